import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../harness/serve.ts';

let folder: string;
let site: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navigator-serve-'));
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), '<p>Café</p>');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  site = await serve(join(folder, 'site'));
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the server serves a folder in UTF-8, from both origins', async () => {
  for (const origin of [site.origin, site.otherOrigin]) {
    const answer = await fetch(`${origin}/`);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('<p>Café</p>');
  }
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '/%00',
  '/%',
])(
  '%s does not reach a file outside the folder',
  // Uses `http.get`, because `fetch` normalises the path before the request.
  async (path) => expect(await statusOf(path)).toBe(404),
);

function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.origin);
    get({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });
}
