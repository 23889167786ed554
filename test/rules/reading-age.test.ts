import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The message for the patient suits a reading age of 9 to 11, by the Flesch–Kincaid grade formula. */

const OLDEST = 11;

/** Counts syllables: neighbouring vowels count once, and a silent `e` at the end does not count. */
function syllables(word: string): number {
  const sounded = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouycghsxz]es|[^dt]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
  return Math.max(1, sounded.match(/[aeiouy]+/g)?.length ?? 0);
}

/** The age at which most children in England can read a text: the formula's school grade plus five. */
function readingAge(paragraphs: readonly string[]): number {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s+/));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}’'-]+/gu) ?? []);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59 + 5;
}

const guidanceOf = (folder: string) => JSON.parse(readFileSync(`${folder}/guidance.json`, 'utf8'));

it.each([
  ['one', 1],
  ['time', 1],
  ['helped', 1],
  ['talked', 1],
  ['needed', 2],
  ['little', 2],
  ['services', 3],
  ['activities', 4],
  ['contact', 2],
  ['you', 1],
])('%s has %i syllables', (word, count) => expect(syllables(word)).toBe(count));

describe.each(['rules', 'test/second-city/rules'])('in %s', (folder) => {
  const { message } = guidanceOf(folder);

  it.each(['paragraphs', 'short'])('the message for the patient: %s', (name) => {
    expect(readingAge(message[name])).toBeLessThanOrEqual(OLDEST);
  });

  it('the text for clinicians would not pass, so the test can fail', () => {
    const about = guidanceOf(folder).about.map(({ text }: { text: string }) => text);
    expect(readingAge(about)).toBeGreaterThan(OLDEST);
  });
});
