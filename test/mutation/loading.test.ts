import { expect, test } from 'vitest';

/**
 * A change that keeps the code from loading would end every other test before it begins, which would pass for no test
 * having noticed. The last of all tests, so that those after which it comes are known to cover what is run on loading.
 */
const modules = import.meta.glob([
  '../../src/core/**/*.ts',
  '../../src/page/{dom,glance,lines,spot,watch}/*.ts',
  '../../src/panel/consultation/*.ts',
]);

test.each(Object.entries(modules))('%s loads', async (_, load) => {
  expect(await load()).toBeTypeOf('object');
});
