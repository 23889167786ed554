import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { MergeError, mergePolicies } from '../../tools/policy/merge.ts';

/** Installing the extension neither drops nor loosens what an organisation says of all extensions. */

const ID = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const NEEDED = ['activeTab', 'scripting', 'sidePanel', 'storage'];
const install = {
  installation_mode: 'force_installed',
  update_url: 'https://packages.example.nhs.uk/update.xml',
};
const ours = { [ID]: install };
const narrowed = {
  [ID]: {
    ...install,
    runtime_blocked_hosts: ['*://*'],
    runtime_allowed_hosts: ['https://records.example.nhs.uk'],
  },
};
const entryIn = (theirs: object, own: object = ours) =>
  (mergePolicies({ ...theirs }, { ...own }, NEEDED).policies as Record<string, object>)[ID];

test('other extensions keep their entries', () => {
  const theirs = { '*': { installation_mode: 'blocked' }, [OTHER]: { installation_mode: 'allowed' } };
  expect(mergePolicies(theirs, ours, NEEDED)).toEqual({ policies: { ...theirs, ...ours }, notes: [] });
});

test('into nothing: the same as ours', () => {
  expect(mergePolicies({}, ours, NEEDED)).toEqual({ policies: ours, notes: [] });
});

describe('what “*” blocks for all', () => {
  test('permissions are blocked for this extension too, except those that it needs', () => {
    const { policies, notes } = mergePolicies(
      { '*': { blocked_permissions: ['cookies', 'storage', 'history'] } },
      ours,
      NEEDED,
    );
    expect(policies[ID]).toEqual({ ...install, blocked_permissions: ['cookies', 'history'] });
    expect(notes).toEqual([
      'Carried over from “*”: blocked permissions “cookies”, “history”.',
      'Not carried over from “*”: blocked permissions “storage”, which the extension needs.',
    ]);
  });

  test('sites are blocked for this extension too, with their exceptions', () => {
    const all = {
      runtime_blocked_hosts: ['*://*.example.org'],
      runtime_allowed_hosts: ['*://a.example.org'],
    };
    expect(entryIn({ '*': all })).toEqual({ ...install, ...all });
  });

  test('the exceptions of others do not widen the sites of the managed build', () => {
    const all = {
      runtime_blocked_hosts: ['*://*.example.org'],
      runtime_allowed_hosts: ['*://a.example.org'],
    };
    expect(entryIn({ '*': all }, narrowed)).toEqual({
      ...narrowed[ID],
      runtime_blocked_hosts: ['*://*', '*://*.example.org'],
    });
    expect(mergePolicies({ '*': all }, narrowed, NEEDED).notes).toContain(
      'Allowed for this extension, also if “*” blocks them: “https://records.example.nhs.uk”.',
    );
  });
});

test('a second merge of a new version changes nothing else', () => {
  const theirs = { '*': { blocked_permissions: ['cookies'], runtime_blocked_hosts: ['*://*.example.org'] } };
  const once = mergePolicies(theirs, narrowed, NEEDED).policies;
  expect(mergePolicies(once, narrowed, NEEDED).policies).toEqual(once);
});

test('whole files for Linux, with settings of other extensions', () => {
  const theirs = {
    HomepageLocation: 'https://intranet.example.nhs.uk',
    ExtensionSettings: { '*': { blocked_permissions: ['cookies'] } },
    '3rdparty': { extensions: { [OTHER]: { a: 1 } } },
  };
  const file = { ExtensionSettings: ours, '3rdparty': { extensions: { [ID]: { sites: ['x'] } } } };
  expect(mergePolicies(theirs, file, NEEDED).policies).toEqual({
    HomepageLocation: 'https://intranet.example.nhs.uk',
    ExtensionSettings: {
      '*': { blocked_permissions: ['cookies'] },
      [ID]: { ...install, blocked_permissions: ['cookies'] },
    },
    '3rdparty': { extensions: { [OTHER]: { a: 1 }, [ID]: { sites: ['x'] } } },
  });
});

test('Firefox’s policies.json', () => {
  const theirs = {
    policies: {
      DisableTelemetry: true,
      ExtensionSettings: { '*': { runtime_blocked_hosts: ['*://a.example'] } },
    },
  };
  expect(mergePolicies(theirs, { policies: { ExtensionSettings: ours } }, NEEDED).policies).toEqual({
    policies: {
      DisableTelemetry: true,
      ExtensionSettings: {
        '*': { runtime_blocked_hosts: ['*://a.example'] },
        [ID]: { ...install, runtime_blocked_hosts: ['*://a.example'] },
      },
    },
  });
});

test('files of different forms are refused', () => {
  expect(() => mergePolicies({ policies: {} }, ours, NEEDED)).toThrow(MergeError);
  expect(() => mergePolicies({ ExtensionSettings: {} }, ours, NEEDED)).toThrow(MergeError);
});

test('a policy file that says nothing of extensions keeps its policies', () => {
  expect(mergePolicies({ BookmarkBarEnabled: true }, { ExtensionSettings: ours }, NEEDED).policies).toEqual({
    BookmarkBarEnabled: true,
    ExtensionSettings: ours,
  });
});

test('settings of the extension are merged without its installation', () => {
  const settings = { '3rdparty': { extensions: { [ID]: { organisationName: 'Example' } } } };
  expect(mergePolicies({ BookmarkBarEnabled: true }, settings, NEEDED).policies).toMatchObject(settings);
});

test('a file that is no policy of a browser is refused, such as Intune’s catalogue', () => {
  const catalogue = { '@odata.context': 'https://graph.example', name: 'Install', settings: [] };
  for (const theirs of [{}, { '*': { installation_mode: 'blocked' } }, { BookmarkBarEnabled: true }])
    expect(() => mergePolicies(theirs, catalogue, NEEDED)).toThrow(MergeError);
});

describe('npm run policy -- --merge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-merge-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['tools/run.mjs', 'policy', ...args], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
  write('ours.json', JSON.stringify(ours));
  write('theirs.json', `\ufeff${JSON.stringify({ '*': { blocked_permissions: ['cookies', 'storage'] } })}`);
  write('bad.json', '{,}');

  test('writes the merged policy, and says what it carried over', () => {
    const { status, stdout } = run('--merge', 'ours.json', '--into', 'theirs.json', '--out', 'merged.json');
    expect(status).toBe(0);
    const merged = JSON.parse(readFileSync(join(folder, 'merged.json'), 'utf8'));
    expect(merged[ID].blocked_permissions).toEqual(['cookies']);
    expect(stdout).toContain('Not carried over from “*”: blocked permissions “storage”');
  });

  test('reads a file in UTF-16, as Windows PowerShell writes it', () => {
    const theirs = JSON.stringify({ '*': { blocked_permissions: ['cookies'] } });
    writeFileSync(join(folder, 'wide.json'), `\ufeff${theirs}`, 'utf16le');
    const { status } = run('--merge', 'ours.json', '--into', 'wide.json', '--out', 'from-wide.json');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'from-wide.json'), 'utf8')).toContain('cookies');
  });

  test.each([
    [
      'a file that is not there',
      ['--merge', 'none.json', '--into', 'theirs.json', '--out', 'x.json'],
      'none.json cannot',
    ],
    ['a missing option', ['--merge', 'ours.json', '--into', 'theirs.json'], '--out'],
    ['an unknown option', ['--mrege', 'ours.json'], '--mrege'],
    [
      'a file that is not JSON',
      ['--merge', 'bad.json', '--into', 'theirs.json', '--out', 'x.json'],
      'is not JSON',
    ],
  ])('refuses %s in one line, and writes nothing', (_, args, reason) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(reason);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'x.json'))).toBe(false);
  });
});
