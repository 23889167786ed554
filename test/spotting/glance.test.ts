import { describe, expect, it } from 'vitest';
import { none, type Reading } from '../../src/patient/reading.ts';
import { glance } from '../../src/spotting/glance.ts';
import { spot } from '../../src/spotting/spot.ts';
import { JOHN, patient, person, TODAY } from '../panel/people.ts';
import { atOnce, openPage } from './page.ts';

/** A glance tells whether a page may show a patient, and of a large page, what is to be read. */

const RULE = { within: '.banner', nhsNumber: '.nhs' };
const NUMBER = 'NHS number: 999 000 0018';

async function glanced(html: string) {
  const { document, openRoot } = await openPage(html);
  return atOnce(glance(document, [RULE], openRoot));
}

/** What is read of a page after a glance at it. */
async function read(html: string): Promise<Reading | string> {
  const { document, openRoot } = await openPage(html);
  const seen = atOnce(glance(document, [RULE], openRoot));
  return typeof seen === 'object'
    ? atOnce(spot(document, { rules: [RULE], openRoot, today: TODAY, ...seen }))
    : seen;
}

describe('a page may show a patient', () => {
  it.each([
    ['with a labelled number', `<p>${NUMBER}</p>`],
    [
      'with the letters and the number in different places',
      '<p>National H.S.</p><p>N.H.S.</p><p>999 000 0018</p>',
    ],
    ['with the letters parted', '<p><b>N</b><b>H</b><b>S</b></p><p>999 000 0018</p>'],
    ['with a number of nine digits', '<p>nhs 999 000 001</p>'],
    ['with digits parted', `<p>NHS ${[...'9990000018'].map((digit) => `<b>${digit}</b>`).join('')}</p>`],
    ['with digits far apart in its source', '<p>NHS 999       000       0018</p>'],
    ['with a number in a control', '<p>NHS</p><input readonly value="999 000 0018">'],
    ['with a label that is no text', '<p aria-label="NHS number">999 000 0018</p>'],
    ['with such a label of another kind', '<p data-label="NHS number">999 000 0018</p>'],
    ['with a banner that a page rule knows, whatever is in it', '<div class="banner"></div>'],
    [
      'with a number in a shadow root',
      '<p>NHS</p><div id="a"></div><script>document.getElementById("a").attachShadow({ mode: "closed" }).innerHTML = "999 000 0018"</script>',
    ],
    [
      'with a label in a shadow root',
      '<p>999 000 0018</p><div id="a"></div><script>document.getElementById("a").attachShadow({ mode: "closed" }).innerHTML = "<p aria-label=NHS>1</p>"</script>',
    ],
  ])('%s', async (_, html) => {
    expect(await glanced(html)).toEqual({ wanted: undefined });
  });
});

describe('a page shows none', () => {
  it.each([
    ['with letters alone', '<p>NHS 999 000 00</p>'],
    ['with a number alone', '<p>999 000 0018</p>'],
    ['with other labels', '<p aria-label="Order">999 000 0018</p>'],
    ['with a number in a script or a style', `<script>"${NUMBER}"</script><style>/* ${NUMBER} */</style>`],
    ['with a number that may be typed over', '<p>NHS</p><input value="999 000 0018">'],
    ['with digits too far apart', `<p>NHS 999 and 000 and 0018</p>`],
    ['with nothing', ''],
  ])('%s', async (_, html) => {
    expect(await glanced(html)).toBe('no number');
  });
  it('where it has no root', async () => {
    const { document } = await openPage('');
    document.documentElement.remove();
    expect(atOnce(glance(document, [], () => null))).toBe('empty');
    expect(
      atOnce(spot(document, { rules: [], openRoot: () => null, today: TODAY, wanted: undefined })),
    ).toEqual(none('There is nothing to read on this page.'));
  });
});

describe('of a large page', () => {
  const filler = (count: number) => '<p>and so on</p>'.repeat(count);
  const named = (number: string) =>
    `<div><p>Name: Smith, John (Mr)</p><p>Born 01-Jan-1960</p><p>${number}</p></div>`;
  const JOHN_BARE = patient(person(JOHN.nhsNumber, { name: JOHN.name, dateOfBirth: JOHN.dateOfBirth }));

  it.each([
    [0, 850],
    [850, 0],
    [500, 500],
    [255, 600],
    [256, 600],
  ])('the patient is read, with %i texts before and %i after', async (before, after) => {
    expect(await read(filler(before) + named(NUMBER) + filler(after))).toEqual(JOHN_BARE);
  });
  it('what stands around the number is read, and no more', async () => {
    const { document, openRoot } = await openPage(
      `<p id="far">and so on</p>${filler(399)}<p id="near">x</p>${filler(399)}<p>${NUMBER}</p>${filler(399)}<p id="after">x</p><p id="beyond">x</p>`,
    );
    const seen = atOnce(glance(document, [], openRoot));
    const wanted = typeof seen === 'object' ? seen.wanted : undefined;
    const has = (id: string) => wanted?.has(document.getElementById(id) as Element);
    expect([has('far'), has('near'), has('after'), has('beyond')]).toEqual([false, true, true, false]);
    expect(wanted?.has(document.body)).toBe(true);
  });
  it('a page of up to 800 texts is read whole', async () => {
    expect(await glanced(`<p>${NUMBER}</p>${filler(799)}`)).toEqual({ wanted: undefined });
    expect(await glanced(`<p>${NUMBER}</p>${filler(800)}`)).toEqual({ wanted: expect.any(Set) });
  });
  it.each([
    '<h2>Search results</h2>',
    '<div role="heading"><b>Search results</b></div>',
    '<h1>Search <b>results</b></h1>',
  ])('a heading far above counts: %s', async (heading) => {
    expect(await read(`${heading}${filler(500)}${named(NUMBER)}${filler(400)}`)).toMatchObject({
      kind: 'none',
    });
  });
  it('two patients far apart are a conflict', async () => {
    expect(await read(named(NUMBER) + filler(900) + named('NHS number: 999 000 0026'))).toMatchObject({
      kind: 'conflict',
    });
  });
  it('a number in a shadow root is read', async () => {
    const script = `<script>document.getElementById('a').attachShadow({ mode: 'closed' }).innerHTML = '${named(NUMBER)}'</script>`;
    expect(await read(`${filler(500)}<div id="a"></div>${filler(400)}${script}`)).toEqual(JOHN_BARE);
  });
  it('a number in a control is read', async () => {
    const field =
      '<div><p>Name: Smith, John (Mr)</p><p>Born 01-Jan-1960</p><p>NHS number: <input readonly value="999 000 0018"></p></div>';
    expect(await read(filler(500) + field + filler(400))).toEqual(JOHN_BARE);
  });
});

it('pauses now and then', async () => {
  const { document, openRoot } = await openPage('<p>x</p>'.repeat(600));
  expect([...glance(document, [], openRoot)]).toEqual([256, 512, 768, 1024]);
});
