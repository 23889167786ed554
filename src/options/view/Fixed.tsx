import type { ComponentChildren } from 'preact';

interface Props {
  /** The organisation's name, where it gave one. */
  readonly organisation: string;
  readonly children: ComponentChildren;
}

/** What policy has set: shown, and not to be changed. */
export function Fixed({ organisation, children }: Props) {
  return (
    <div class="fixed">
      <p>{children}</p>
      <p class="hint">Set by {organisation || 'your organisation'}. You cannot change it here.</p>
    </div>
  );
}
