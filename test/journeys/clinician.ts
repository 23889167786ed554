import type { Locator, Page } from 'playwright';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { ASKS, oneLine, PanelInView, type Question } from './panel-in-view.ts';

const DECIDED = { accepted: 'Accepted', declined: 'Declined', offered: 'Not decided yet' };

/**
 * A clinician: a window with a page in it, its side panel, and all that can be done there. Every click, key press
 * and paste counts as one action.
 */
export class Clinician extends PanelInView {
  /** How many actions it took so far. */
  actions = 0;
  #panel: Page | undefined;

  constructor(
    readonly chromium: Chromium,
    readonly page: Page,
  ) {
    super();
  }

  get panel(): Page {
    if (!this.#panel) throw new Error('The panel is not open.');
    return this.#panel;
  }

  /** Clicks the icon in the toolbar, on the first tab or another, and waits for the panel. */
  async clickIcon(page = this.page): Promise<this> {
    this.actions += 1;
    const others = this.chromium.panels();
    await this.chromium.clickToolbarIcon(page);
    this.#panel ??= await this.chromium.panel(others);
    return this;
  }

  async pressShortcut(): Promise<this> {
    this.actions += 1;
    const others = this.chromium.panels();
    await this.chromium.pressShortcut(this.page, 'Y');
    this.#panel ??= await this.chromium.panel(others);
    return this;
  }

  /** Closes the panel, as its own cross does. */
  async closePanel(): Promise<void> {
    await this.panel.close();
    this.#panel = undefined;
  }

  /** Opens another tab in the same window, in front. */
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
      (each) => ((each as HTMLInputElement).labels?.[0] ?? (each as HTMLElement)).innerText,
    );
    await this.press(/(\S)\s*$/.exec(shown)?.[1] ?? 'Unidentified');
  }

  answerAge(answer: '18 or over' | 'Under 18'): Promise<void> {
    return this.click(this.question('age').getByRole('button', { name: answer }));
  }

  choosePlace(place: 'Lambeth' | 'Lewisham' | 'Southwark' | 'Somewhere else'): Promise<void> {
    return this.click(this.question('place').getByRole('button', { name: place }));
  }

  /** Ticks needs, by the words their labels begin with. */
  async need(...labels: string[]): Promise<void> {
    for (const label of labels) await this.click(this.box('needs', label));
  }

  /** Ticks exclusions, or *None of these*. */
  async ruleOut(...labels: string[]): Promise<void> {
    for (const label of labels) await this.click(this.box('exclusions', label));
  }

  chooseRole(role: string): Promise<void> {
    return this.click(this.role(role));
  }

  /** The quickest answers for somebody who is lonely: social isolation, nothing against it, social prescriber. */
  async answerForLonely(): Promise<void> {
    await this.need('Social isolation');
    await this.ruleOut('None of these');
    await this.chooseRole('Social prescriber');
  }

  /** The same by the keyboard alone: one action more, because a list of several choices waits for Enter. */
  async answerForLonelyByKeys(): Promise<void> {
    await this.question('needs').waitFor();
    await this.pressKeyOf(this.box('needs', 'Social isolation'));
    await this.press('Enter');
    await this.pressKeyOf(this.box('exclusions', 'None of these'));
    await this.question('role').waitFor();
    await this.pressKeyOf(this.role('Social prescriber'));
  }

  /** Picks choices for the referral, as their labels say them in their group: `Risks: No known risks`. */
  async write(...choices: string[]): Promise<void> {
    for (const choice of choices) await this.click(this.choice(choice));
  }

  /** Says what the patient decided, for the record. */
  decide(decision: keyof typeof DECIDED): Promise<void> {
    return this.click(
      this.panel
        .getByRole('region', { name: 'For the record' })
        .getByRole('button', { name: DECIDED[decision], exact: true }),
    );
  }

  /** Opens an answered question again. */
  change(question: Question): Promise<void> {
    const asked =
      question === 'place' ? /Change.*where.*registered/i : `Change the answer to: ${ASKS[question]}`;
    return this.click(this.panel.getByRole('button', { name: asked }));
  }

  startAgain(): Promise<void> {
    return this.click(this.panel.getByRole('button', { name: 'Start again' }));
  }

  /** Puts a text on the clipboard, as another program would, then clicks into the box and pastes it over what is there. */
  async paste(text: string): Promise<void> {
    await this.panel.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.click(this.pasteBox);
    await this.press('ControlOrMeta+V');
  }

  /** Pastes a text from another program, wherever in the panel the focus is. */
  async pasteAnywhere(text: string): Promise<void> {
    await this.panel.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.press('ControlOrMeta+V');
  }

  /** Clicks the button that copies something, and gives what the panel then says of it. */
  async copy(what: string): Promise<string> {
    await this.click(this.panel.getByRole('button', { name: `Copy ${what}`, exact: true }));
    return oneLine(
      await this.panel
        .getByRole('status')
        .filter({ hasText: /cop(y|ied)/i })
        .innerText(),
    );
  }

  /** What is on the clipboard, by type. */
  clipboard(): Promise<Record<string, string>> {
    return this.chromium.clipboard(this.panel);
  }

  /** Clicks something in the panel, which counts as an action. */
  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }
}
