/** Letters of every script that records print names and labels in, for character classes: `\p{L}` takes far longer. */
export const LETTERS =
  'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\ud7ff\uf900-\ufdff';

const END = `(?![${LETTERS}0-9])`;
/** What hangs together; a phrase begins only where one of these does. */
const RUN = new RegExp(`[${LETTERS}0-9._]+`, 'g');

/** Many phrases, any of which may begin at a word of a text. */
export interface Phrases {
  /** The length of the phrase that begins at a place, where a word begins; 0 where there is none. */
  at(text: string, place: number): number;
  /** The first phrase in a text, in lower case; undefined where there is none. */
  in(text: string): string | undefined;
}

/**
 * Reads patterns of phrases (`dates? of birth|d\.?o\.?b`), of which the first that fits counts. Together they would
 * be one pattern of thousands of characters, which browsers take many milliseconds to prepare; so those that begin
 * with the same letter are put together, when a text first has a word that does.
 * @param patterns in lower case; a space stands for any white space or seam
 */
export function phrases(patterns: string): Phrases {
  let byLetter: ReadonlyMap<string, readonly string[]> | undefined;
  const prepared = new Map<string, RegExp>();

  function beginningWith(letter: string): RegExp | undefined {
    const known = prepared.get(letter);
    byLetter ??= sortByLetter(patterns);
    const own = byLetter.get(letter);
    if (known || !own) return known;
    const made = new RegExp(`(?:${own.join('|').replaceAll(' ', '[\\s\ue000]+')})${END}`, 'y');
    prepared.set(letter, made);
    return made;
  }

  function at(text: string, place: number): number {
    const folded = fold(text);
    const pattern = beginningWith(folded[place] ?? '');
    if (!pattern) return 0;
    pattern.lastIndex = place;
    return pattern.exec(folded)?.[0].length ?? 0;
  }

  return {
    at,
    in(text) {
      for (const place of wordsOf(text)) {
        const length = at(text, place);
        if (length > 0) return fold(text).slice(place, place + length);
      }
      return undefined;
    },
  };
}

/** Where the words of a text begin that are not the middle of something else. */
export function wordsOf(text: string): number[] {
  const places: number[] = [];
  RUN.lastIndex = 0;
  for (let run = RUN.exec(text); run; run = RUN.exec(text)) places.push(run.index);
  return places;
}

let unfolded = '';
let folded = '';

/** In lower case, letter by letter; a text in which that is not possible stays as it is. */
function fold(text: string): string {
  if (text !== unfolded) {
    const lower = text.toLowerCase();
    folded = lower.length === text.length ? lower : text;
    unfolded = text;
  }
  return folded;
}

/** The alternatives of a pattern, by the letters that they can begin with. */
function sortByLetter(patterns: string): Map<string, string[]> {
  const byLetter = new Map<string, string[]>();
  for (const pattern of alternatives(patterns))
    for (const letter of new Set(firstLetters(pattern)))
      if (!byLetter.get(letter)?.push(pattern)) byLetter.set(letter, [pattern]);
  return byLetter;
}

/** The alternatives of a pattern, split where they are not within brackets. */
function alternatives(pattern: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const [at, sign] of outermost(pattern)) {
    if (sign !== '|') continue;
    found.push(pattern.slice(from, at));
    from = at + 1;
  }
  return [...found, pattern.slice(from)];
}

function firstLetters(pattern: string): string[] {
  if (!pattern.startsWith('(?:')) return [pattern[0] ?? ''];
  const [[end] = [0]] = outermost(pattern);
  const own = alternatives(pattern.slice(3, end)).flatMap(firstLetters);
  return pattern[end + 1] === '?' ? [...own, ...firstLetters(pattern.slice(end + 2))] : own;
}

/** The bars and closing brackets of a pattern that stand in no group, with their places. */
function outermost(pattern: string): [at: number, sign: string][] {
  const found: [number, string][] = [];
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at] ?? '';
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    // What is escaped is passed over.
    else if (sign === '\\') at++;
    if (depth === 0 && (sign === '|' || sign === ')')) found.push([at, sign]);
  }
  return found;
}
