import { type ComponentChildren, Fragment } from 'preact';
import type { Option } from '../../core/questions/question.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='];

/** The key that picks the option at a place: digits first. */
export const keyAt = (index: number): string | undefined => KEYS[index];

interface OneProps {
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  choose(id: string): void;
}

/** Buttons of which one press is the answer. */
export function ChooseOne({ options, chosen, choose }: OneProps) {
  return (
    <div class="options">
      {options.map((option, index) => (
        <button
          type="button"
          class="option"
          key={option.id}
          data-key={keyAt(index)}
          aria-pressed={chosen === option.id}
          onClick={() => choose(option.id)}
        >
          <Words option={option} index={index} />
        </button>
      ))}
    </div>
  );
}

interface SeveralProps {
  readonly name: string;
  readonly options: readonly Option[];
  readonly none: string;
  /** Undefined: not answered; an empty list: none of these. */
  readonly chosen: readonly string[] | undefined;
  choose(ids: readonly string[] | undefined): void;
}

/** Boxes of which several may be ticked, and one for none of them. */
export function ChooseSeveral({ name, options, none, chosen, choose }: SeveralProps) {
  const toggle = (id: string) => {
    const others = (chosen ?? []).filter((each) => each !== id);
    const now = chosen?.includes(id) ? others : [...others, id];
    choose(now.length > 0 ? now : undefined);
  };
  return (
    <div class="options">
      {options.map((option, index) => (
        <Fragment key={option.id}>
          {option.group && option.group !== options[index - 1]?.group && <p class="group">{option.group}</p>}
          <Box
            id={`${name}-${option.id}`}
            isOn={chosen?.includes(option.id) ?? false}
            index={index}
            change={() => toggle(option.id)}
          >
            <Words option={option} index={index} />
          </Box>
        </Fragment>
      ))}
      <Box
        id={`${name}-none`}
        isOn={chosen?.length === 0}
        index={options.length}
        change={() => choose(chosen?.length === 0 ? undefined : [])}
      >
        <Words option={{ id: 'none', label: none }} index={options.length} />
      </Box>
    </div>
  );
}

interface BoxProps {
  readonly id: string;
  readonly isOn: boolean;
  readonly index: number;
  readonly children: ComponentChildren;
  change(): void;
}

function Box({ id, isOn, index, children, change }: BoxProps) {
  return (
    <div class="option box">
      <input type="checkbox" id={id} checked={isOn} data-key={keyAt(index)} onChange={change} />
      <label for={id}>{children}</label>
    </div>
  );
}

function Words({ option: { label, hint, group }, index }: { option: Option; index: number }) {
  return (
    <>
      <span class="label">
        {label}
        {group && <span class="nhsuk-u-visually-hidden">, {group}</span>}
        {hint && <span class="hint">{hint}</span>}
      </span>
      <span class="key" aria-hidden="true">
        {keyAt(index)}
      </span>
    </>
  );
}
