import type { Act } from './act.ts';

interface Props {
  readonly text: string;
  /** What is copied, in a word or two: `referral text`. */
  readonly what: string;
  readonly act: Act;
  readonly isMain?: boolean;
}

/** A button that copies a text. */
export function Copy({ text, what, act, isMain = false }: Props) {
  return (
    <button
      type="button"
      class={`nhsuk-button nhsuk-button--small ${isMain ? '' : 'nhsuk-button--secondary'}`}
      onClick={() => act.copy(text, what)}
    >
      Copy<span class={isMain ? '' : 'nhsuk-u-visually-hidden'}> {what}</span>
    </button>
  );
}
