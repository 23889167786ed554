import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the source of the extension never does: send, store or log anything, or make code or markup of text. */

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
      /localStorage|sessionStorage|indexedDB|\bcaches\b|cookieStore|\.cookie\b|storage\.(?:session|sync)|\.(?:pushState|replaceState)\b|\bwindow\.name\b/,
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
  const STORING = ['src/extension/background/page-button.ts', 'src/extension/settings.ts'];

  it('is used by two files, which have no patient data', () => {
    expect(uses(/storage\.(?:local|managed)\.|storage\[/).sort()).toEqual(STORING);
    for (const { file, text } of files)
      if (STORING.includes(file)) expect(text).not.toMatch(/patient|Reading|consultation/i);
  });

  it('has only the user’s settings and the sites without a button', () => {
    const written = files.flatMap(({ text }) => text.match(/storage\.local\s*\.set\(\{\s*\S+/g) ?? []);
    expect(written.sort()).toEqual([
      'storage.local.set({ [KEY]:',
      'storage.local.set({ [SITES_WITHOUT_BUTTON]:',
    ]);
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
