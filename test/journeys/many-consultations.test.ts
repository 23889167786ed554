import { expect, test } from 'vitest';
import { holdConsultations, memoryOf } from '../../tools/soak/consultations.ts';
import { useWorld } from './world.ts';

/** A long day with the panel open: sixty consultations; `npm run soak` holds two thousand. */
const world = useWorld();

test('sixty consultations in one panel leak no memory in the panel or the page', async () => {
  const { page, panel } = await (await world.clinician('next-patient.html')).clickIcon();
  // Even numbers, so that it is about the same patient before and after.
  await holdConsultations(panel, 20);
  const before = [await memoryOf(panel), await memoryOf(page)];
  await holdConsultations(panel, 60);
  const after = [await memoryOf(panel), await memoryOf(page)];
  for (const [at, { kilobytes, nodes, listeners }] of after.entries()) {
    const was = before[at] ?? { kilobytes: 0, nodes: 0, listeners: 0 };
    // What the browser makes of code that runs often is still growing: several kilobytes for each would be a leak.
    expect(kilobytes - was.kilobytes).toBeLessThan(500);
    expect(nodes).toBe(was.nodes);
    expect(listeners).toBe(was.listeners);
  }
});
