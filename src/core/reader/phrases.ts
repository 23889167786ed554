/**
 * Letters for character classes, in every script that records use for names and labels. Browsers take far
 * longer to match `\p{L}`.
 */
export const LETTERS =
  'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\ud7ff\uf900-\ufdff';

const END = `(?![${LETTERS}0-9])`;
/** A run of letters, digits, full stops and underscores. A phrase begins only where a run begins. */
const RUN = new RegExp(`[${LETTERS}0-9._]+`, 'g');

/** Matches many phrases against a text. A phrase begins only at the beginning of a word. */
export interface Phrases {
  /**
   * The length of the phrase that begins at an index, which must be the beginning of a word. 0 if there is
   * none.
   */
  lengthAt(text: string, index: number): number;
  /** The first phrase in a text, in lower case. Undefined if there is none. */
  firstIn(text: string): string | undefined;
}

/**
 * Makes a matcher from patterns of phrases, such as `dates? of birth|d\.?o\.?b`. The first pattern that
 * matches counts.
 *
 * One pattern of thousands of characters would take browsers many milliseconds to compile. So patterns that
 * begin with the same letter are compiled together, when a text first has a word that begins with that
 * letter.
 * @param patterns in lower case. A space matches any white space or seam.
 */
export function phrases(patterns: string): Phrases {
  let byLetter: ReadonlyMap<string, readonly string[]> | undefined;
  const compiledByLetter = new Map<string, RegExp>();

  function patternFor(letter: string): RegExp | undefined {
    const alreadyCompiled = compiledByLetter.get(letter);
    byLetter ??= sortByLetter(patterns);
    const alternativesOfLetter = byLetter.get(letter);
    if (alreadyCompiled || !alternativesOfLetter) return alreadyCompiled;
    const compiled = new RegExp(
      `(?:${alternativesOfLetter.join('|').replaceAll(' ', '[\\s\ue000]+')})${END}`,
      'y',
    );
    compiledByLetter.set(letter, compiled);
    return compiled;
  }

  function lengthAt(text: string, index: number): number {
    const lower = fold(text);
    const pattern = patternFor(lower[index] ?? '');
    if (!pattern) return 0;
    pattern.lastIndex = index;
    return pattern.exec(lower)?.[0].length ?? 0;
  }

  return {
    lengthAt,
    firstIn(text) {
      for (const index of wordStarts(text)) {
        const length = lengthAt(text, index);
        if (length > 0) return fold(text).slice(index, index + length);
      }
      return undefined;
    },
  };
}

/** The indexes at which runs of letters, digits, full stops and underscores begin. */
export function wordStarts(text: string): number[] {
  const starts: number[] = [];
  RUN.lastIndex = 0;
  for (let run = RUN.exec(text); run; run = RUN.exec(text)) starts.push(run.index);
  return starts;
}

let lastText = '';
let lastFolded = '';

/** Lower case, if every index stays the same. Otherwise the text unchanged. Remembers the last text. */
function fold(text: string): string {
  if (text !== lastText) {
    const lower = text.toLowerCase();
    lastFolded = lower.length === text.length ? lower : text;
    lastText = text;
  }
  return lastFolded;
}

/** The alternatives of a pattern, grouped by the letters that they can begin with. */
function sortByLetter(patterns: string): Map<string, string[]> {
  const byLetter = new Map<string, string[]>();
  for (const pattern of alternatives(patterns))
    for (const letter of new Set(firstLetters(pattern)))
      if (!byLetter.get(letter)?.push(pattern)) byLetter.set(letter, [pattern]);
  return byLetter;
}

/** The alternatives of a pattern, split at the bars that are not in brackets. */
function alternatives(pattern: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const [index, character] of outermost(pattern)) {
    if (character !== '|') continue;
    found.push(pattern.slice(from, index));
    from = index + 1;
  }
  return [...found, pattern.slice(from)];
}

function firstLetters(pattern: string): string[] {
  if (!pattern.startsWith('(?:')) return [pattern[0] ?? ''];
  const [[end] = [0]] = outermost(pattern);
  const inGroup = alternatives(pattern.slice(3, end)).flatMap(firstLetters);
  return pattern[end + 1] === '?' ? [...inGroup, ...firstLetters(pattern.slice(end + 2))] : inGroup;
}

/** The bars and closing brackets of a pattern that are not inside a group, with their indexes. */
function outermost(pattern: string): [at: number, sign: string][] {
  const found: [number, string][] = [];
  let depth = 0;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? '';
    if (character === '(') depth++;
    else if (character === ')') depth--;
    // Skips the escaped character.
    else if (character === '\\') index++;
    if (depth === 0 && (character === '|' || character === ')')) found.push([index, character]);
  }
  return found;
}
