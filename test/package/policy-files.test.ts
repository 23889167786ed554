import { readFileSync } from 'node:fs';
import { DOMParser, type Document, onErrorStopParsing } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { Setting } from '../../src/settings/setting-kinds.ts';
import { SETTINGS } from '../../src/settings/settings-table.ts';
import { FIREFOX_ID } from '../../tools/build/manifest.ts';
import type { Deployment } from '../../tools/policy/deployment.ts';
import { policyFiles } from '../../tools/policy/files.ts';
import { managedSchema } from '../../tools/policy/managed-schema.ts';
import { withTable } from '../../tools/policy/table.ts';
import { escapeXml } from '../../tools/policy/xml.ts';

const CHROME_ID = 'a'.repeat(32);
const EDGE_ID = 'b'.repeat(32);
const deployment: Deployment = {
  chrome: { id: CHROME_ID, updateUrl: 'https://packages.example.nhs.uk/update.xml', ownServer: true },
  edge: { id: EDGE_ID, updateUrl: 'https://store.example/crx', ownServer: false },
  firefox: { id: FIREFOX_ID, installUrl: 'https://packages.example.nhs.uk/navigator.xpi' },
};
const files = policyFiles(deployment);
const keys = Object.keys(SETTINGS);
const exampleKeys = Object.entries<Setting>(SETTINGS)
  .filter(([, { kind }]) => kind !== 'json')
  .map(([key]) => key);

const read = (path: string, encoding = 'utf-8') => {
  const content = files.get(path);
  if (!content) throw new Error(`There is no ${path}.`);
  return new TextDecoder(encoding).decode(content);
};

/** Parses XML. Throws if it is not well-formed. */
const xml = (text: string): Document =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');

const all = (document: Document, tag: string) => [...document.getElementsByTagName(tag)];

describe('Group Policy', () => {
  const admx = xml(read('windows/social-prescribing-navigator.admx'));
  const adml = xml(read('windows/en-GB/social-prescribing-navigator.adml'));

  test('the ADMX names every setting, for Chrome and for Edge', () => {
    const names = all(admx, 'policy').map((policy) => policy.getAttribute('name'));
    expect(names).toEqual([...keys.map((key) => `chrome_${key}`), ...keys.map((key) => `edge_${key}`)]);
  });

  test('each browser finds its settings in its own registry key', () => {
    for (const policy of all(admx, 'policy')) {
      const isChrome = policy.getAttribute('name')?.startsWith('chrome_');
      expect(policy.getAttribute('key')).toBe(
        isChrome
          ? `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROME_ID}\\policy`
          : `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${EDGE_ID}\\policy`,
      );
    }
  });

  test('the ADML has every text and every box that the ADMX asks for', () => {
    const source = read('windows/social-prescribing-navigator.admx');
    const asked = (kind: string) =>
      [...source.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map(([, id]) => id);
    const given = (tag: string) => all(adml, tag).map((element) => element.getAttribute('id'));
    expect(new Set(asked('string'))).toEqual(new Set(given('string')));
    expect(new Set(asked('presentation'))).toEqual(new Set(given('presentation')));
    const boxes = all(adml, 'presentation').flatMap((each) => [...each.childNodes]) as unknown as Element[];
    for (const box of boxes) expect(keys).toContain(box.getAttribute('refId'));
  });

  test('the ADML explains each setting in its own words, and gives its example', () => {
    const texts = all(adml, 'string').map((string) => string.textContent);
    for (const { title, description } of Object.values<Setting>(SETTINGS)) {
      expect(texts).toContain(title);
      expect(texts.some((text) => text?.startsWith(description))).toBe(true);
    }
  });

  test('Intune and computers without en-GB find the same text as en-US', () => {
    expect(read('windows/en-US/social-prescribing-navigator.adml')).toBe(
      read('windows/en-GB/social-prescribing-navigator.adml'),
    );
  });
});

describe('the registry', () => {
  const text = read('windows/example-settings.reg', 'utf-16le');

  test('has the format of the registry editor', () => {
    expect([...(files.get('windows/install.reg') ?? []).slice(0, 2)]).toEqual([0xff, 0xfe]);
    expect(text.startsWith('Windows Registry Editor Version 5.00\r\n\r\n[-HKEY_LOCAL_MACHINE\\')).toBe(true);
    for (const line of text.split('\r\n'))
      expect(line).toMatch(/^$|^Windows|^\[[^\]]+\]$|^"[^"]+"=("([^"\\]|\\["\\])*"|dword:[0-9a-f]{8})$/);
  });

  test('names every setting for Chrome and Edge', () => {
    for (const key of exampleKeys) {
      const found = text
        .split('\r\n')
        .filter(
          (line) => line.startsWith(`"${key}"=`) || (line.endsWith(`\\${key}]`) && !line.startsWith('[-')),
        );
      expect(found, key).toHaveLength(2);
    }
  });

  test('importing a list replaces the former list, as its key is deleted first', () => {
    const lists = Object.entries<Setting>(SETTINGS).filter(([, { kind }]) => ['list', 'map'].includes(kind));
    for (const [key] of lists) {
      const lines = text.split('\r\n').filter((line) => line.endsWith(`\\policy\\${key}]`));
      expect(lines.map((line) => line.startsWith('[-'))).toEqual([true, false, true, false]);
    }
    for (const id of [CHROME_ID, EDGE_ID])
      expect(read('windows/install.reg', 'utf-16le')).toMatch(
        new RegExp(`(\\[)-(HKEY_\\S+\\\\ExtensionSettings\\\\${id}\\])\\r\\n\\r\\n\\1\\2`),
      );
  });

  test('removing undoes what installing wrote', () => {
    const keysIn = (path: string) =>
      [...read(path, 'utf-16le').matchAll(/^\[-?([^\]]+)\]/gm)].map(([, key = '']) => key);
    const removed = keysIn('windows/remove.reg');
    for (const key of [...keysIn('windows/install.reg'), ...keysIn('windows/example-settings.reg')])
      expect(
        removed.some((gone) => `${key}\\`.startsWith(`${gone}\\`)),
        key,
      ).toBe(true);
  });
});

describe('Intune', () => {
  const policy = JSON.parse(read('intune/install-settings-catalog.json'));

  test('the policy to import has the same settings as the files to paste, for Chrome and for Edge', () => {
    expect(policy).toMatchObject({ platforms: 'windows10', technologies: 'mdm', settingCount: 2 });
    const values = policy.settings.map(
      ({ settingInstance }: Record<string, { choiceSettingValue: { children: object[] } }>) =>
        settingInstance?.choiceSettingValue.children,
    );
    for (const [index, browser] of ['chrome', 'edge'].entries()) {
      const [{ simpleSettingValue }] = values[index];
      expect(JSON.parse(simpleSettingValue.value)).toEqual(
        JSON.parse(read(`intune/${browser}-ExtensionSettings.json`)),
      );
    }
  });

  test('each setting is switched on, and its text is a child of the same setting', () => {
    for (const { settingInstance } of policy.settings) {
      const { settingDefinitionId: id, choiceSettingValue } = settingInstance;
      expect(choiceSettingValue.value).toBe(`${id}_1`);
      expect(choiceSettingValue.children[0].settingDefinitionId).toBe(`${id}_extensionsettings`);
    }
  });
});

test('the Google Admin console gets every setting for Chrome, wrapped in Value', () => {
  const settings = JSON.parse(read('chrome-enterprise-core/example-settings.json'));
  const examples = JSON.parse(read('linux/chrome/example-settings.json'))['3rdparty'].extensions[CHROME_ID];
  expect(Object.keys(settings)).toEqual(exampleKeys);
  for (const key of exampleKeys) expect(settings[key]).toEqual({ Value: examples[key] });
});

describe('Chrome and Edge', () => {
  test('the managed schema declares every setting, with keywords that Chromium knows', () => {
    const { type, properties, ...others } = managedSchema() as {
      type: string;
      properties: Record<string, object>;
    };
    expect([type, others]).toEqual(['object', {}]);
    expect(Object.keys(properties)).toEqual(keys);
    const words = new Set(Object.values(properties).flatMap((property) => Object.keys(property)));
    expect([...words].sort()).toEqual(['additionalProperties', 'description', 'items', 'title', 'type']);
  });

  test('a store’s extension is installed from the store, and our own only from our server', () => {
    const settings = (browser: string) => JSON.parse(read(`intune/${browser}-ExtensionSettings.json`));
    expect(settings('chrome')[CHROME_ID]).toEqual({
      installation_mode: 'force_installed',
      update_url: 'https://packages.example.nhs.uk/update.xml',
      override_update_url: true,
      toolbar_pin: 'force_pinned',
    });
    expect(settings('edge')[EDGE_ID]).toEqual({
      installation_mode: 'force_installed',
      update_url: 'https://store.example/crx',
      toolbar_state: 'force_shown',
    });
  });

  test('the examples have the types that the schema declares', () => {
    const { properties } = managedSchema() as { properties: Record<string, { type: string }> };
    const examples = JSON.parse(read('linux/chrome/example-settings.json'))['3rdparty'].extensions[CHROME_ID];
    expect(Object.keys(examples)).toEqual(exampleKeys);
    for (const [key, value] of Object.entries(examples))
      expect(Array.isArray(value) ? 'array' : typeof value, key).toBe(properties[key]?.type);
  });
});

test('Firefox gets every setting unchanged', () => {
  const { policies } = JSON.parse(read('firefox/policies-with-example-settings.json'));
  const examples = policies['3rdparty'].Extensions[FIREFOX_ID];
  expect(Object.keys(examples)).toEqual(exampleKeys);
  for (const key of exampleKeys)
    expect(examples[key]).toEqual(SETTINGS[key as keyof typeof SETTINGS].example);
});

test('macOS profiles are well-formed, and name every setting in all three browsers', () => {
  const install = xml(read('macos/install.mobileconfig'));
  const settings = xml(read('macos/example-settings.mobileconfig'));
  const texts = (document: Document) => all(document, 'string').map((string) => string.textContent);
  for (const type of ['com.google.Chrome', 'com.microsoft.Edge', 'org.mozilla.firefox'])
    expect(texts(install)).toContain(type);
  const named = all(settings, 'key').map((key) => key.textContent);
  for (const key of exampleKeys)
    expect(named.filter((name) => name === key).length, key).toBeGreaterThanOrEqual(3);
});

test('the extension accepts every example', () => {
  for (const [key, setting] of Object.entries<Setting>(SETTINGS)) {
    if (setting.kind === 'choice') expect(setting.choices, key).toContain(setting.example);
    else if (setting.kind === 'text')
      expect(setting.item.safeParse(setting.example).error, key).toBeUndefined();
    else if (setting.kind !== 'json')
      for (const item of Object.values(setting.example))
        expect(setting.item.safeParse(item).error, key).toBeUndefined();
  }
});

test('the install files set no settings, so nobody gets an example’s contact', () => {
  for (const [path, content] of files) {
    if (path.includes('example') || path.includes('.adm')) continue;
    const text = new TextDecoder(path.endsWith('.reg') ? 'utf-16le' : 'utf-8').decode(content);
    expect(text, path).not.toContain('Alex Example');
  }
});

test('docs/deploying/settings.md has the current settings (npm run policy writes them)', () => {
  const document = readFileSync('docs/deploying/settings.md', 'utf8');
  expect(withTable(document)).toBe(document);
});

test('text is escaped in XML', () => {
  expect(escapeXml('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
});

describe('the managed build', () => {
  const sites = ['https://records.example.nhs.uk/*', 'https://*.notes.example/*'];
  const managed = policyFiles({ ...deployment, sites });
  const textOf = (path: string, encoding = 'utf-8') => new TextDecoder(encoding).decode(managed.get(path));
  const narrowed = {
    runtime_blocked_hosts: ['*://*'],
    runtime_allowed_hosts: ['https://records.example.nhs.uk', 'https://*.notes.example'],
  };

  test.each([
    ['chrome', CHROME_ID],
    ['edge', EDGE_ID],
  ])('its files for %s name the sites, and narrow the browser to them', (browser, id) => {
    const made = JSON.parse(textOf(`linux/${browser}/social-prescribing-navigator.json`));
    expect(made.ExtensionSettings[id]).toMatchObject(narrowed);
    expect(made['3rdparty'].extensions[id]).toEqual({ sites });
    expect(JSON.parse(textOf(`intune/${browser}-ExtensionSettings.json`))[id]).toMatchObject(narrowed);
    const examples = JSON.parse(textOf(`linux/${browser}/example-settings.json`));
    expect(examples['3rdparty'].extensions[id].sites).toEqual(sites);
  });

  test('its files for Firefox do the same', () => {
    const { policies } = JSON.parse(textOf('firefox/policies.json'));
    expect(policies.ExtensionSettings[FIREFOX_ID]).toMatchObject(narrowed);
    expect(policies['3rdparty'].Extensions[FIREFOX_ID]).toEqual({ sites });
  });

  test('its registry file and its macOS profile do the same', () => {
    const registry = textOf('windows/install.reg', 'utf-16le');
    for (const id of [CHROME_ID, EDGE_ID])
      expect(registry).toMatch(
        new RegExp(
          `ExtensionSettings\\\\${id}\\\\runtime_allowed_hosts\\]\\r\\n"1"="https://records\\.example\\.nhs\\.uk"`,
        ),
      );
    expect(
      registry.match(/\\policy\\sites\]\r\n"1"="https:\/\/records\.example\.nhs\.uk\/\*"/g),
    ).toHaveLength(2);
    const profile = textOf('macos/install.mobileconfig');
    expect(profile.match(/<key>runtime_allowed_hosts<\/key>/g)).toHaveLength(3);
    expect(profile.match(/<key>sites<\/key>/g)).toHaveLength(3);
  });

  test('the sites can be pasted into the Group Policy editor', () => {
    expect(textOf('windows/sites.txt')).toBe(`${sites.join('\r\n')}\r\n`);
    expect(files.has('windows/sites.txt')).toBe(false);
  });

  test('the files of the store’s build narrow nothing', () => {
    for (const [path, content] of files)
      expect(
        new TextDecoder(path.endsWith('.reg') ? 'utf-16le' : 'utf-8').decode(content),
        path,
      ).not.toContain('runtime_');
  });
});
