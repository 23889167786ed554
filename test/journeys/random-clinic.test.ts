import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useWorld } from './world.ts';

/** Random changes of patient, tab and place on the page. After each, the panel must show the right banner. */

const world = useWorld({ hosts: 'http://127.0.0.1/*' });

const SWITCHES = 300;
const TABS = 3;
const PLACES = ['banner', 'frame', 'shadow', 'address'] as const;
const PEOPLE = [
  ['SMITH, John (Mr)', '01-Jan-1960', '999 000 0018'],
  ['BELLO, Amina (Ms)', '06-Aug-1978', '999 000 0026'],
  ['OKAFOR, Grace (Mrs)', '06-Mar-1951', '999 123 4578'],
  // The same name as the first person. The date of birth differs in one digit.
  ['SMITH, John (Mr)', '01-Jan-1961', '999 012 3454'],
  null,
] as const;

type Person = (typeof PEOPLE)[number];

/** A random number generator with a seed (Park and Miller), so that every run is the same. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const bannerOf = (person: Person) =>
  person ? `${person[0]}  Born ${person[1]}  Gender: -  NHS No. ${person[2]}` : '';

test(`${SWITCHES} switches, and never a wrong banner`, { timeout: 240_000 }, async () => {
  const clinician = await (await world.clinician('switching.html')).clickIcon();
  const { page, panel } = clinician;
  const tabs: { page: Page; person: Person }[] = [{ page, person: null }];
  while (tabs.length < TABS) {
    const opened = page.context().waitForEvent('page');
    await page.evaluate(() => window.open(location.href));
    tabs.push({ page: await opened, person: null });
  }
  const random = randomFrom(20261122);
  const pick = <Item>(items: readonly Item[]) => items[random(items.length)] as Item;
  let front = tabs.at(-1) as (typeof tabs)[number];
  const seen = async () => ((await panel.locator('.banner').allInnerTexts())[0] ?? '').replace(/\s+/g, ' ');
  const isRight = (banner: string, person: Person) =>
    person ? person.every((part) => banner.includes(part)) : banner === '';

  let shown = 0;
  for (let count = 0; count < SWITCHES; count += 1) {
    if (random(4) === 0) {
      front = pick(tabs);
      await front.page.bringToFront();
    } else {
      front.person = pick(PEOPLE);
      const place = pick(PLACES);
      await front.page.evaluate(
        ([where, banner]) =>
          (globalThis as unknown as { show(...given: string[]): void }).show(where, banner),
        [place, bannerOf(front.person)] as const,
      );
    }
    const { person } = front;
    await expect
      .poll(async () => isRight(await seen(), person), {
        timeout: 5000,
        interval: 50,
        message: `switch ${count}`,
      })
      .toBe(true);
    // Sometimes gives an answer, which the next change of patient must clear.
    if (person && random(3) === 0) {
      const need = panel.getByRole('checkbox', { name: 'Food bank voucher' });
      if (await need.isVisible()) await need.check();
    }
    if (person) shown += 1;
  }
  expect(shown).toBeGreaterThan(SWITCHES / 2);
});
