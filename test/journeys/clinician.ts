import type { Locator, Page } from 'playwright';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { ASKS, oneLine, PanelInView, type Question } from './panel-in-view.ts';

const DECIDED = { accepted: 'Accepted', declined: 'Declined', offered: 'Not decided yet' };

/**
 * Drives one browser window as a clinician does: its page, its side panel and the toolbar icon. Counts every
 * click, key press and paste as one action.
 */
export class Clinician extends PanelInView {
  /** The number of actions so far. */
  actions = 0;
  #panel: Page | undefined;

  /** @param waiting an open but empty panel of the window. The icon or its shortcut loads the panel into it. */
  constructor(
    readonly chromium: Chromium,
    readonly page: Page,
    readonly waiting?: Page,
  ) {
    super();
  }

  /** The panel that this clinician opened, if it is still open. */
  get openPanel(): Page | undefined {
    return this.#panel?.isClosed() ? undefined : this.#panel;
  }

  get panel(): Page {
    if (!this.#panel) throw new Error('The panel is not open.');
    return this.#panel;
  }

  /** Clicks the toolbar icon while a tab is in front, by default the first tab, and waits for the panel. */
  async clickIcon(page = this.page): Promise<this> {
    this.actions += 1;
    return this.#open(() => this.chromium.clickToolbarIcon(page));
  }

  async pressShortcut(): Promise<this> {
    this.actions += 1;
    return this.#open(() => this.chromium.pressShortcut(this.page, 'Y'));
  }

  async #open(press: () => Promise<void>): Promise<this> {
    const others = this.chromium.panels();
    await press();
    if (this.#panel) return this;
    const waiting = this.waiting?.isClosed() ? undefined : this.waiting;
    if (waiting) await this.chromium.loadPanel(waiting);
    this.#panel = waiting ?? (await this.chromium.panel(others));
    return this;
  }

  /** Closes the panel, as the browser's close button on the panel does. */
  async closePanel(): Promise<void> {
    await this.panel.close();
    this.#panel = undefined;
  }

  /** Opens another tab in the same window, and brings it to the front. */
  async openTab(url: string): Promise<Page> {
    const opened = this.chromium.context.waitForEvent('page');
    await this.page.evaluate((address) => void open(address, '_blank', 'noopener'), url);
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }

  /** Presses a key in the panel. */
  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.panel.keyboard.press(key);
  }

  /** Presses the key that is shown beside an option. */
  async pressKeyOf(option: Locator): Promise<void> {
    const shown = await option.evaluate(
      (control) => ((control as HTMLInputElement).labels?.[0] ?? (control as HTMLElement)).innerText,
    );
    await this.press(/(\S)\s*$/.exec(shown)?.[1] ?? 'Unidentified');
  }

  answerAge(answer: '18 or over' | 'Under 18'): Promise<void> {
    return this.click(this.question('age').getByRole('button', { name: answer }));
  }

  choosePlace(place: 'Lambeth' | 'Lewisham' | 'Southwark' | 'Somewhere else'): Promise<void> {
    return this.click(this.question('place').getByRole('button', { name: place }));
  }

  /** Ticks the needs whose labels start with these words. */
  async need(...labels: string[]): Promise<void> {
    for (const label of labels) await this.click(this.box('needs', label));
  }

  /** Ticks the exclusions whose labels start with these words, or *None of these*. */
  async ruleOut(...labels: string[]): Promise<void> {
    for (const label of labels) await this.click(this.box('exclusions', label));
  }

  chooseRole(role: string): Promise<void> {
    return this.click(this.role(role));
  }

  /** Answers for a lonely patient in the fewest clicks: social isolation, no exclusion, social prescriber. */
  async answerForLonely(): Promise<void> {
    await this.need('Social isolation');
    await this.ruleOut('None of these');
    await this.chooseRole('Social prescriber');
  }

  /**
   * Gives the same answers by keyboard. Takes one action more, because a list of checkboxes waits for Enter.
   */
  async answerForLonelyByKeys(): Promise<void> {
    await this.question('needs').waitFor();
    await this.pressKeyOf(this.box('needs', 'Social isolation'));
    await this.press('Enter');
    await this.pressKeyOf(this.box('exclusions', 'None of these'));
    await this.question('role').waitFor();
    await this.pressKeyOf(this.role('Social prescriber'));
  }

  /** Chooses options for the referral text, each as `group: label`, such as `Risks: No known risks`. */
  async write(...choices: string[]): Promise<void> {
    for (const choice of choices) await this.click(this.choice(choice));
  }

  /** Chooses the patient's decision under *For the record*. */
  decide(decision: keyof typeof DECIDED): Promise<void> {
    return this.click(
      this.panel
        .getByRole('region', { name: 'For the record' })
        .getByRole('button', { name: DECIDED[decision], exact: true }),
    );
  }

  /** Opens an answered question again. */
  change(question: Question): Promise<void> {
    const buttonName =
      question === 'place' ? /Change.*where.*registered/i : `Change the answer to: ${ASKS[question]}`;
    return this.click(this.panel.getByRole('button', { name: buttonName }));
  }

  startAgain(): Promise<void> {
    return this.click(this.panel.getByRole('button', { name: 'Start again' }));
  }

  /**
   * Puts a text on the clipboard, as another program would, and pastes it into the box in place of its
   * content.
   */
  async paste(text: string): Promise<void> {
    await this.panel.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.click(this.pasteBox);
    await this.press('ControlOrMeta+V');
  }

  /** Pastes a text from another program, without moving the focus in the panel. */
  async pasteAnywhere(text: string): Promise<void> {
    await this.panel.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.press('ControlOrMeta+V');
  }

  /** Clicks a copy button. @returns the panel's status message about the copy */
  async copy(what: string): Promise<string> {
    await this.click(this.panel.getByRole('button', { name: `Copy ${what}`, exact: true }));
    return oneLine(
      await this.panel
        .getByRole('status')
        .filter({ hasText: /cop(y|ied)/i })
        .innerText(),
    );
  }

  /** The content of the clipboard by MIME type. */
  clipboard(): Promise<Record<string, string>> {
    return this.chromium.clipboard(this.panel);
  }

  /** Clicks an element in the panel, and counts one action. */
  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }
}
