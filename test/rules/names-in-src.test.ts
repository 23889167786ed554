import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../tools/rules/read-rules.ts';
import { filesIn } from '../files.ts';
import { tables } from '../places/shipped-tables.ts';

/**
 * Nothing under `src/` names a borough, network, practice, person or system. Another city only needs other
 * rules.
 */

const { guidance, boroughs, systems } = readRules('rules');
const texts = filesIn('src').map((file) => ({
  file: relative('src', file),
  text: readFileSync(file, 'utf8'),
}));

/** The local names in the rules. `words` adds parts of names that are not ordinary words. */
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
  it('anything, and the test does read files and names', () => {
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
    // Comments may give an example of a format. They are not shipped.
    const code = texts.map(({ file, text }) => ({
      file,
      text: text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ''),
    }));
    expect(places.filter((name) => found(name, code).length > 0)).toEqual([]);
  });
});
