import { describe, expect, test } from 'vitest';
import { glance } from '../../src/page/glance/glance.ts';
import { atOnce } from './at-once.ts';
import { openPage } from './page.ts';
import { readingOf } from './spotted.ts';

/**
 * The glance dismisses pages that cannot show a patient. On large pages, it leaves out text far from any
 * number.
 */

const BANNER = '<dl><dt>Name</dt><dd>SMITH, Jane</dd><dt>NHS No.</dt><dd>999 000 1006</dd></dl>';
const SMITH = { kind: 'patient', patient: { nhsNumber: '9990001006', name: 'SMITH, Jane' } };
/**
 * A long table. Its 400 text nodes are more than the 150 that are read on each side of a number. Its 900 nodes
 * are several of the pieces (256 nodes) in which a page is searched.
 */
const HISTORY = `<table>${Array.from({ length: 100 }, (_, index) => `<tr><td>Visit ${index}</td><td>Seen by <b>A Nurse</b></td><td>Well</td></tr>`).join('')}</table>`;

async function glanceAt(html: string) {
  const { document, openRoot } = await openPage(html);
  const glanced = atOnce(glance(document, [], openRoot));
  const wanted = typeof glanced === 'object' ? glanced.elementsToRead : undefined;
  return { document, openRoot, glanced, wanted };
}

/** Glances at a page, and reads it twice: the elements that the glance wanted, and the whole page. */
async function readAt(html: string) {
  const page = await glanceAt(html);
  const { document, openRoot, glanced } = page;
  const reading = typeof glanced === 'object' ? readingOf(document, { openRoot, ...glanced }) : undefined;
  return { ...page, reading, readWhole: readingOf(document, { openRoot }) };
}

describe('dismissed at a glance', () => {
  test.each([
    ['nothing', ''],
    ['no digits', '<p>The NHS and you</p>'],
    ['eight digits', '<p>NHS number 999 000 10</p>'],
    ['no NHS', '<p>Order 999 000 1006</p>'],
    ['both in a script alone', '<script type="text/plain">NHS number 9990001006</script>'],
    ['both in a style sheet alone', '<style>/* NHS number 9990001006 */</style>'],
    ['both where no script runs', '<noscript>NHS number 9990001006</noscript>'],
    ['digits far from each other', '<p>NHS number 999 - - 000 - - 1006</p>'],
    ['a label that says something else', '<p aria-label="Order" data-label="NHS">9990001006</p>'],
  ])('%s', async (_what, html) => {
    expect((await glanceAt(html)).glanced).toBe('no number');
  });
});

describe('read', () => {
  test.each([
    ['a number in one text', '<p>NHS number 9990001006</p>'],
    ['a number over several', '<p>NHS number <i>999</i>\n      <i>000</i>\n      <i>1006</i></p>'],
    ['a number set over lines', '<p>NHS number 999\n              000\n              1006</p>'],
    ['a number with wide gaps', '<p>NHS number <b>999     000</b> <b>1006</b></p>'],
    ['a number far into a text', `<p>NHS number ${'x'.repeat(19_970)} 9990001006</p>`],
    ['a number where a long text is cut', `<p>NHS number ${'x'.repeat(19_978)} 9990001006</p>`],
    ['a number at the end of a very long text', `<p>NHS number ${'x '.repeat(150_000)} 9990001006</p>`],
    ['a number among very many fields', `${'<input readonly>'.repeat(600)}<p>NHS number 9990001006</p>`],
    ['a number that begins between scripts', '<script></script><p>NHS 999<script>0</script> 000 1006</p>'],
    ['the letters far after the number', `<p>9990001006</p>${'<p>x</p>'.repeat(1000)}<p>NHS</p>`],
    ['nine digits', '<p>NHS number 999 000 100</p>'],
    ['N.H.S.', '<p>n.h.s. 9990001006</p>'],
    ['a label in an attribute', '<p aria-label="NHS number">9990001006</p>'],
    ['a label of data', '<p data-label="NHS number">9990001006</p>'],
    [
      'a number in a shadow root, and a label in another',
      `<div class="host"></div><div class="host" id="label"></div><script>for (const host of document.querySelectorAll('.host')) host.attachShadow({ mode: 'closed' }).innerHTML = host.id ? '<p aria-label="NHS"></p>' : '9990001006'</script>`,
    ],
    ['a number in a choice that cannot be made', '<p>NHS <select disabled><option>9990001006</select></p>'],
    [
      'a number that a script has put into a text that cannot be changed',
      '<p>NHS <textarea readonly id="text"></textarea></p><script>document.getElementById("text").value = "9990001006"</script>',
    ],
    ['a number in a field that takes none', '<p>NHS number <input readonly value="9990001006"></p>'],
    // A typed number names no patient. It still conflicts with a patient in another frame.
    ['a number that is typed', '<p>NHS number <input value="9990001006"></p>'],
    ['a number across two pieces', `${'<b>.</b>'.repeat(126)}<p>NHS <i>99900</i><i>01006</i></p>`],
  ])('%s', async (_what, html) => {
    expect((await glanceAt(html)).glanced).toMatchObject({ isRecord: false });
  });
  test('a page to which a rule applies, whatever its text', async () => {
    const { document, openRoot } = await openPage('<p class="banner">Nothing</p>');
    const glanceBy = (within: string) => atOnce(glance(document, [{ within, nhsNumber: 'b' }], openRoot));
    expect(glanceBy('.banner')).toEqual({ isRecord: true, wanted: undefined });
    expect(glanceBy('.other')).toBe('no number');
  });
});

test('a document without elements is empty', () => {
  expect(atOnce(glance({ documentElement: null } as unknown as Document, [], () => null))).toBe('empty');
});

test('a page with very many shadow roots is too large, a page with many is not', async () => {
  const { document } = await openPage(`<b></b>${'<p></p>'.repeat(21_000)}<p>NHS 9990001006</p>`);
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const hosts = [...document.querySelectorAll('p')];
  const glanceOf = (many: number) => {
    const has = new Set<Element>(hosts.slice(0, many));
    return atOnce(glance(document, [], (element) => (has.has(element) ? root : null)));
  };
  expect(glanceOf(10_500)).toBe('too large');
  expect(glanceOf(9000)).toMatchObject({ isRecord: false });
});

test.each([
  ['of many small elements', '<p>x</p>'.repeat(3000)],
  ['of large elements', `<div>${'<p>x</p>'.repeat(250)}</div>`.repeat(12)],
  ['of elements in each other', `${'<div>'.repeat(60)}<p>x</p>`.repeat(50)],
  ['full of numbers', '<p>NHS 9990001006</p>'.repeat(3000)],
  [
    'with all of it in a shadow root',
    `<div></div><script>document.querySelector('div').attachShadow({ mode: 'closed' }).innerHTML = '<p>x</p>'.repeat(3000)</script>`,
  ],
])(
  'a glance at a page %s checks each element that may have a root, and pauses now and then',
  async (_what, html) => {
    const { document, openRoot } = await openPage(html);
    const opened = new Set<Element>();
    const opens: number[] = [0];
    const glancing = glance(document, [], (element) => {
      opened.add(element);
      opens.push((opens.pop() ?? 0) + 1);
      return openRoot(element);
    });
    for (const _pause of glancing) opens.push(0);
    expect([...document.querySelectorAll('p,div')].filter((each) => !opened.has(each))).toEqual([]);
    expect(Math.max(...opens)).toBeLessThan(600);
  },
);

describe('of a large page', () => {
  test.each([
    ['at its top', BANNER + HISTORY],
    ['at its end', HISTORY + BANNER],
    ['in the middle', HISTORY + BANNER + HISTORY],
    ['in a link', `${HISTORY}<a href="/record">SMITH, Jane, NHS No. 999 000 1006</a>${HISTORY}`],
  ])('the patient %s is found, and distant text is left out', async (_where, html) => {
    const { reading, readWhole, wanted, document } = await readAt(html);
    expect(reading).toMatchObject(SMITH);
    expect(reading).toEqual(readWhole);
    const rows = [...document.querySelectorAll('tr')];
    expect(rows.filter((row) => wanted?.has(row)).length).toBeLessThan(rows.length / 2);
  });

  /** The indices of the texts that are read on a page of `count` texts, with numbers at some indices. */
  async function readIndices(count: number, ...numbers: number[]): Promise<number[] | undefined> {
    const texts = Array.from({ length: count }, (_, at) =>
      at === 0 ? 'NHS' : numbers.includes(at) ? '9990001006' : 'x',
    );
    const { document, openRoot } = await openPage(texts.map((text) => `<i>${text}</i>`).join('\n'));
    const glanced = atOnce(glance(document, [], openRoot));
    const wanted = typeof glanced === 'object' ? glanced.elementsToRead : undefined;
    const all = [...document.querySelectorAll('i')];
    return wanted && all.flatMap((element, index) => (wanted.has(element) ? [index] : []));
  }
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);

  test.each([900, 1800])(
    'of %i texts, 150 on each side of a number are read, at any position',
    async (count) => {
      for (const at of [1, 90, 180, 350, 440, 899, count - 1])
        expect([at, await readIndices(count, at)]).toEqual([
          at,
          range(Math.max(0, at - 150), Math.min(count - 1, at + 150)),
        ]);
    },
  );
  test.each([900, 1800])('of several numbers in %i texts, those around each', async (count) => {
    expect(await readIndices(count, 200, 300, 700)).toEqual([...range(50, 450), ...range(550, 850)]);
  });
  test('a page of at most 300 texts is read whole', async () => {
    expect(await readIndices(300, 10)).toBeUndefined();
    expect(await readIndices(301, 10)).toEqual(range(0, 160));
  });
  test('every heading is read whole, and so is the text around a shadow root with a number', async () => {
    const heads = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => `<${tag}>x<b>y</b></${tag}>`).join('');
    const others =
      '<fieldset><legend>x<b>y</b></legend></fieldset><table><caption>x<b>y</b></caption><tr><th>x<b>y</b></th></tr></table><p role="heading">x<b>y</b></p><p role="columnheader">x<b>y</b></p>';
    const { wanted, document } = await glanceAt(
      `${heads}${others}<p id="none">x</p>${HISTORY}<div id="host"></div><script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>NHS 9990001006</p>'</script>`,
    );
    const parts = [...document.querySelectorAll('b')].filter((part) => part.textContent === 'y');
    expect(parts).toHaveLength(11);
    expect(parts.filter((part) => !wanted?.has(part))).toEqual([]);
    const host = document.getElementById('host') as Element;
    expect([wanted?.has(host), wanted?.has(host.shadowRoot as Node)]).toEqual([true, true]);
    expect(wanted?.has(document.getElementById('none') as Element)).toBe(false);
  });

  test('the letters NHS count anywhere', async () => {
    for (const html of [`<p>NHS</p>${HISTORY}<p>9990001006</p>`, `<p>9990001006</p>${HISTORY}<p>NHS</p>`])
      expect((await glanceAt(html)).glanced).toMatchObject({ isRecord: false });
  });
  // In these pages, no single text node has the whole number and its label.
  test.each([
    ['a number across several texts', 'NHS number <i>999</i> <i>000</i>\n        <i>1006</i>'],
    ['a number in a text of its own', 'NHS number 999 000 1006'],
    [
      'a number in a field of a row',
      '<table><tr><td>NHS number</td><td><input readonly value="9990001006"></td></tr></table>',
    ],
    [
      'a number with a style sheet in it',
      '<p>NHS number <i>999</i> <style>.digits { margin-left: 4px }</style><i>000</i> <i>1006</i></p>',
    ],
    ['a number with a picture in it', '<p>NHS number 999 <svg></svg>000 <svg></svg>1006</p>'],
    [
      'a number that begins in a shadow root',
      '<p>NHS number <span class="host" data-says="999 0"></span>00 1006</p>',
    ],
    ['a number that begins in a field', '<p>NHS number <input readonly value="999 000"><b> 1006</b></p>'],
    [
      'a number beside fields of telling names',
      '<form><input name="matches"><input name="textContent"></form><p>NHS number 999 000 1006</p>',
    ],
    ['a label of a row', '<table><tr><td aria-label="NHS number">999 000 1006</td></tr></table>'],
    ['a label of data', '<ul><li data-label="NHS number">999 000 1006</li></ul>'],
    ['a shadow root in a row', '<table><tr><td><b><span class="host"></span></b></td></tr></table>'],
    [
      'a shadow root of an element of its own name',
      '<ul><li><app-number class="host"></app-number></li></ul>',
    ],
    ['a shadow root beside many elements', `<div class="host">${'<i>x</i>'.repeat(600)}</div>`],
    ['a shadow root in a shadow root', '<section class="host" data-inner></section>'],
    ['a number near the start of a long text', `<p>NHS number 999 000 1006${' x'.repeat(60_000)}</p>`],
    ['a number after very many texts', `<p>${'<wbr>x'.repeat(200)}<b>NHS number 999 000 1006</b></p>`],
  ])('%s is seen', async (_what, html) => {
    const attach = `<script>
      for (const host of document.querySelectorAll('.host')) {
        let root = host.attachShadow({ mode: 'closed' });
        if ('inner' in host.dataset) {
          root.innerHTML = '<div></div>';
          root = root.firstChild.attachShadow({ mode: 'closed' });
        }
        root.innerHTML = host.dataset.says ?? '<p>NHS number 999 000 1006</p>';
      }
    </script>`;
    const { reading, readWhole } = await readAt(`${HISTORY}<h1>SMITH, Jane</h1>${html}${HISTORY}${attach}`);
    expect(reading).toMatchObject({ kind: 'patient', patient: { nhsNumber: '9990001006' } });
    expect(reading).toEqual(readWhole);
  });
  test.each([
    ['in a script', '<script type="text/plain">NHS number 9990001006</script>'],
    ['in a style sheet', '<style>/* NHS number 9990001006 */</style>'],
    ['of something else', '<p>Order 999 000 1006</p>'],
    ['whose halves stand far from each other', `<p>NHS number 999000</p>${HISTORY}<p>1006</p>`],
  ])('a number %s is dismissed', async (_what, html) => {
    expect((await glanceAt(`${HISTORY}${html}${HISTORY}`)).glanced).toBe('no number');
  });
  test.each([
    ['a small element', 'tr.banner', '<table><tr class="banner"><td>Nothing</td></tr></table>'],
    ['a large one', 'main', `<main>${HISTORY}</main>`],
    ['one within another', 'main em', `<main><p><em>Nothing</em></p></main>`],
  ])('a page rule applies %s of it', async (_what, within, html) => {
    const { document, openRoot } = await openPage(HISTORY + html + HISTORY);
    const glanced = atOnce(glance(document, [{ within, nhsNumber: 'b' }], openRoot));
    expect(glanced).toMatchObject({ isRecord: true });
    expect(atOnce(glance(document, [{ within: '.other', nhsNumber: 'b' }], openRoot))).toBe('no number');
  });

  test.each([
    ['a second patient far away', `${BANNER}${HISTORY}<p>NHS number 999 000 1073</p>`],
    [
      'a second patient with something unseen in the number',
      `${BANNER}${HISTORY}<p>NHS number 999 <style>b {}</style>000 1073</p>`,
    ],
    ['a heading far above that speaks of a list', `<h2>Search results</h2>${HISTORY}${BANNER}`],
    ['a heading by its role', `<p role="heading">Search results</p>${HISTORY}${BANNER}`],
  ])('%s counts', async (_what, html) => {
    const { reading, readWhole } = await readAt(html);
    expect(reading?.kind).not.toBe('patient');
    expect(reading).toEqual(readWhole);
  });
});
