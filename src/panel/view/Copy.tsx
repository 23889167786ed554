import type { Act } from './actions.ts';

interface Props {
  readonly text: string;
  /** Names the text, in a word or two: `referral text`. */
  readonly label: string;
  readonly act: Act;
  /** `main`: the primary button. `beside`: next to its text, so the label is visually hidden. */
  readonly look?: 'main' | 'plain' | 'beside';
}

/** A button that copies a text. */
export function Copy({ text, label, act, look = 'plain' }: Props) {
  return (
    <button
      type="button"
      class={`nhsuk-button nhsuk-button--small ${look === 'main' ? '' : 'nhsuk-button--secondary'}`}
      onClick={() => act.copy(text, label)}
    >
      Copy<span class={look === 'beside' ? 'nhsuk-u-visually-hidden' : ''}> {label}</span>
    </button>
  );
}
