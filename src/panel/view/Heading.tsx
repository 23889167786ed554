interface Props {
  readonly text: string;
  /** The id of an element that screen readers read with the heading. */
  readonly describedBy?: string | undefined;
}

/** The heading that takes the focus when an outcome is reached. */
export const Heading = ({ text, describedBy }: Props) => (
  <h2 id="outcome" tabIndex={-1} aria-describedby={describedBy}>
    {text}
  </h2>
);
