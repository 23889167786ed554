import type { ComponentChildren } from 'preact';

interface Props {
  /** The organisation's name; may be empty. */
  readonly organisation: string;
  readonly children: ComponentChildren;
}

/** A setting that policy has set: shown, but not changeable. */
export function Fixed({ organisation, children }: Props) {
  return (
    <div class="fixed">
      <p>{children}</p>
      <p class="hint">Set by {organisation || 'your organisation'}. You cannot change it here.</p>
    </div>
  );
}
