import { SETTINGS } from '../../src/settings/settings-table.ts';

/**
 * Policies in which every setting except `contacts` has a wrong value, one policy for each kind of wrong
 * value.
 */
export function garbage(): Record<string, unknown>[] {
  const keys = Object.keys(SETTINGS).filter((key) => key !== 'contacts');
  const everySettingAs = (value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));
  return [
    everySettingAs('<img src=x onerror=alert(1)>'),
    everySettingAs([1, null, { a: 'javascript:alert(1)' }]),
    everySettingAs({ constructor: { prototype: { polluted: true } }, toString: 1 }),
    { ...everySettingAs('{"unfinished":'), undeclared: true, ['x'.repeat(500)]: 'y'.repeat(100_000) },
  ];
}
