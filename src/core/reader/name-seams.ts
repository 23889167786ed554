import { SEAM } from './line.ts';

/** Beginnings of names that continue with a capital: `Mc<mark>Donald</mark>`. */
const CONTINUES = /(?:^|[\s,'-])(?:Mc|Fitz)$/;
/** Beginnings that may continue, or may be whole words: `De<mark>Souza</mark>`, `<b>De</b><b>Souza</b>`. */
const MAY_CONTINUE = /(?:^|[\s,'-])(?:Mac|De|Di|Du|Da|Del|La|Le|Van|Von|St|Al|El|Jo|Lee|Mary|Ann|O|D)$/i;

/**
 * Splits a text at the seams that separate words, and joins it at the other seams. Capitals decide:
 * `ASH~DOWN, Mar~tin` (~ is a seam) has one part, `John~Smith` has two. Undefined if the capitals leave it
 * open, because half a name, or two names joined to one word, would be wrong.
 */
export function splitAtSeams(text: string): string[] | undefined {
  const [first = '', ...others] = text.split(SEAM);
  const parts = [first];
  const hasGap = /[\s,]/.test(text.trim());
  for (const [index, part] of others.entries()) {
    const left = parts.at(-1) ?? '';
    const isLastPart = others.slice(index + 1).every((later) => later.trim() === '');
    const join = seamBetween(left, part, hasGap, isLastPart);
    if (join === undefined) return undefined;
    if (join === ' ') parts.push(part);
    else parts[parts.length - 1] = left + part;
  }
  return parts;
}

/** A name with each seam removed or replaced by a space. Undefined if it is not certain which. */
export const joinName = (text: string): string | undefined => splitAtSeams(text)?.join(' ');

function seamBetween(left: string, right: string, hasGap: boolean, isLast: boolean): '' | ' ' | undefined {
  if (!left.trim() || !right.trim() || /[('-]$/.test(left) || /^[)'.,-]/.test(right)) return '';
  if (!/\p{L}$/u.test(left) || /^\p{Ll}/u.test(right)) return /\p{L}$/u.test(left) ? '' : ' ';
  if (!/^\p{L}/u.test(right)) return ' ';
  if (CONTINUES.test(left)) return '';
  if (MAY_CONTINUE.test(left)) return undefined;
  // `John~Smith`, `SMITH~John`: a new word begins with its capital.
  if (/\p{Ll}$/u.test(left) || /^\p{Lu}\p{Ll}/u.test(right)) return ' ';
  // `ASH~DOWN, Martin` has a family name of one word. Alone or at the end, `JOHN~SMITH` may be two words.
  const isLastWord = isLast && /^\S+\s*$/.test(right);
  return hasGap && !isLastWord ? '' : undefined;
}
