interface Props {
  /** Which of the organisation's links, if any. */
  readonly id: string | undefined;
  readonly links: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Words that are a link where the organisation has set one, and plain words where not: never a dead link. */
export function Link({ id, links, text }: Props) {
  const address = id !== undefined && Object.hasOwn(links, id) ? links[id] : undefined;
  if (!address) return <>{text}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
