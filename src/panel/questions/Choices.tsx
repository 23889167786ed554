import { type ComponentChildren, Fragment } from 'preact';
import type { Option } from '../../core/questions/question.ts';
import { keyAt } from '../view/key-at.ts';

interface OneProps {
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  choose(id: string): void;
}

/** Buttons for a question with one answer. Pressing a button answers the question. */
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
          <OptionLabel option={option} index={index} />
        </button>
      ))}
    </div>
  );
}

interface SeveralProps {
  readonly name: string;
  readonly options: readonly Option[];
  readonly none: string;
  /** The ids of the ticked options. Undefined: not answered. An empty list: none of these. */
  readonly chosen: readonly string[] | undefined;
  choose(ids: readonly string[] | undefined): void;
}

/** Checkboxes for a question with several answers, with a last checkbox for none of them. */
export function ChooseSeveral({ name, options, none, chosen, choose }: SeveralProps) {
  const toggle = (id: string) => {
    const others = (chosen ?? []).filter((chosenId) => chosenId !== id);
    const ticked = chosen?.includes(id) ? others : [...others, id];
    choose(ticked.length > 0 ? ticked : undefined);
  };
  return (
    <div class="options">
      {options.map((option, index) => (
        <Fragment key={option.id}>
          {option.group && option.group !== options[index - 1]?.group && <p class="group">{option.group}</p>}
          <Checkbox
            id={`${name}-${option.id}`}
            isTicked={chosen?.includes(option.id) ?? false}
            index={index}
            change={() => toggle(option.id)}
          >
            <OptionLabel option={option} index={index} />
          </Checkbox>
        </Fragment>
      ))}
      <Checkbox
        id={`${name}-none`}
        isTicked={chosen?.length === 0}
        index={options.length}
        change={() => choose(chosen?.length === 0 ? undefined : [])}
      >
        <OptionLabel option={{ id: 'none', label: none }} index={options.length} />
      </Checkbox>
    </div>
  );
}

interface CheckboxProps {
  readonly id: string;
  readonly isTicked: boolean;
  readonly index: number;
  readonly children: ComponentChildren;
  change(): void;
}

function Checkbox({ id, isTicked, index, children, change }: CheckboxProps) {
  return (
    <div class="option box">
      <input type="checkbox" id={id} checked={isTicked} data-key={keyAt(index)} onChange={change} />
      <label for={id}>{children}</label>
    </div>
  );
}

function OptionLabel({ option: { label, hint, group }, index }: { option: Option; index: number }) {
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
