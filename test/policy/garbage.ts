import { SETTINGS } from '../../src/settings/schema.ts';

/** Settings as nobody should write them: every kind of wrong value for each but the contacts. */
export function garbage(): Record<string, unknown>[] {
  const keys = Object.keys(SETTINGS).filter((key) => key !== 'contacts');
  const all = (value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));
  return [
    all('<img src=x onerror=alert(1)>'),
    all([1, null, { a: 'javascript:alert(1)' }]),
    all({ constructor: { prototype: { polluted: true } }, toString: 1 }),
    { ...all('{"unfinished":'), undeclared: true, ['x'.repeat(500)]: 'y'.repeat(100_000) },
  ];
}
