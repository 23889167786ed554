import type { Rating } from './schema.ts';

/** The scales for rating hazards, and the matrix that combines them into a risk (DCB0129, 5 by 5). */

export const SEVERITY = ['minor', 'significant', 'considerable', 'major', 'catastrophic'];
export const LIKELIHOOD = ['very low', 'low', 'medium', 'high', 'very high'];

/** Rows: likelihood. Columns: severity. Both start with the lowest. */
export const MATRIX = [
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 4],
  [2, 2, 3, 3, 4],
  [2, 3, 3, 4, 5],
  [3, 4, 4, 5, 5],
];

/** Returns the risk, from 1 (acceptable) to 5 (unacceptable). */
export const riskOf = ({ severity, likelihood }: Rating): number =>
  MATRIX[likelihood - 1]?.[severity - 1] ?? Number.NaN;

/** Describes a rating: `major × low: 3`. */
export const inWords = (rating: Rating): string =>
  `${SEVERITY[rating.severity - 1]} × ${LIKELIHOOD[rating.likelihood - 1]}: ${riskOf(rating)}`;
