import { type } from './firefox-keys.ts';
import type { Marionette } from './marionette.ts';

/**
 * Script for the browser's window: finds the extension's document in the sidebar and its Marionette actor.
 */
const sidebar = `
  const inner = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
  if (!SidebarController.isOpen || !inner) throw new Error('The sidebar is not open.');
  const actor = inner.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
`;

/** The real sidebar of Firefox with an extension's panel. WebDriver alone cannot reach the sidebar. */
export class Sidebar {
  readonly #marionette: Marionette;
  readonly #id: string;

  constructor(marionette: Marionette, id: string) {
    this.#marionette = marionette;
    this.#id = id;
  }

  /** Whether the sidebar is open and shows this extension. */
  isOpen(): Promise<boolean> {
    return this.#marionette.inBrowser(
      'return SidebarController.isOpen && SidebarController.currentID === args[0]',
      this.#id,
    );
  }

  /** Closes the sidebar, even if it shows something else. */
  async close(): Promise<void> {
    await this.#marionette.inBrowser('SidebarController.hide()');
  }

  /** Sets the width of the sidebar, in pixels. */
  async widen(width: number): Promise<void> {
    await this.#marionette.inBrowser(
      "document.getElementById('sidebar-box').style.width = args[0]",
      `${width}px`,
    );
  }

  /** Runs the body of an async function in the sidebar's document. The body finds its arguments in `args`. */
  run<Result>(body: string, ...args: unknown[]): Promise<Result> {
    return this.#marionette.inBrowser(
      `${sidebar} return actor.executeScript(args[0], args[1], { sandboxName: null })`,
      `return (async (...args) => { ${body} })(...arguments)`,
      args,
    );
  }

  /** Waits for an element in the sidebar and returns its text. */
  async text(selector: string): Promise<string> {
    const end = performance.now() + 15_000;
    while (performance.now() < end) {
      const text = await this.run<string | null>(
        'return document.querySelector(args[0])?.textContent ?? null',
        selector,
      ).catch(() => null);
      if (text !== null) return text;
      await new Promise((done) => setTimeout(done, 20));
    }
    const shown = await this.run<string>('return document.body.innerText').catch(({ message }) => message);
    throw new Error(`There is no ${selector} in the sidebar. It shows: ${shown}`);
  }

  /** Clicks an element in the sidebar. The page receives a trusted event. */
  async click(selector: string): Promise<void> {
    await this.text(selector);
    await this.#marionette.inBrowser(
      `${sidebar}
       const element = await actor.findElement('css selector', args[0], { all: false });
       await actor.clickElement(element, { 'moz:webdriverClick': true, toJSON: () => ({ 'moz:webdriverClick': true }) });`,
      selector,
    );
  }

  /** Focuses the sidebar, then types texts or presses named keys, one after another. */
  async type(...pressed: string[]): Promise<void> {
    await this.#marionette.inBrowser(`${sidebar} inner.focus()`);
    for (const text of pressed) await type(this.#marionette, text);
  }
}
