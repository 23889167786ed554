import { readdir, readFile } from 'node:fs/promises';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { holdConsultations } from './consultations.ts';

/** Opens tabs that all show a patient, then holds a consultation beside them. Returns times and memory. */
export async function openTabs(chromium: Chromium, origin: string, count: number): Promise<object> {
  const worker = await chromium.worker();
  const before = await residentMegabytes();
  const started = performance.now();
  await worker.evaluate(
    async ({ address, tabs }) => {
      for (let index = 0; index < tabs; index += 1)
        await chrome.tabs.create({ url: `${address}/banner-record.html?${index}`, active: false });
    },
    { address: origin, tabs: count },
  );
  const marked = () =>
    worker.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const badges = tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id ?? -1 }));
      return (await Promise.all(badges)).filter((text) => text === '1').length;
    });
  while ((await marked()) < count) {
    if (performance.now() - started > 300_000) throw new Error(`Only ${await marked()} tabs are marked.`);
    await new Promise((done) => setTimeout(done, 500));
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const megabytes = (await residentMegabytes()) - before;
  const page = await chromium.page(`${origin}/next-patient.html`);
  await chromium.clickToolbarIcon(page);
  const panel = await chromium.panel();
  const opened = performance.now();
  await holdConsultations(panel, 1);
  return {
    tabs: count,
    'all marked after (s)': seconds,
    'memory of the browser with them (MB)': Math.round(megabytes),
    'a consultation beside them (ms)': Math.round(performance.now() - opened),
  };
}

/** Returns the memory of all Chromium processes on this computer; 0 on systems other than Linux. */
async function residentMegabytes(): Promise<number> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const sizes = processes.map(async (id) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    if (!/^Name:\s*chrom/m.test(status)) return 0;
    return Number(/^RssAnon:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
