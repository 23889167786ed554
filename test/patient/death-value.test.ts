import { describe, expect, it } from 'vitest';
import {
  hasDeathMark,
  isDeathMark,
  isInFuture,
  saysDied,
  saysNotDead,
} from '../../src/core/reader/death-value.ts';

/** What texts beside a word for death mean, and which texts alone mark a death. */

describe('says no', () => {
  it.each(
    'no|No.|not known|none|n|n/a|na|false|f|0|nil|null|undefined|NaN|alive|living|active|current|registered|unknown|unknown date|unticked|unset|blank|empty|loading …|pending|-|–|✗|☐|[ ]|[]|( )|()|--|unknown (see note 5)|☐ No ☑ - No|31-Dec-9999|01/01/0001'
      .split('|')
      .map((value) => [value]),
  )('%s', (value) => expect(saysNotDead(value)).toBe(true));
  it.each([
    ['yes'],
    ['Norwich'],
    ['unknown, 2019'],
    ['-5'],
    ['x'],
    ['12-Mar-2020'],
    ['☐ No ☑ Yes'],
    ['Noon'],
    ['fall'],
  ])('and %s does not', (value) => expect(saysNotDead(value)).toBe(false));
});

describe('says that or when the patient died', () => {
  it.each(
    'yes|y|true|t|x|1|confirmed|✓|☑|[x]|2019|12/03/2019|on 12-Mar-2019|in 2019|at 88|aged 88|age 88|about 2019|circa 2019|c. 2019|c2019|c 2019|Monday, 12 March 2019|Sun 12/03/2019|March 2019|Sept. 2019|3rd March 2019|21st'
      .split('|')
      .map((value) => [value]),
  )('%s', (value) => expect(saysDied(value)).toBe(true));
  it.each([
    ['no'],
    ['12345'],
    ['1AA'],
    ['xray'],
    ['Yesterton'],
    ['3 children'.replace(' ', '')],
    ['March'],
    ['hospital'],
    ['0'],
  ])('and %s does not', (value) => expect(saysDied(value)).toBe(false));
});

describe('only a mark of death', () => {
  it.each(
    "Deceased|DEAD|died|Patient died|Pt has now died|Inactive (deceased)|Deducted: death 2019|Dec'd|Dec’d|R.I.P.|RIP 14/02/2021|Left the practice due to death|† Deceased|Status: deceased|D E C E A S E D|(D E A D)|D.E.A.D|Inactive - deceased"
      .split('|')
      .map((text) => [text]),
  )('%s', (text) => expect(isDeathMark(text)).toBe(true));
  it.each([
    ['not deceased'],
    ['Deceased -'],
    ['Deceased - '],
    ['1D E A D'],
    ['XD E A D'],
    ['D E A D1'],
    ['D E A DX'],
    ['deceased donor'],
    ['Father died'],
    ['Rip Torn'],
    ['Died of love'],
    [''],
  ])('and %s is not one', (text) => expect(isDeathMark(text)).toBe(false));
});

describe('a mark among other words', () => {
  it.each(
    "SMITH, John DECEASED|Dec'd SMITH, John|The patient has sadly died|Pt died|patient is now dead|patient was recently passed away|SMITH, John (d. 2019)|SMITH (d2019)|SMITH d. 14/02/2021|SMITH †|RIP SMITH|R.I.P. SMITH|RIP since 2019|The late John Smith|The Late Mr. John Smith|SMITH ~De~ceased|SMITH d.14/02/2021|SMITH d. 2019|SMITH d. 1999|SMITH RIP|(RIP) SMITH|☐ Smoker ☑ Deceased|SMITH deceased -JONES|SMITH deceased - do not call|SMITH deceased - 14/02/2021|SMITH deceased - 2019|Mrs Smith, patient is deceased"
      .split('|')
      .map((text) => [text.replaceAll('~', '\ue000')]),
  )('%s', (text) => expect(hasDeathMark(text)).toBe(true));
  it.each(
    'not deceased|if deceased|Mark as deceased|mark the patient as being deceased|Is deceased?|Deceased: no|Deceased - not known|Deceased?|Deceased:|deceased patients|deceased donor|deceased estate|deceased relatives|father deceased|☐ Deceased|Deceased ☐|RIP current|rip tide|undeceased|Vitamin d. 800 units|the late shift|Late Turner|non-deceased|Include deceased people|☐Deceased|not - deceased|TRIP advisor|5RIP|deceased relative|deceased persons|deceased  estate|Deceased: - |Deceased := no|Deceased -|Deceased - 999 012|SMITH d. 2119|SMITH d. 19AB'
      .split('|')
      .map((text) => [text]),
  )('and none in %s', (text) => expect(hasDeathMark(text)).toBe(false));
});

it('a date in the future is no death, and one past date of two is', () => {
  expect(isInFuture('13-Mar-2026', '2026-03-12')).toBe(true);
  expect(isInFuture('12-Mar-2026', '2026-03-12')).toBe(false);
  expect(isInFuture('13-Mar-2026, 01-Mar-2026', '2026-03-12')).toBe(false);
  expect(isInFuture('no date', '2026-03-12')).toBe(false);
});
