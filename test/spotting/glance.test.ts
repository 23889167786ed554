import { describe, expect, test } from 'vitest';
import { glance } from '../../src/spotting/glance.ts';
import { spot } from '../../src/spotting/spot.ts';
import { atOnce, openPage } from './page.ts';

/** A glance dismisses what cannot be a patient's page, and on large pages leaves out what is far from any number. */

const BANNER = '<dl><dt>Name</dt><dd>SMITH, Jane</dd><dt>NHS No.</dt><dd>999 000 1006</dd></dl>';
const SMITH = { kind: 'patient', patient: { nhsNumber: '9990001006', name: 'SMITH, Jane' } };
/** A history of so many rows, each of several texts. */
const history = (rows: number) =>
  `<table>${Array.from({ length: rows }, (_, at) => `<tr><td>Visit ${at}</td><td>Seen by <b>A Nurse</b></td><td>Well</td></tr>`).join('')}</table>`;

async function seen(html: string) {
  const { document, openRoot } = await openPage(html);
  const glanced = atOnce(glance(document, [], openRoot));
  const whole = { rules: [], openRoot, today: '2026-11-22' };
  return {
    glanced,
    wanted: typeof glanced === 'object' ? glanced.wanted : undefined,
    document,
    reading: typeof glanced === 'object' ? atOnce(spot(document, { ...whole, ...glanced })) : undefined,
    readWhole: atOnce(spot(document, { ...whole, wanted: undefined })),
  };
}

describe('dismissed at a glance', () => {
  test.each([
    ['nothing', ''],
    ['no digits', '<p>The NHS and you</p>'],
    ['eight digits', '<p>NHS number 999 000 10</p>'],
    ['no NHS', '<p>Order 999 000 1006</p>'],
    ['both in a script alone', '<script type="text/plain">NHS number 9990001006</script>'],
  ])('%s', async (_what, html) => {
    expect((await seen(html)).glanced).toBe('no number');
  });
});

describe('read', () => {
  test.each([
    ['a number in one text', '<p>NHS number 9990001006</p>'],
    ['a number over several', '<p>NHS number <i>999</i>\n      <i>000</i>\n      <i>1006</i></p>'],
    ['a number set over lines', '<p>NHS number 999\n              000\n              1006</p>'],
    ['a label in an attribute', '<p aria-label="NHS number">9990001006</p>'],
    ['a number in a field that takes none', '<p>NHS number <input readonly value="9990001006"></p>'],
    ['a number across two pieces', `${'<b>.</b>'.repeat(126)}<p>NHS <i>99900</i><i>01006</i></p>`],
  ])('%s', async (_what, html) => {
    expect((await seen(html)).glanced).toEqual({ wanted: undefined });
  });
});

describe('of a large page', () => {
  test.each([
    ['at its top', BANNER + history(900)],
    ['at its end', history(900) + BANNER],
    ['in the middle', history(900) + BANNER + history(900)],
    ['in a link', `${history(900)}<a href="/record">SMITH, Jane, NHS No. 999 000 1006</a>${history(900)}`],
  ])('the patient %s is found, and what is far away left out', async (_where, html) => {
    const { reading, readWhole, wanted, document } = await seen(html);
    expect(reading).toMatchObject(SMITH);
    expect(reading).toEqual(readWhole);
    const rows = [...document.querySelectorAll('tr')];
    expect(rows.filter((row) => wanted?.has(row)).length).toBeLessThan(rows.length / 2);
  });

  test.each([
    ['a second patient far away', `${BANNER}${history(900)}<p>NHS number 999 000 1073</p>`],
    ['a heading far above that speaks of a list', `<h2>Search results</h2>${history(900)}${BANNER}`],
    ['a heading by its role', `<p role="heading">Search results</p>${history(900)}${BANNER}`],
  ])('%s counts', async (_what, html) => {
    const { reading, readWhole } = await seen(html);
    expect(reading?.kind).not.toBe('patient');
    expect(reading).toEqual(readWhole);
  });
});
