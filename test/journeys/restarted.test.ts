import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { Clinician } from './clinician.ts';
import { EXTENSION, store } from './settings-world.ts';

/** Closes the browser in the middle of a consultation, and starts it again with the same profile. */

let clinic: Served;
let profile: string;
beforeAll(async () => {
  clinic = await serve('harness/clinic');
  profile = await mkdtemp(join(tmpdir(), 'navigator-restarted-'));
});
afterAll(async () => {
  await clinic?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const PASTED = 'BELLO, Amina (Ms)  Born 06-Aug-1978  NHS No. 999 000 0026\nAddress 4 Invented Road, SE11 6SP';
const CANARY = 'Canary Wharf Practices';

/** Opens a page without a patient, because the browser may itself write the content of a page to disk. */
async function clinicianIn(chromium: Chromium): Promise<Clinician> {
  const page = await chromium.page(`${clinic.origin}/no-patient.html`);
  return new Clinician(chromium, page).clickIcon();
}

/** The names of the profile's files that contain a text, in UTF-8 or UTF-16. */
async function filesWith(text: string): Promise<string[]> {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const found = files
    .filter((file) => file.isFile())
    .map(async ({ parentPath, name }) => {
      const content = await readFile(join(parentPath, name));
      return forms.some((form) => content.includes(form)) ? [name] : [];
    });
  return (await Promise.all(found)).flat();
}

test('after a restart, the profile has settings and nothing about the patient, and the panel opens and works at once', async () => {
  const first = await openChromium({ extension: EXTENSION, profile });
  try {
    await store(first, { organisationName: CANARY });
    const clinician = await clinicianIn(first);
    await clinician.paste(PASTED);
    await clinician.answerForLonely();
    await clinician.click(clinician.panel.getByRole('checkbox', { name: /^Name the patient/ }));
    expect(await clinician.referralText()).toContain('999 000 0026');
    await clinician.copy('referral text');
  } finally {
    await first.close();
  }
  expect(await filesWith(CANARY), 'what is stored can be found').not.toEqual([]);
  for (const trace of [
    'BELLO',
    'Bello',
    '9990000026',
    '999 000 0026',
    '06-Aug-1978',
    '1978-08-06',
    'SE11 6SP',
  ])
    expect(await filesWith(trace), trace).toEqual([]);

  const second = await openChromium({ extension: EXTENSION, profile });
  try {
    const clinician = await clinicianIn(second);
    await clinician.question('place').waitFor();
    expect(await clinician.held()).toEqual({ patient: null, answers: [], cleared: null });
    await clinician.paste(PASTED);
    await clinician.answerForLonely();
    await expect.poll(() => clinician.namesToFind()).toEqual(['Fiona McLees']);
    expect({ requests: second.requests, messages: second.messages }).toEqual({ requests: [], messages: [] });
  } finally {
    await second.close();
  }
});
