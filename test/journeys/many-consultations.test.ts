import { expect, test } from 'vitest';
import { holdConsultations, memoryOf } from '../../tools/soak/consultations.ts';
import { useWorld } from './world.ts';

/** Sixty consultations in one panel, as on a long day. `npm run soak` runs two thousand. */
const world = useWorld({ ownBrowser: true });

test('sixty consultations in one panel leak no memory in the panel or the page', async () => {
  const { page, panel } = await (await world.clinician('next-patient.html')).clickIcon();
  // The page alternates between two patients. After an even number, it shows the same patient as before.
  await holdConsultations(panel, 20);
  const before = [await memoryOf(panel), await memoryOf(page)];
  await holdConsultations(panel, 60);
  const after = [await memoryOf(panel), await memoryOf(page)];
  for (const [index, { kilobytes, nodes, listeners }] of after.entries()) {
    const was = before[index] ?? { kilobytes: 0, nodes: 0, listeners: 0 };
    // Compiled code of the browser still grows a little. A leak would be several kilobytes for each
    // consultation.
    expect(kilobytes - was.kilobytes).toBeLessThan(500);
    expect(nodes).toBe(was.nodes);
    expect(listeners).toBe(was.listeners);
  }
});
