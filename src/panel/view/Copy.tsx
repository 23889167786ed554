import type { Act } from './actions.ts';

interface Props {
  readonly text: string;
  /** Names the text, in a word or two: `referral text`. */
  readonly label: string;
  /** The label on the button, if it is shorter than the one in the status message. */
  readonly shown?: string;
  /** The id of what to read before the text is copied. */
  readonly describedBy?: string | undefined;
  readonly act: Act;
  /** `main`: the primary button. `beside`: next to its text, so the label is visually hidden. */
  readonly look?: 'main' | 'plain' | 'beside';
}

/** A button that copies a text. */
export function Copy({ text, label, shown = label, describedBy, act, look = 'plain' }: Props) {
  return (
    <button
      type="button"
      class={`nhsuk-button nhsuk-button--small ${look === 'main' ? '' : 'nhsuk-button--secondary'}`}
      aria-describedby={describedBy}
      onClick={() => act.copy(text, label)}
    >
      Copy<span class={look === 'beside' ? 'nhsuk-u-visually-hidden' : ''}> {shown}</span>
    </button>
  );
}
