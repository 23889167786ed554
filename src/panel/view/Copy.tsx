import type { Act } from './act.ts';

interface Props {
  readonly text: string;
  /** What is copied, in a word or two: `referral text`. */
  readonly what: string;
  readonly act: Act;
  /** `main`: the one that the clinician came for. `beside`: next to what it copies, which need not be said again. */
  readonly look?: 'main' | 'plain' | 'beside';
}

/** A button that copies a text. */
export function Copy({ text, what, act, look = 'plain' }: Props) {
  return (
    <button
      type="button"
      class={`nhsuk-button nhsuk-button--small ${look === 'main' ? '' : 'nhsuk-button--secondary'}`}
      onClick={() => act.copy(text, what)}
    >
      Copy<span class={look === 'beside' ? 'nhsuk-u-visually-hidden' : ''}> {what}</span>
    </button>
  );
}
