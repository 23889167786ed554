import { type RuleFault, repeatedIds } from './fault.ts';
import { WORDS } from './referral-choices.ts';
import { FOR_THE_TEAM, writtenHeading } from './referral-sections.ts';
import type { Guidance, ReferralChoice } from './schema.ts';

/** Faults of the groups of choices for a referral that the schema cannot find. Empty if there is none. */
export function referralFaults({ referral: { headings, groups } }: Guidance): RuleFault[] {
  const path = ['referral', 'groups'];
  const fixed = [headings.patient, headings.reason, headings.wants, headings.referrer, FOR_THE_TEAM];
  const written = groups.map(writtenHeading);
  return [
    ...repeatedIds(path, groups),
    ...groups.flatMap(({ choices, heading, written: name = heading }, index) => [
      ...(fixed.includes(name) || written.indexOf(name) < index
        ? [{ path: [...path, index], reason: `the heading “${name}” stands there twice; give it another` }]
        : []),
      ...repeatedIds([...path, index, 'choices'], choices),
      ...repeatedLabels([...path, index, 'choices'], choices),
      ...choices.flatMap((choice, at) =>
        sentenceFaults(choice).map(({ path: part, reason }) => ({
          path: [...path, index, 'choices', at, ...part],
          reason,
        })),
      ),
    ]),
  ];
}

function repeatedLabels(path: readonly PropertyKey[], choices: readonly ReferralChoice[]): RuleFault[] {
  const labels = choices.map(({ label }) => label);
  return labels.flatMap((label, index) =>
    labels.indexOf(label) === index
      ? []
      : [
          {
            path: [...path, index, 'label'],
            reason: 'stands there twice; each choice needs a label of its own',
          },
        ],
  );
}

function sentenceFaults({ writes, words }: ReferralChoice): RuleFault[] {
  const check = (isWrong: boolean, path: readonly string[], reason: string) =>
    isWrong ? [{ path, reason }] : [];
  const slots = words ? words.writes.split(WORDS).length - 1 : 1;
  return [
    ...check(
      !writes && !words,
      [],
      'writes nothing: give the sentence in “writes”, or ask for it in “words”',
    ),
    ...check(writes?.includes(WORDS) ?? false, ['writes'], `cannot say ${WORDS}: only “words” can`),
    ...check(slots !== 1, ['words', 'writes'], `must say ${WORDS} once, where the typed words belong`),
  ];
}
