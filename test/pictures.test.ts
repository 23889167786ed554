import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { picturesShownIn } from '../tools/pictures/shown.ts';

test('docs/pictures holds the pictures that the documents show, and no others', () => {
  expect(readdirSync('docs/pictures').sort()).toEqual(picturesShownIn('.').sort());
});
