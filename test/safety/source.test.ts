import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The extension's source never sends, stores or logs patient data, and never turns text into code or markup.
 */

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({
    file: join('src', file).replaceAll('\\', '/'),
    text: withoutComments(readFileSync(join('src', file), 'utf8')),
  }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

const uses = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('nowhere', () => {
  it.each([
    [
      'sends anything over a network',
      /\b(?:fetch|importScripts)\s*\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|new Image\b/,
    ],
    [
      'loads anything from elsewhere',
      /\bsrc\s*=\s*["'{`]|import\(\s*["'`]https?:|setUninstallURL|preconnect|prefetch/,
    ],
    [
      'stores anything but settings',
      /localStorage|sessionStorage|indexedDB|\bcaches\b|cookieStore|\.cookie\b|storage\.sync|\.(?:pushState|replaceState)\b|\bwindow\.name\b/,
    ],
    ['logs anything', /\bconsole\b|\breportError\b/],
    ['makes code of text', /\beval\s*\(|\bnew Function\b|set(?:Timeout|Interval)\s*\(\s*["'`]/],
    [
      'makes markup of text',
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|DOMParser|document\.write|srcdoc/,
    ],
    [
      'speaks to programs of the computer, other extensions or the browser’s history',
      /nativeMessaging|connectNative|onMessageExternal|onConnectExternal|\bhistory\.(?:search|addUrl)|\bdownloads\./,
    ],
  ])('%s', (_, pattern) => {
    expect(uses(pattern)).toEqual([]);
  });
});

describe('storage', () => {
  const KEPT = [
    'src/extension/background/page-button.ts',
    'src/extension/panel/site-to-offer.ts',
    'src/extension/stored-settings.ts',
  ];
  /** Files that use `storage.session`, which the browser keeps in memory until it closes. */
  const IN_MEMORY = ['src/extension/blocked-sites.ts', 'src/extension/rule-fit-counts.ts'];
  const STORING = [...KEPT, ...IN_MEMORY];

  it('is used by five files, which have no patient data', () => {
    expect(uses(/storage\.(?:local|managed)\.|storage\[/).sort()).toEqual(KEPT);
    expect(uses(/storage\.session/).sort()).toEqual(IN_MEMORY);
    for (const { file, text } of files)
      if (STORING.includes(file)) expect(text).not.toMatch(/patient|Reading|consultation/i);
  });

  it('keeps only the user’s settings, the sites without a button and the sites not to offer', () => {
    const written = files.flatMap(({ text }) => text.match(/storage\.local\s*\.set\(\{\s*\S+/g) ?? []);
    expect(written.sort()).toEqual([
      'storage.local.set({ [DECLINED]:',
      'storage.local.set({ [KEY]:',
      'storage.local.set({ [SITES_WITHOUT_BUTTON]:',
    ]);
    const inMemory = files.flatMap(({ text }) => text.match(/storage\.session\s*\.set\(\{\s*\S+/g) ?? []);
    expect(inMemory).toEqual(['storage.session.set({ [KEY]:', 'storage.session.set({ [KEY]:']);
    expect(uses(/\.set\(\{/).every((file) => STORING.includes(file))).toBe(true);
  });
});

it('the background imports nothing that could contain a patient', () => {
  const background = files.filter(({ file }) => file.startsWith('src/extension/background/'));
  expect(background).not.toHaveLength(0);
  for (const { text } of background) expect(text).not.toMatch(/patient\/|Reading\b|from '..\/panel/);
});

it('the clipboard is written in one place and never read', () => {
  expect(uses(/clipboard\.write\b|clipboard\.writeText|execCommand/)).toEqual(['src/extension/clipboard.ts']);
  expect(uses(/clipboard\.read/)).toEqual([]);
});
