import { expect, test } from 'vitest';
import { UNREADABLE } from '../../src/panel/consultation/wording.ts';
import { useWorld } from './world.ts';

/**
 * A PDF on a site that is read without a click: the panel says that it is a PDF, not that it has no NHS
 * number.
 */
const world = useWorld({ hosts: 'http://127.0.0.1/*' });

const SAYS = 'This page is a PDF, which is not read.';

test('a PDF on a site that may be read: the panel says that it is a PDF, and reads the next page', async () => {
  const clinician = await world.clinician('letter.pdf');
  await clinician.clickIcon();
  await clinician.panel.getByText(SAYS).first().waitFor();
  expect(await clinician.panel.getByText('NHS number that could be read').count()).toBe(0);
  expect(await clinician.held()).toEqual({ patient: null, answers: [], cleared: null });
  expect(UNREADABLE['a PDF']).toContain(SAYS);
  await clinician.page.goto(world.address('banner-record.html'));
  await clinician.panel.getByText('999 000 0018').first().waitFor();
});
