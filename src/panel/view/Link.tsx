interface Props {
  /** The id of one of the organisation's links, if any. */
  readonly id: string | undefined;
  readonly links: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A text that is a link if the organisation has set an address for it. Otherwise it is plain text. */
export function Link({ id, links, text }: Props) {
  const address = id !== undefined && Object.hasOwn(links, id) ? links[id] : undefined;
  if (!address) return <>{text}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
