import { expect, test } from 'vitest';
import { holdConsultations, memoryOf } from '../../tools/soak/consultations.ts';
import { useWorld } from './world.ts';

/** Sixty consultations in one panel, as on a long day. `npm run soak` runs two thousand. */
const world = useWorld({ ownBrowser: true });

test('sixty consultations in one panel leak no memory in the panel or the page', async () => {
  const { page, panel } = await (await world.clinician('next-patient.html')).clickIcon();
  const memories = async () => ({ panel: await memoryOf(panel), page: await memoryOf(page) });
  // The page alternates between two patients. After an even number, it shows the same patient as before.
  await holdConsultations(panel, 20);
  const measured = [await memories()];
  for (let round = 0; round < 3; round += 1) {
    await holdConsultations(panel, 20);
    measured.push(await memories());
  }
  for (const where of ['panel', 'page'] as const) {
    const [first, ...later] = measured.map((memory) => memory[where]);
    for (const memory of later)
      expect(memory).toMatchObject({ nodes: first?.nodes, listeners: first?.listeners });
    // A leak grows in each round. Compiled code of the browser grows or shrinks by leaps, so the median counts.
    const sizes = [first, ...later].map((memory) => memory?.kilobytes ?? Number.NaN);
    const growth = later.map((_, round) => (sizes[round + 1] ?? 0) - (sizes[round] ?? 0));
    const [, median] = growth.toSorted((a, b) => a - b);
    expect(median, `of ${sizes} kilobytes in the ${where}`).toBeLessThan(500 / 3);
  }
});
