import { expect, test } from 'vitest';
import { WHY_CLEARED as WHY } from '../../src/panel/consultation/wording.ts';
import { useWorld } from './world.ts';

/** Pages in the back/forward cache: the browser keeps their content scripts, and closes their ports. */
const world = useWorld({ keepsPages: true });

test('going back to a cached page clears the answers', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  const { page } = clinician;
  const why = await page.context().newCDPSession(page);
  await why.send('Page.enable');
  why.on('Page.backForwardCacheNotUsed', (e) => console.log(JSON.stringify(e.notRestoredExplanations)));
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
  );
  await clinician.answerForLonely();
  await page.evaluate((url) => location.assign(url), world.address('document-repository.html'));
  await expect
    .poll(async () => (await clinician.held()).cleared)
    .toBe(`SMITH, John (Mr): ${WHY['page left']}`);
  await expect.poll(async () => (await clinician.held()).patient).toContain('BELLO');
  await clinician.answerForLonely();
  await page.evaluate(() => history.back());
  await expect
    .poll(() => clinician.held())
    .toEqual({
      patient: 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018',
      answers: [],
      cleared: `BELLO, Amina: ${WHY['page left']}`,
    });
  expect(await page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
});
