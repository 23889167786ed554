import type { RuleFault } from '../../src/core/guidance/fault.ts';
import type { Guidance } from '../../src/core/guidance/schema.ts';

/** An age limit in completed years, both ends included. */
interface Limit {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/**
 * Faults of age limits that disagree with their own sentences, or with the ages that the service accepts. The panel
 * decides by the numbers, and the clinician reads the sentence.
 */
export function ageFaults({ age, needs }: Guidance): RuleFault[] {
  const ofService = (['question', 'yes', 'says'] as const).flatMap((name) =>
    disagreeing(['age', name], age[name], age),
  );
  const ofNeeds = needs.flatMap((need, index) => {
    if (!need.age) return [];
    const path = ['needs', index, 'age'];
    const { from, to, says } = need.age;
    if (from !== undefined && from < age.from)
      return [
        {
          path: [...path, 'from'],
          reason: `is below ${age.from}, from which the service accepts patients; write ${age.from}, or leave “from” out`,
        },
      ];
    return disagreeing([...path, 'says'], says, { from: from ?? age.from, to: to ?? age.to });
  });
  return [...ofService, ...ofNeeds];
}

/** A fault if a sentence names an age that is not of the limit. With `to: 25`, it may say 25 or “under 26”. */
function disagreeing(path: readonly PropertyKey[], sentence: string, { from, to }: Limit): RuleFault[] {
  const ends = [...(from === undefined ? [] : [from, from - 1]), ...(to === undefined ? [] : [to, to + 1])];
  const wrong = sentence.match(/\d+/g)?.find((age) => !ends.includes(Number(age)));
  if (wrong === undefined) return [];
  const limit = Object.entries({ from, to })
    .filter(([, age]) => age !== undefined)
    .map(([name, age]) => `“${name}” is ${age}`);
  return [
    {
      path,
      reason: `says ${wrong}, but ${limit.join(' and ')}; write the same ages; found ${JSON.stringify(sentence)}`,
    },
  ];
}
