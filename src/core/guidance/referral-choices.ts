import type { ReferralChoice, ReferralGroup } from './schema.ts';

/** The placeholder for the clinician's words in the sentence of a choice. */
export const WORDS = '{words}';

/** The chosen ids of each group, each with the words typed for it; empty words if there are none. */
export type Chosen = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The choices after one was picked, or was picked again and so taken back. */
export function toggleChoice(group: ReferralGroup, choice: ReferralChoice, chosen: Chosen): Chosen {
  const before = chosen[group.id] ?? {};
  const { [choice.id]: words, ...others } = before;
  if (words !== undefined) return { ...chosen, [group.id]: others };
  const isAlone = (id: string) => group.choices.some((each) => each.id === id && each.alone);
  const kept = choice.alone ? [] : Object.entries(others).filter(([id]) => !isAlone(id));
  return { ...chosen, [group.id]: { ...Object.fromEntries(kept), [choice.id]: '' } };
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
  const words = typed.replace(/\s+/g, ' ').trim();
  if (!field || words === '') return writes;
  // The clinician may have typed the full stop of the sentence too.
  const inSentence = field.writes.includes(`${WORDS}.`) ? words.replace(/\.+$/, '') : words;
  const sentence = field.writes.replace(WORDS, () => inSentence);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * The groups that must be answered and that a referral text does not answer. The text decides, not the
 * choices, because the clinician may have changed it by hand.
 */
export const unansweredIn = (text: string, groups: readonly ReferralGroup[]): ReferralGroup[] =>
  groups.filter(({ heading, written = heading, unanswered }) => {
    const section = text.split('\n\n').find((each) => each.startsWith(`${written}:`)) ?? '';
    const answer = section.slice(written.length + 1).trim();
    return unanswered !== undefined && (answer === '' || answer === unanswered);
  });

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
