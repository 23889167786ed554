import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { guidance } from '../settings/guidance.ts';
import { openPanel, openSettingsWorld, type SettingsWorld, store } from './settings-world.ts';

/** The extension makes no connection before a user clicks a link, and runs only code from its package. */

let world: SettingsWorld;
let server: Server;
/** The address of a server that counts connections, including preconnects. */
let address: string;
let connections = 0;
beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world = await openSettingsWorld();
});
afterEach(async () => {
  await store(world.chromium, {});
  connections = 0;
});
afterAll(async () => {
  await world?.close();
  server?.close();
});

it('the browser connects to no address in settings before a click', async () => {
  const picture = `<img src="${address}/picture"><link rel="preconnect" href="${address}"> ${address}/text`;
  const sources = Object.entries(guidance.sources).map(([id, source]) => [
    id,
    { ...source, address: `${address}/source` },
  ]);
  await store(world.chromium, {
    organisationName: picture,
    contacts: { southwark: picture },
    links: { 'social-care-referrals': `${address}/social-care`, joy: `${address}/joy` },
    guidance: {
      ...guidance,
      service: `<img src="${address}/picture">`,
      noNeed: { ...guidance.noNeed, text: picture },
      sources: Object.fromEntries(sources),
    },
    pageRules: [
      {
        system: 'A system',
        sites: [`${address}/*`],
        within: `[style*="url(${address}/rule)"]`,
        nhsNumber: 'b',
        cite: { source: address },
      },
    ],
  });
  const options = await world.chromium.options();
  await options.getByText('Southwark').first().waitFor();
  await options.close();
  const panel = await openPanel(world, 'banner-record.html');
  await panel.locator('[data-step=needs] [data-key="1"]').first().click();
  await panel.locator('[data-step=exclusions] [data-key="1"]').first().click();
  await panel.locator('[data-step=role] [data-key="1"]').first().click();
  const link = panel.locator(`a[href="${address}/social-care"]`).first();
  await link.hover();
  await link.focus();
  await panel.locator('#sources summary').click();
  expect(await panel.getByText('could not be used').count(), 'the settings count').toBe(0);
  expect(world.chromium.requests).toEqual([]);
  expect(connections).toBe(0);

  await link.click();
  await expect.poll(() => connections).toBeGreaterThan(0);
  await panel.close();
});

/** The directives of the content security policy that the test below violates. */
const DIRECTIVES = [
  ...['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'media-src', 'object-src'],
  ...['script-src-attr', 'script-src-elem', 'style-src-elem'],
];

it('every page of the extension refuses code and files from outside its package', async () => {
  const { chromium } = world;
  const pages = readdirSync(chromium.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(pages).toHaveLength(3);
  for (const name of pages) {
    const page = await chromium.page(chromium.base + name);
    const refused = await page.evaluate(async (elsewhere) => {
      const directives: string[] = [];
      Object.assign(globalThis, { directives });
      addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      const add = (tag: string, attributes: object) => {
        const element = Object.assign(document.createElement(tag), attributes);
        document.body.append(element);
        return element;
      };
      add('script', { textContent: 'globalThis.pwned = 1' });
      add('script', { src: `${elsewhere}/script.js` });
      add('script', { type: 'module', src: `${elsewhere}/module.js` });
      add('style', { textContent: `* { background: url(${elsewhere}/background) }` });
      add('link', { rel: 'stylesheet', href: `${elsewhere}/style.css` });
      add('img', { src: `${elsewhere}/picture` });
      add('iframe', { src: `${elsewhere}/frame` });
      add('object', { data: `${elsewhere}/object` });
      add('video', { src: `${elsewhere}/film` });
      add('base', { href: `${elsewhere}/` });
      const button = add('button', {});
      button.setAttribute('onclick', 'globalThis.pwned = 1');
      button.click();
      (add('form', { action: `${elsewhere}/form`, target: '_blank' }) as HTMLFormElement).submit();
      const failed = await Promise.allSettled([
        fetch(`${elsewhere}/fetch`),
        new Promise((_resolve, reject) => {
          new WebSocket(`${elsewhere.replace('https', 'wss')}/socket`).onerror = reject;
        }),
      ]);
      return failed.map(({ status }) => status);
    }, address);
    expect(refused, name).toEqual(['rejected', 'rejected']);
    const directives = () =>
      page.evaluate(() =>
        [...new Set((globalThis as unknown as { directives: string[] }).directives)].sort(),
      );
    await expect.poll(directives, { message: name }).toEqual(DIRECTIVES);
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    await page.close();
  }
});
