import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeTextOf } from '../../src/page/dom/whole-text.ts';
import { endOfNumbers } from '../../src/page/glance/number-like.ts';
import { walk } from '../../src/page/glance/walk-text-nodes.ts';
import { atOnce } from './at-once.ts';
import { openPage } from './page.ts';

/** Reading the text of a page as a whole finds the same numbers as a walk through its nodes. */

const ATTACH = `<script>
  for (const host of document.querySelectorAll('[data-says]'))
    host.attachShadow({ mode: 'closed' }).innerHTML = host.dataset.says;
</script>`;

async function wholeText(html: string) {
  const { document, openRoot } = await openPage(html + ATTACH);
  return atOnce(wholeTextOf(document.documentElement, openRoot));
}

test.each([
  ['texts in order', '<p>one <b>two</b></p> three', 'one two three'],
  [
    'no script, style or page without scripts',
    'a<script>0</script>b<style>0</style>c<noscript>0</noscript>d',
    'abcd',
  ],
  [
    'read-only values in their places',
    'a<input readonly value="b">c<select disabled><option>d</select>',
    'abcdd',
  ],
  ['what is typed in its place', 'a<input value="b">c', 'abc'],
  ['shadow roots in their places, and what stands in their hosts', 'a<div data-says="b">c</div>d', 'abcd'],
  ['shadow roots of elements of their own name', 'a<app-name data-says="b"></app-name>c', 'abc'],
])('the text has %s', async (_what, html, text) => {
  expect((await wholeText(`<body>${html}`))?.text.trim()).toBe(text);
});

test('the text of a page with very many elements or fields is not requested', async () => {
  expect(await wholeText('<i></i>'.repeat(20_001))).toBeUndefined();
  expect(await wholeText('<input readonly>'.repeat(501))).toBeUndefined();
});

test('the text ends after the last number that a walk finds, whatever is around the digits', async () => {
  const fragment = fc.constantFrom(
    '999',
    '9990001006',
    '0',
    ' ',
    '\n        ',
    '-',
    ' . ',
    'NHS',
    'x'.repeat(40),
  );
  const wrapped = fc
    .tuple(fragment, fc.constantFrom('b', 'p', 'style', 'input', 'select', 'div', 'textarea', ''))
    .map(([text, tag]) => {
      if (tag === 'input') return `<input readonly value="${text}">`;
      if (tag === 'select') return `<select disabled><option>${text}</option></select>`;
      if (tag === 'textarea') return `<textarea readonly>${text}</textarea>`;
      return tag === 'div' ? `<div data-says="${text}"></div>` : tag ? `<${tag}>${text}</${tag}>` : text;
    });
  await fc.assert(
    fc.asyncProperty(fc.array(wrapped, { maxLength: 60 }), fc.nat(400), async (parts, after) => {
      const html = `<body>${parts.join('')}${'<i>y</i>'.repeat(after)}${ATTACH}`;
      const { document, openRoot } = await openPage(html);
      const root = document.documentElement;
      const { text } = atOnce(wholeTextOf(root, openRoot)) ?? { text: '' };
      const end = atOnce(endOfNumbers(text));
      const whole = atOnce(walk(root, openRoot, Number.POSITIVE_INFINITY));
      const part = atOnce(walk(root, openRoot, end));
      if (whole?.hasNumber) expect(end).toBeGreaterThan(0);
      expect(part?.hasNumber).toBe(whole?.hasNumber);
      expect(part?.nearby.isAll()).toBe(whole?.nearby.isAll());
      expect(part?.nearby.withHeadings([])).toEqual(whole?.nearby.withHeadings([]));
    }),
    { numRuns: 60 },
  );
});
