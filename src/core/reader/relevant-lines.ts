import type { Line } from './line.ts';

/** Nine digits or more, close together: an NHS number, or one with a digit missing. */
export const LIKE_A_NUMBER = /(?:\d\D{0,3}){9}/;

/**
 * A label without a number is read in lines shorter than this (characters), to explain why there is no
 * patient.
 */
const LONGEST_LABELLED = 400;

/** The patient's details are read up to this many lines above or below an NHS number. */
const NEAR = 60;

/**
 * Selects the lines near an NHS number or its label. The reader skips all other lines, as they cannot matter.
 */
export function relevantLines(lines: readonly Line[]): (index: number) => boolean {
  let lastNear = -1;
  const isFar = lines.map(({ text }, index) => {
    const isLabel = text.length < LONGEST_LABELLED && /n\.?h\.?s/i.test(text);
    if (isLabel || LIKE_A_NUMBER.test(text)) lastNear = index + NEAR;
    return index > lastNear;
  });
  for (let index = lines.length - 1, next = Number.POSITIVE_INFINITY; index >= 0; index--) {
    if (LIKE_A_NUMBER.test(lines[index]?.text ?? '')) next = index;
    if (next - index <= NEAR) isFar[index] = false;
  }
  return (index) => !isFar[index];
}
