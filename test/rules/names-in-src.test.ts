import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../tools/rules/read-rules.ts';
import { filesIn } from '../files.ts';
import { tables } from '../places/shipped-tables.ts';

/** No borough, network, practice, person or system is named under `src/`: another city is another set of rules. */

const { guidance, boroughs, systems } = readRules('rules');
const texts = filesIn('src').map((file) => ({
  file: relative('src', file),
  text: readFileSync(file, 'utf8'),
}));

/** Whatever names anything here, taken from the rules: whole names, and each word of those that are no plain words. */
const local = [
  guidance.record,
  ...boroughs.flatMap(({ borough, routes }) => [
    borough.name,
    borough.authority,
    ...routes.flatMap(({ contact, steps }) => [contact?.name, ...steps.map(({ copy }) => copy)]),
  ]),
  ...systems.map(({ system }) => system),
].filter((name) => name !== undefined);
const words = ['McLees', 'Walworth'];

const places = [
  ...Object.entries(tables.practices.pcns).flat(),
  ...Object.entries(tables.practices.practices).flatMap(([code, { name }]) => [code, name]),
];

const found = (name: string, within: typeof texts) =>
  within.filter(({ text }) => new RegExp(`\\b${escaped(name)}\\b`, 'i').test(text)).map(({ file }) => file);
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('src/ does not name', () => {
  it('nothing at all because the test reads no files', () => {
    expect(texts.length).toBeGreaterThan(80);
    expect(local).toEqual(
      expect.arrayContaining(['EMIS', 'Lambeth', 'Lewisham', 'Southwark', 'Fiona McLees', 'Joy']),
    );
    expect(places.length).toBeGreaterThan(200);
    expect(found('patient', texts).length).toBeGreaterThan(20);
  });

  it.each([...new Set([...local, ...words])])('%s', (name) => {
    expect(found(name, texts)).toEqual([]);
  });

  it('a practice or network, or its code', () => {
    // Comments may explain a format by an example; none of them ships.
    const code = texts.map(({ file, text }) => ({
      file,
      text: text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ''),
    }));
    expect(places.filter((name) => found(name, code).length > 0)).toEqual([]);
  });
});
