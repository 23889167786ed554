import type { RuleFault } from './fault.ts';
import type { Guidance } from './schema.ts';

/**
 * Faults in the figures of what referrals asked for: a need that does not exist, more reasons than referrals,
 * or needs that are not in the order of the figures. A need without figures may stand anywhere. Needs that
 * are signposted have an order of their own.
 */
export function demandFaults(guidance: Guidance): RuleFault[] {
  const { demand, needs } = guidance;
  if (!demand) return [];
  /** NaN for a need without figures, so that every comparison with it is false. */
  const referralsFor = (id: string) => {
    const counts = demand.counts.filter(({ need }) => need === id);
    return counts.length > 0 ? counts.reduce((sum, { referrals }) => sum + referrals, 0) : Number.NaN;
  };
  const counted = demand.counts.reduce((sum, { referrals }) => sum + referrals, 0);
  return [
    ...demand.counts.flatMap(({ need }, index) =>
      need === undefined || needs.some(({ id }) => id === need)
        ? []
        : [
            {
              path: ['demand', 'counts', index, 'need'],
              reason: `“${need}” is none of the needs; write one of them: ${needs.map(({ id }) => id).join(', ')}`,
            },
          ],
    ),
    ...(counted > demand.total
      ? [
          {
            path: ['demand', 'total'],
            reason: `must be at least the sum of the counts, ${counted}; found ${demand.total}`,
          },
        ]
      : []),
    ...needs.flatMap((need, index) => {
      const before = needs
        .slice(0, index)
        .find(({ id, answer }) => answer === need.answer && referralsFor(id) < referralsFor(need.id));
      const isRepeated = needs.findIndex(({ id }) => id === need.id) < index;
      if (!before || isRepeated) return [];
      const reason =
        `must stand before “${before.id}”, as the most used is first: ` +
        `${referralsFor(need.id)} referrals against ${referralsFor(before.id)}`;
      return [{ path: ['needs', index], reason }];
    }),
  ];
}
