import type { CDPSession, Page } from 'playwright';
import { attach } from './attach.ts';

/** The tabs of pages that {@link tabOf} has found. A page stays in its tab. */
const found = new WeakMap<Page, string>();

/** Returns the target id of the tab that contains a page, as needed to trigger an extension's action. */
export async function tabOf(browser: CDPSession, page: Page): Promise<string> {
  const tab = found.get(page) ?? (await findTab(browser, page));
  found.set(page, tab);
  return tab;
}

async function findTab(browser: CDPSession, page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const { targetInfos: tabs } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  for (const { targetId } of tabs) {
    if ((await pagesIn(browser, targetId)).includes(targetInfo.targetId)) return targetId;
  }
  throw new Error(`No tab holds the page ${page.url()}.`);
}

async function pagesIn(browser: CDPSession, tab: string): Promise<string[]> {
  const pages: string[] = [];
  const session = await attach(browser, tab, (method, params: { targetInfo: { targetId: string } }) => {
    if (method === 'Target.attachedToTarget') pages.push(params.targetInfo.targetId);
  });
  // The tab reports its pages before it answers this command.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  await session.detach();
  return pages;
}
