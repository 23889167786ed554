/** The heading that takes the focus when an outcome is reached. */
export const Heading = ({ text }: { text: string }) => (
  <h2 id="outcome" tabIndex={-1}>
    {text}
  </h2>
);
