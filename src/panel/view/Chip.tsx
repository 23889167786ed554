import { keyAt } from './key-at.ts';

interface Props {
  readonly id?: string;
  readonly label: string;
  /** The place among the choices that share their keys, from 0. */
  readonly index: number;
  readonly isChosen: boolean;
  toggle(): void;
}

/** A short choice beside others. Pressing it again takes it back. */
export function Chip({ id, label, index, isChosen, toggle }: Props) {
  return (
    <button
      type="button"
      id={id}
      class="option"
      data-key={keyAt(index)}
      aria-pressed={isChosen}
      onClick={toggle}
    >
      <span class="label">{label}</span>
      <span class="key" aria-hidden="true">
        {keyAt(index)}
      </span>
    </button>
  );
}
