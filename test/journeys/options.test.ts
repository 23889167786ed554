import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { axeFaults, layoutOf } from './accessibility-checks.ts';
import { expectUsableWithLargeTextAndZoom } from './options-page-checks.ts';
import { answerToRoute, EXTENSION, openSettingsWorld, store } from './settings-world.ts';
import { useWorld } from './world.ts';

/** The options page in a real browser. */

const world = useWorld();

const stored = async () => {
  const worker = await world.chromium.worker();
  return worker.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
};

describe('the usual place', () => {
  it('is found by name, saved, and used by the panel if the record shows no place', async () => {
    await store(world.chromium, {});
    const options = await world.chromium.options();
    await options.getByLabel('Find your practice').fill('penrose');
    await options
      .getByRole('button', { name: /PENROSE/i })
      .first()
      .click();
    await expect
      .poll(() => options.locator('[data-usual]').innerText())
      .toMatch(/^PENROSE.*\(G8\d{4}\), Southwark$/i);
    expect(await options.getByRole('status').last().innerText()).toMatch(/^Saved/);
    expect(await stored()).toEqual({ defaultPractice: expect.stringMatching(/^G8\d{4}$/) });
    await options.close();

    const panel = await world.openPanel('no-patient.html');
    await panel.getByRole('button', { name: '18 or over' }).click();
    await panel.getByText(/Southwark: your usual practice, PENROSE/i).waitFor();
    await panel.close();
  });

  it('can be found and chosen by keyboard alone, without losing the focus', async () => {
    await store(world.chromium, {});
    const options = await world.chromium.options();
    const focused = () => options.evaluate(() => document.activeElement?.textContent);
    await options.getByLabel('Find your practice').fill('medical centre');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await expect.poll(() => options.locator('[data-usual]').innerText()).toMatch(/MEDICAL CENTRE/i);
    expect(await focused()).toBe('Your usual practice or borough');
    expect(await options.locator('button.option').count()).toBe(0);
    expect(await options.getByLabel('Find your practice').inputValue()).toBe('');

    await options.getByRole('button', { name: /^Remove/ }).focus();
    await options.keyboard.press('Enter');
    await expect.poll(() => options.locator('[data-usual]').innerText()).toBe('None');
    expect(await focused()).toBe('Your usual practice or borough');
    await options.close();
  });

  it('is chosen with Enter if it is the only practice found', async () => {
    await store(world.chromium, {});
    const options = await world.chromium.options();
    await options.getByLabel('Find your practice').fill('penrose');
    await options.getByText('1 practice', { exact: true }).waitFor();
    await options.keyboard.press('Enter');
    await expect.poll(() => options.locator('[data-usual]').innerText()).toMatch(/^PENROSE/i);
    await options.close();
  });

  it('can be a borough, chosen and removed by keyboard alone', async () => {
    await store(world.chromium, {});
    const options = await world.chromium.options();
    const [first] = await options.getByRole('radio').all();
    await options.getByLabel('Find your practice').focus();
    await options.keyboard.press('Tab');
    await options.keyboard.press('Space');
    expect(await first?.isChecked()).toBe(true);
    await expect.poll(stored).toEqual({ defaultBorough: expect.any(String) });
    await options.getByRole('button', { name: /^Remove/ }).focus();
    await options.keyboard.press('Enter');
    await expect.poll(() => options.locator('[data-usual]').innerText()).toBe('None');
    await expect.poll(stored).toEqual({});
    await options.close();
  });

  it('says how many match, and when none does', async () => {
    const options = await world.chromium.options();
    await options.getByLabel('Find your practice').fill('zzzz');
    await options.getByText('No practice has this name or code.').waitFor();
    await options.getByLabel('Find your practice').fill('medical centre');
    await options.getByText(/^\d+ practices: the first 8 are shown/).waitFor();
    expect(await options.locator('button.option').count()).toBe(8);
    await options.close();
  });
});

describe('sites', () => {
  /**
   * Replaces the browser's permission dialog, which no test can click: records each request and grants it.
   */
  const grantAll = (options: Page) =>
    options.evaluate(() => {
      const asked: string[][] = [];
      Object.assign(globalThis, { asked });
      const request = async ({ origins = [] }: chrome.permissions.Permissions) => {
        if (!navigator.userActivation.isActive) throw new Error('This must be called during a user gesture');
        asked.push(origins);
        return true;
      };
      for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
        if (api) Object.defineProperty(api.permissions, 'request', { value: request, configurable: true });
    });

  it('are requested from the browser during the click, for the typed address', async () => {
    const options = await world.chromium.options();
    await grantAll(options);
    await options.getByLabel('Add a site').fill('records.example.nhs.uk/patients?id=1');
    await options.getByRole('button', { name: 'Add site' }).click();
    await options.getByText('Allowed: records.example.nhs.uk').waitFor();
    await options.getByLabel('Add a site').fill('https://other.example.nhs.uk');
    await options.getByLabel('Add a site').press('Enter');
    await options.getByText('Allowed: other.example.nhs.uk').waitFor();
    expect(await options.evaluate(() => (globalThis as unknown as { asked: string[][] }).asked)).toEqual([
      ['https://records.example.nhs.uk/*'],
      ['https://other.example.nhs.uk/*'],
    ]);
    await options.close();
  });

  it('of record systems are offered by name, and requested with one click', async () => {
    const options = await world.chromium.options();
    await grantAll(options);
    const systems = options.getByRole('list', { name: 'Record systems' });
    const names = await systems.locator('li > span:first-child').allInnerTexts();
    const files = await readdir('rules/pages');
    const rules = await Promise.all(
      files.map(
        async (file) => JSON.parse(await readFile(join('rules/pages', file), 'utf8')).system as string,
      ),
    );
    expect(names.map((name) => name.split('\n')[0]).sort()).toEqual(rules.sort());
    const row = (name: string) => systems.locator('li', { hasText: name });
    expect(await row('EPS Prescription Tracker').innerText()).toMatch(
      /prescriptiontracker\.nhs\.uk\s+Built in/,
    );
    expect(await row('Medicus').innerText()).toContain('Check this address: only one source gives it');
    expect(await row('Joy').innerText()).not.toContain('Check this address');
    await options.getByRole('button', { name: 'Allow Joy' }).click();
    await options.getByText('Allowed: Joy').waitFor();
    // One of this system's two sites is built in. The other one is not confirmed.
    await options.getByRole('button', { name: 'Allow National Document Repository' }).click();
    await options.getByText('Allowed: National Document Repository').waitFor();
    expect(await options.evaluate(() => (globalThis as unknown as { asked: string[][] }).asked)).toEqual([
      ['https://services.thejoyapp.com/*'],
      ['https://*.access-request-fulfilment.patient-deductions.nhs.uk/*'],
    ]);
    await options.close();
  });

  it('say that every site at once is not used, where the browser’s own settings grant that', async () => {
    const options = await world.chromium.options();
    // Stands in for the browser's settings: there the user granted all sites.
    await options.addInitScript(() => {
      const getAll = async () => ({ origins: ['https://*/*'] });
      for (const each of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
        if (each) Object.defineProperty(each.permissions, 'getAll', { value: getAll, configurable: true });
    });
    await options.reload();
    await options
      .getByText('Not used: too many sites. Remove it, then allow your systems one by one')
      .waitFor();
    await options.getByRole('button', { name: 'Allow Joy' }).waitFor();
    expect(await axeFaults(options)).toEqual([]);
    await options.close();
  });

  it.each([
    ['http://records.example.nhs.uk', 'Only sites whose address starts with https:// can be read.'],
    ['records', 'Enter the whole address'],
    ['*.nhs.uk', '*.nhs.uk covers the sites of many organisations. Enter the address of one system.'],
    ['', 'Enter the address of a site.'],
  ])('says what is wrong with %j', async (typed, words) => {
    const options = await world.chromium.options();
    await options.getByLabel('Add a site').fill(typed);
    await options.getByRole('button', { name: 'Add site' }).click();
    await options.getByRole('alert').getByText(words).waitFor();
    expect(await options.getByLabel('Add a site').getAttribute('aria-invalid')).toBe('true');
    await options.close();
  });
});

describe('the button and the badge on pages', () => {
  it('can be switched off, which removes the badge', async () => {
    await store(world.chromium, {});
    const options = await world.chromium.options();
    await options.getByLabel('Neither').check();
    await expect.poll(stored).toEqual({ markOnPages: 'neither' });
    await options.close();
    const clinician = await world.clinician('banner-record.html');
    const badge = async () => {
      await clinician.page.reload();
      await clinician.clickIcon();
      await clinician.banner.waitFor();
      return world.chromium.badge();
    };
    expect(await badge()).toBe('');
    await store(world.chromium, { markOnPages: 'badge' });
    await expect.poll(badge).toBe('1');
  });
});

describe('a site that was allowed', () => {
  it('is read without a click, until the user removes it', async () => {
    // The manifest grants the site without a content script. For the browser this is the same as a user's
    // permission.
    const folder = await mkdtemp(join(tmpdir(), 'navigator-allowed-'));
    try {
      await cp(EXTENSION, folder, { recursive: true });
      const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
      manifest.host_permissions.push('https://records.example.uk/*');
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      const allowed = await openSettingsWorld(folder);
      try {
        const html = await readFile('harness/clinic/banner-record.html', 'utf8');
        await allowed.chromium.context.route('https://records.example.uk/**', (route) =>
          route.fulfill({ contentType: 'text/html', body: html }),
        );
        const worker = await allowed.chromium.worker();
        const registered = () => worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
        await expect
          .poll(registered)
          .toEqual([expect.objectContaining({ matches: ['https://records.example.uk/*'], allFrames: true })]);
        const record = await allowed.chromium.page('https://records.example.uk/patient');
        const badge = () => allowed.chromium.badge();
        await expect.poll(badge).toBe('1');

        const options = await allowed.chromium.options();
        await options.locator('.sites li', { hasText: 'records.example.uk' }).waitFor();
        expect(await options.getByRole('button', { name: 'Remove records.example.uk' }).count()).toBe(1);

        // The user withdraws the permission on the browser's extensions page, and grants it again.
        const extensionsPage = await allowed.chromium.page('chrome://extensions/');
        const callDeveloperPrivate = (method: string, ...args: unknown[]) =>
          extensionsPage.evaluate(
            ([name, given]) =>
              new Promise<void>((done) => {
                const { developerPrivate } = chrome as unknown as Record<
                  string,
                  Record<string, (...given: unknown[]) => void>
                >;
                developerPrivate?.[name]?.(...given, done);
              }),
            [method, args] as const,
          );
        await callDeveloperPrivate('updateExtensionConfiguration', {
          extensionId: allowed.chromium.extensionId,
          hostAccess: 'ON_CLICK',
        });
        await expect.poll(registered).toEqual([]);
        // The page that was open is not read any more either.
        await record.bringToFront();
        await expect.poll(badge).toBe('');
        await options.locator('.sites li', { hasText: 'records.example.uk' }).waitFor({ state: 'detached' });
        // The sites of the manifest are taken back too.
        const tracker = options.locator('.sites li', { hasText: 'EPS Prescription Tracker' });
        await options.getByRole('button', { name: 'Allow EPS Prescription Tracker' }).waitFor();
        expect(await tracker.innerText()).not.toContain('Built in');
        await options.getByRole('link', { name: 'Diagnostics' }).click();
        const taken = 'built in, not granted: the user took it back in the browser';
        await options.getByText(`https://prescriptiontracker.nhs.uk/*: ${taken}`).waitFor();
        await options.goBack();
        await callDeveloperPrivate(
          'addHostPermission',
          allowed.chromium.extensionId,
          'https://records.example.uk/*',
        );
        await expect.poll(registered).toHaveLength(1);
        await options.locator('.sites li', { hasText: 'records.example.uk' }).waitFor();
      } finally {
        await allowed.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('who refers', () => {
  const REFERRER = 'Referrer:\nDr Alex Example, GP\nReply to: 020 7946 0000';

  it('is set by keyboard, saved when a field is left, and stands in the text of an open panel', async () => {
    await store(world.chromium, {});
    const panel = await world.openPanel('banner-record.html');
    await answerToRoute(panel);
    const text = panel.getByRole('textbox', { name: 'Referral text' });
    expect(await text.inputValue()).not.toContain('Referrer');
    const opened = world.chromium.context.waitForEvent('page');
    const change = panel.getByRole('button', { name: 'Change this in the options' });
    await change.click();
    const options = await opened;
    await options.getByLabel('Name', { exact: true }).focus();
    for (const part of ['Dr Alex Example', 'GP', '', '020 7946 0000']) {
      await options.keyboard.type(part);
      await options.keyboard.press('Tab');
    }
    await expect.poll(stored).toEqual({
      referrerName: 'Dr Alex Example',
      referrerRole: 'GP',
      referrerReply: '020 7946 0000',
    });
    await options.getByText('Saved: who refers').waitFor();
    expect(await axeFaults(options)).toEqual([]);
    await expect.poll(() => text.inputValue()).toContain(REFERRER);
    expect(await change.count()).toBe(0);
    expect(await axeFaults(panel)).toEqual([]);
    await options.close();
    await panel.close();
  });

  it('keeps what is being typed while settings change elsewhere', async () => {
    await store(world.chromium, {});
    const options = await world.chromium.options();
    const role = options.getByLabel('Role', { exact: true });
    await role.focus();
    await options.keyboard.type('Pract');
    await store(world.chromium, { referrerName: 'Dr Alex Example' });
    await expect.poll(() => options.getByLabel('Name', { exact: true }).inputValue()).toBe('Dr Alex Example');
    await options.keyboard.type('ice nurse');
    await options.keyboard.press('Tab');
    await expect.poll(stored).toEqual({ referrerName: 'Dr Alex Example', referrerRole: 'Practice nurse' });
    expect(await role.inputValue()).toBe('Practice nurse');
    await options.close();
  });

  it('is removed with an empty field', async () => {
    await store(world.chromium, { referrerName: 'Dr Alex Example', referrerRole: 'GP' });
    const options = await world.chromium.options();
    await options.getByLabel('Name', { exact: true }).fill('');
    await options.keyboard.press('Tab');
    await expect.poll(stored).toEqual({ referrerRole: 'GP' });
    await options.close();
  });
});

describe('the page, for everybody', () => {
  const inColours = ['light', 'dark'] as const;
  const ready = async (width: number) => {
    await store(world.chromium, { defaultPractice: 'A12345', sites: ['https://records.example.nhs.uk/*'] });
    const options = await world.chromium.options();
    await options.setViewportSize({ width, height: 900 });
    await options.locator('[data-usual]', { hasText: 'does not know the practice' }).waitFor();
    await options.getByLabel('Find your practice').fill('penrose');
    await options.getByRole('button', { name: /PENROSE/i }).waitFor();
    return options;
  };

  it.each([320, 600, 1280])('passes axe and the layout checks at %i pixels', async (width) => {
    const options = await ready(width);
    for (const colorScheme of inColours) {
      await options.emulateMedia({ colorScheme });
      expect(await axeFaults(options), colorScheme).toEqual([]);
    }
    expect((await layoutOf(options)).faults).toEqual([]);
    await options.close();
  });

  it('is complete with text twice as large, at 400 % zoom and with forced colours, and does not animate', async () => {
    const options = await ready(320);
    await expectUsableWithLargeTextAndZoom(options);
    await options.close();
  });

  it('names sources with their dates, tables with edition and attribution, licence and version', async () => {
    const options = await world.chromium.options();
    const about = options.locator('section[aria-labelledby=about]');
    await about.getByText('Open Government Licence').first().waitFor();
    const text = await about.innerText();
    expect(text).toMatch(/Version\s+\d+\.\d+\.\d+/);
    expect(text).toMatch(/Reviewed \d+ \w+ \d{4}; review due by \d+ \w+ \d{4}/);
    expect(text).toMatch(/Edition of \d{4}-\d{2}/);
    expect(text).toMatch(/MIT/);
    await options.close();
  });
});

describe('a setting pre-filled by policy', () => {
  it('stands in its field, and the user puts their own in its place', async () => {
    const options = await world.chromium.context.newPage();
    await options.addInitScript(() => {
      const get = async () => ({
        referrerOrganisation: 'Example Surgery',
        referrerReply: '020 7946 0000',
        prefilled: ['referrerOrganisation'],
      });
      for (const each of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
        if (each) Object.defineProperty(each.storage.managed, 'get', { value: get, configurable: true });
    });
    await options.goto(`${world.chromium.base}src/options/options.html`);
    const field = options.getByRole('textbox', { name: 'Practice or organisation' });
    await expect.poll(() => field.inputValue()).toBe('Example Surgery');
    expect(await options.getByRole('textbox', { name: 'How the link worker' }).count()).toBe(0);
    await field.fill('Hill Surgery');
    await field.press('Tab');
    await options.getByText('Saved: who refers').waitFor();
    await options.reload();
    await expect.poll(() => field.inputValue()).toBe('Hill Surgery');
    await field.fill('');
    await field.press('Tab');
    await expect.poll(() => field.inputValue()).toBe('Example Surgery');
    expect(await axeFaults(options)).toEqual([]);
    await options.close();
  });
});

describe('a setting locked by policy', () => {
  it('is shown as locked, with the organisation’s name', async () => {
    const options = await world.chromium.context.newPage();
    // Replaces `storage.managed`, because a test must not set a real policy on somebody's computer.
    await options.addInitScript(() => {
      const get = async () => ({
        organisationName: 'Example Partnership',
        supportContact: 'IT desk',
        defaultPractice: 'G85030',
        defaultBorough: 'southwark',
        markOnPages: 'badge',
        singleKeys: 'off',
        referrerOrganisation: 'Example Surgery',
        referrerReply: '020 7946 0000',
        locked: ['sites', 'referrerName', 'referrerRole'],
        colour: 'red',
      });
      for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
        if (api) Object.defineProperty(api.storage.managed, 'get', { value: get, configurable: true });
    });
    await options.goto(`${world.chromium.base}src/options/options.html`);
    await options.getByText('Set by Example Partnership. You cannot change it here.').first().waitFor();
    expect(await options.locator('input, button').count()).toBe(0);
    expect(await options.locator('.fixed').allInnerTexts()).toEqual([
      expect.stringContaining('(G85030), Southwark'),
      expect.stringMatching(/^Name: not given\s+Set by Example Partnership/),
      expect.stringMatching(/^Role: not given/),
      expect.stringMatching(/^Practice or organisation: Example Surgery/),
      expect.stringMatching(/^How the link worker can answer you: 020 7946 0000/),
      'Only Example Partnership can add sites.',
      expect.stringContaining('A badge on the icon only'),
      expect.stringContaining('Off: use Tab, Enter and Space'),
    ]);
    expect(await axeFaults(options)).toEqual([]);
    await options.getByRole('link', { name: 'Diagnostics' }).click();
    await options.getByText('colour (policy): is not a setting of this version').waitFor();
    await options.getByText('Support: IT desk').waitFor();
    await options.close();
  });
});
