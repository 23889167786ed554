import { expect, test } from 'vitest';

/**
 * A mutant that keeps the code from loading ends every other test file before a test runs. Without this test,
 * no test would fail, and the mutant would count as not noticed. This test runs last, so that the tests
 * before it count as covering the code that runs on loading.
 */
const modules = import.meta.glob([
  '../../src/core/**/*.ts',
  '../../src/page/{dom,glance,lines,spot,watch}/*.ts',
  '../../src/panel/consultation/*.ts',
]);

test.each(Object.entries(modules))('%s loads', async (_, load) => {
  expect(await load()).toBeTypeOf('object');
});
