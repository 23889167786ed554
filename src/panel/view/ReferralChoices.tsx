import { toggleChoice, withWords } from '../../core/guidance/referral-choices.ts';
import type { ReferralChoice, ReferralGroup } from '../../core/guidance/schema.ts';
import type { ReferralDraft } from '../consultation/referral-draft.ts';
import { Chip } from './Chip.tsx';

interface Props {
  readonly groups: readonly ReferralGroup[];
  readonly draft: ReferralDraft;
  change(draft: Partial<ReferralDraft>): void;
}

/** Groups of choices that write the referral text. Keys number the choices of all these groups together. */
export function ReferralChoices({ groups, draft: { chosen, typed }, change }: Props) {
  const choices = groups.flatMap((group) => group.choices);
  return (
    <>
      {groups.map((group) => (
        <fieldset key={group.id} class="chips">
          <legend>{group.heading}</legend>
          <div>
            {group.choices.map((choice) => (
              <Chip
                key={choice.id}
                id={chipId(group, choice)}
                label={choice.label}
                index={choices.indexOf(choice)}
                isChosen={chosen[group.id]?.[choice.id] !== undefined}
                toggle={() => {
                  change({ chosen: toggleChoice(group, choice, chosen, typed) });
                  // Move the focus to the text field of the choice. A field that may stay empty is skipped, unless it
                  // is among "More": the next digit should choose, and not be typed into the field.
                  if (choice.writes && !group.more) return;
                  document.getElementById(fieldId(group, choice))?.focus();
                }}
              />
            ))}
          </div>
          {group.choices.map((choice) => (
            <WordsField
              key={choice.id}
              id={fieldId(group, choice)}
              choice={choice}
              words={chosen[group.id]?.[choice.id]}
              change={(words) =>
                change({
                  chosen: withWords(group, choice, words, chosen),
                  typed: withWords(group, choice, words, typed),
                })
              }
              leave={() => document.getElementById(chipId(group, choice))?.focus()}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

// The ids of rules have no full stop, so these ids are unique in the page.
const chipId = ({ id: group }: ReferralGroup, { id }: ReferralChoice): string => `choice.${group}.${id}`;
const fieldId = ({ id: group }: ReferralGroup, { id }: ReferralChoice): string => `words.${group}.${id}`;

interface WordsProps {
  readonly id: string;
  readonly choice: ReferralChoice;
  /** The words typed so far; undefined if the choice is not chosen. */
  readonly words: string | undefined;
  change(words: string): void;
  /** Moves the focus back to the choice. */
  leave(): void;
}

/** A field for the words of a chosen choice. Enter goes back to the choice, where keys choose again. */
function WordsField({ id, choice, words, change, leave }: WordsProps) {
  if (!choice.words || words === undefined) return null;
  return (
    <div class="words">
      <label class="nhsuk-label" for={id}>
        {choice.label}: {choice.words.asks.toLowerCase()}
        {choice.writes && ' (optional)'}
      </label>
      <input
        id={id}
        class="nhsuk-input"
        autocomplete="off"
        spellcheck={false}
        value={words}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Otherwise the browser would press the button that now gets the focus.
          event.preventDefault();
          leave();
        }}
      />
    </div>
  );
}
