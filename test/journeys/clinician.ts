import type { Locator, Page } from 'playwright';
import type { Chromium } from '../browser/chromium.ts';

/** The questions of the panel, as they are asked. */
const ASKS = {
  age: 'Is the patient 18 or over?',
  place: 'Where is the patient registered?',
  needs: 'What is needed?',
  exclusions: 'Is any of these part of it?',
  role: 'Who is the right person?',
};

export type Question = keyof typeof ASKS;

/** What the panel holds of a consultation, all that could be another patient's. */
export interface Held {
  /** The banner's name, date of birth and NHS number; null where there is no banner. */
  readonly patient: string | null;
  /** What was answered and came of it; not where the patient is registered, which may be known by itself. */
  readonly answers: readonly string[];
  /** Who was there before, and why they no longer are; null where it is not said. */
  readonly cleared: string | null;
}

/**
 * A clinician: a window with a page in it, its side panel, and all that can be done and seen there, by the names
 * and roles that people and screen readers meet. Every click, key press and paste counts as one action.
 */
export class Clinician {
  /** How many actions it took so far. */
  actions = 0;
  #panel: Page | undefined;

  constructor(
    readonly chromium: Chromium,
    readonly page: Page,
  ) {}

  get panel(): Page {
    if (!this.#panel) throw new Error('The panel is not open.');
    return this.#panel;
  }

  /** Clicks the icon in the toolbar, on the first tab or another, and waits for the panel. */
  async clickIcon(page = this.page): Promise<this> {
    this.actions += 1;
    await this.chromium.clickToolbarIcon(page);
    this.#panel ??= await this.chromium.panel();
    return this;
  }

  async pressShortcut(): Promise<this> {
    this.actions += 1;
    await this.chromium.pressShortcut(this.page, 'S');
    this.#panel ??= await this.chromium.panel();
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

  /** The words of what has the focus in the panel. */
  focused(): Promise<string> {
    return this.panel.evaluate(() => document.activeElement?.textContent ?? '');
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

  /** Ticks what may rule it out, or *None of these*. */
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

  /** Opens an answered question again. */
  change(question: Question): Promise<void> {
    const asked =
      question === 'place' ? /Change.*where.*registered/i : `Change the answer to: ${ASKS[question]}`;
    return this.click(this.panel.getByRole('button', { name: asked }));
  }

  startAgain(): Promise<void> {
    return this.click(this.panel.getByRole('button', { name: 'Start again' }));
  }

  /** Puts a text on the clipboard, as another program would, then clicks into the box and pastes it. */
  async paste(text: string): Promise<void> {
    await this.panel.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.click(this.pasteBox);
    await this.pasteBox.selectText();
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

  /** An open question. */
  question(which: Question): Locator {
    return this.panel.getByRole('region', { name: ASKS[which] });
  }

  /** A box to tick in an open question. */
  box(question: Question, label: string): Locator {
    return this.question(question).getByRole('checkbox', { name: new RegExp(`^${label}`) });
  }

  role(role: string): Locator {
    return this.question('role').getByRole('button', { name: role });
  }

  get pasteBox(): Locator {
    return this.panel.getByRole('textbox', { name: /^Paste the patient’s details/ });
  }

  /** The patient's banner. */
  get banner(): Locator {
    return this.panel.getByRole('region', { name: 'Patient', exact: true });
  }

  /** The outcome with a heading. */
  outcome(heading: string): Locator {
    return this.panel.getByRole('region', { name: heading, exact: true });
  }

  /** The names to look for in the record system: what the steps of the route have copy buttons for. */
  async namesToFind(): Promise<string[]> {
    const buttons = this.panel.getByRole('listitem').getByRole('button', { name: /^Copy / });
    return (await buttons.allInnerTexts()).map((text) => oneLine(text).replace(/^Copy /, ''));
  }

  /** The text for the referral, as it stands in its box. */
  referralText(): Promise<string> {
    return this.panel.getByRole('textbox', { name: 'Referral text' }).inputValue();
  }

  /** What the panel holds now. */
  async held(): Promise<Held> {
    const { panel } = this;
    const outcome = panel
      .getByRole('region')
      .filter({ has: panel.getByRole('button', { name: 'Start again' }) });
    const boxes = panel.getByRole('checkbox', { checked: true });
    const [[banner], [cleared], headings, ...answers] = await Promise.all([
      this.banner.allInnerTexts(),
      panel.getByRole('status').filter({ hasText: 'cleared' }).allInnerTexts(),
      outcome.getByRole('heading', { level: 2 }).allInnerTexts(),
      panel.getByRole('button', { name: /^Change the answer to: (?!Where)/ }).allInnerTexts(),
      boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).labels?.[0]?.innerText ?? '')),
      panel.getByRole('button', { pressed: true }).allInnerTexts(),
    ]);
    return {
      // The age changes every year; what follows the number is where the patient comes from.
      patient: banner
        ? oneLine(banner)
            .replace(/ \(\d+y\)/, '')
            .replace(/(?<= \d{4}) From.*/, '')
        : null,
      answers: [...answers.flat(), ...headings].map(oneLine),
      cleared: cleared ? oneLine(cleared) : null,
    };
  }
}

/** A text as it is read aloud: on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
