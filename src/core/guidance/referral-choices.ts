import { asSeen, headingOf, headingsOf, partsOf, writtenHeading } from './referral-sections.ts';
import type { Guidance, ReferralChoice, ReferralGroup } from './schema.ts';

/** The placeholder for the clinician's words in the sentence of a choice. */
export const WORDS = '{words}';

/** The chosen ids of each group, each with the words typed for it; empty words if there are none. */
export type Chosen = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The choices after one was picked, or was picked again and so taken back.
 * @param typed the words typed for each choice so far, also for choices that were taken back or replaced
 */
export function toggleChoice(
  group: ReferralGroup,
  choice: ReferralChoice,
  chosen: Chosen,
  typed: Chosen,
): Chosen {
  const before = chosen[group.id] ?? {};
  const { [choice.id]: words, ...others } = before;
  if (words !== undefined) return { ...chosen, [group.id]: others };
  const isAlone = (id: string) => group.choices.some((each) => each.id === id && each.alone);
  const kept = choice.alone ? [] : Object.entries(others).filter(([id]) => !isAlone(id));
  const again = typed[group.id]?.[choice.id] ?? '';
  return { ...chosen, [group.id]: { ...Object.fromEntries(kept), [choice.id]: again } };
}

/** The choices with other words for one of them. */
export const withWords = (
  { id: group }: ReferralGroup,
  { id: choice }: ReferralChoice,
  words: string,
  chosen: Chosen,
): Chosen => ({ ...chosen, [group]: { ...chosen[group], [choice]: words } });

/** The sentences that the choices of a group write, on one line. Empty while there is no answer. */
export function answerOf({ id, choices }: ReferralGroup, chosen: Chosen): string {
  const ofGroup = chosen[id] ?? {};
  return choices
    .flatMap((choice) => {
      const words = ofGroup[choice.id];
      return words === undefined ? [] : sentenceOf(choice, words);
    })
    .filter(Boolean)
    .join(' ');
}

function sentenceOf({ writes = '', words: field }: ReferralChoice, typed: string): string {
  const words = onOneLine(typed);
  if (!field || words === '') return writes;
  // The clinician may have typed the full stop of the sentence too.
  const inSentence = field.writes.includes(`${WORDS}.`) ? words.replace(/\.+$/, '') : words;
  const sentence = field.writes.replace(WORDS, () => inSentence);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * The groups that must be answered and that a referral text does not answer. The clinician may have changed the text by
 * hand, so a group is answered if the text has the sentences of its choices, or other words under its heading.
 */
export function unansweredIn(text: string, referral: Guidance['referral'], chosen: Chosen): ReferralGroup[] {
  const headings = headingsOf(referral);
  const parts = partsOf(text, headings);
  return referral.groups.filter((group) => {
    if (group.unanswered === undefined) return false;
    const answer = answerOf(group, chosen);
    if (answer !== '' && onOneLine(text).includes(onOneLine(answer))) return false;
    const heading = writtenHeading(group);
    const answers = parts
      .filter((part) => headingOf(part, headings) === heading)
      .map((part) =>
        asSeen(part.trimStart().slice(heading.length + 1))
          .split('\n', 1)
          .join(),
      );
    return !answers.some(Boolean) || answers.includes(group.unanswered);
  });
}

/** A text on one line, without the spaces at its ends. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The choices that still mean the same after the rules have changed. The choices of a group that now asks or
 * writes something else are dropped.
 */
export function choicesThatHold(
  chosen: Chosen,
  before: readonly ReferralGroup[],
  now: readonly ReferralGroup[],
): Chosen {
  const isSame = (id: string) => {
    const [one, other] = [before, now].map((groups) => groups.find((group) => group.id === id));
    return one !== undefined && JSON.stringify(wordsOf(one)) === JSON.stringify(other && wordsOf(other));
  };
  return Object.fromEntries(Object.entries(chosen).filter(([id]) => isSame(id)));
}

const wordsOf = ({ heading, choices }: ReferralGroup) => [
  heading,
  choices.map(({ cite, ...words }) => words),
];
