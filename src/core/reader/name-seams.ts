/** The beginnings of names that go on with a capital: `Mc<mark>Donald</mark>`. */
const GOES_ON = /(?:^|[\s,'-])(?:Mc|Fitz)$/;
/** Beginnings that may go on, or be words of their own: `De<mark>Souza</mark>`, `<b>De</b><b>Souza</b>`. */
const MAY_GO_ON = /(?:^|[\s,'-])(?:Mac|De|Di|Du|Da|Del|La|Le|Van|Von|St|Al|El|Jo|Lee|Mary|Ann|O|D)$/i;

/**
 * The parts of a text at those of its seams that part words, as the capitals tell: `ASH~DOWN, Mar~tin` has one part,
 * `John~Smith` two. Undefined where they do not tell: a half of a name is no name, and two names are not one.
 */
export function pieces(text: string): string[] | undefined {
  const [first = '', ...others] = text.split(/\ue000+/);
  const found = [first];
  const hasGap = /[\s,]/.test(text.trim());
  for (const [at, part] of others.entries()) {
    const left = found.at(-1) ?? '';
    const isLast = others.slice(at + 1).every((each) => each.trim() === '');
    const how = seamBetween(left, part, hasGap, isLast);
    if (how === undefined) return undefined;
    if (how === ' ') found.push(part);
    else found[found.length - 1] = left + part;
  }
  return found;
}

/** A name with its seams joined or parted; undefined where that is not certain. */
export const joinName = (text: string): string | undefined => pieces(text)?.join(' ');

function seamBetween(left: string, right: string, hasGap: boolean, isLast: boolean): '' | ' ' | undefined {
  if (!left.trim() || !right.trim() || /[('-]$/.test(left) || /^[)'.,-]/.test(right)) return '';
  if (/\s$/.test(left) || /^\s/.test(right)) return ' ';
  if (!/\p{L}$/u.test(left) || /^\p{Ll}/u.test(right)) return /\p{L}$/u.test(left) ? '' : ' ';
  if (!/^\p{L}/u.test(right)) return ' ';
  if (GOES_ON.test(left)) return '';
  if (MAY_GO_ON.test(left)) return undefined;
  // `John~Smith`, `SMITH~John`: a new word begins with its capital.
  if (/\p{Ll}$/u.test(left) || /^\p{Lu}\p{Ll}/u.test(right)) return ' ';
  // `ASH~DOWN, Martin` is one word; alone or at the end, `JOHN~SMITH` may be two.
  const endsThere = isLast && /^\S+\s*$/.test(right);
  return hasGap && !endsThere ? '' : undefined;
}
