import { type } from './firefox-keys.ts';
import type { Marionette } from './marionette.ts';

/** In the browser's window: the extension's document in the sidebar, and what Marionette does things in it with. */
const sidebar = `
  const inner = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
  if (!SidebarController.isOpen || !inner) throw new Error('The sidebar is not open.');
  const actor = inner.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
`;

/** The real sidebar of Firefox, showing an extension's panel: WebDriver itself does not reach it. */
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

  /** Closes it, whatever it shows. */
  async close(): Promise<void> {
    await this.#marionette.inBrowser('SidebarController.hide()');
  }

  /** Makes the sidebar as wide as this, in pixels. */
  async widen(width: number): Promise<void> {
    await this.#marionette.inBrowser(
      "document.getElementById('sidebar-box').style.width = args[0]",
      `${width}px`,
    );
  }

  /** Runs the body of an async function in the sidebar's document; its arguments are in `args`. */
  run<Result>(body: string, ...args: unknown[]): Promise<Result> {
    return this.#marionette.inBrowser(
      `${sidebar} return actor.executeScript(args[0], args[1], { sandboxName: null })`,
      `return (async (...args) => { ${body} })(...arguments)`,
      args,
    );
  }

  /** Waits until there is an element in the sidebar, and gives its text. */
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
    throw new Error(`There is no ${selector} in the sidebar.`);
  }

  /** Clicks in the sidebar as a hand would: the page sees a trusted click. */
  async click(selector: string): Promise<void> {
    await this.text(selector);
    await this.#marionette.inBrowser(
      `${sidebar}
       const element = await actor.findElement('css selector', args[0], { all: false });
       await actor.clickElement(element, { 'moz:webdriverClick': true, toJSON: () => ({ 'moz:webdriverClick': true }) });`,
      selector,
    );
  }

  /** Presses keys one after another while the sidebar has the keyboard: letters, or the names of keys. */
  async type(...pressed: string[]): Promise<void> {
    await this.#marionette.inBrowser(`${sidebar} inner.focus()`);
    for (const text of pressed) await type(this.#marionette, text);
  }
}
