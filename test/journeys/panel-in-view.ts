import type { Locator, Page } from 'playwright';

/** The questions of the panel, as they are asked. */
export const ASKS = {
  age: 'Is the patient 18 or over?',
  place: 'Where is the patient registered?',
  needs: 'What’s needed?',
  exclusions: 'Do any of these apply?',
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

/** What can be seen in a panel, by the names and roles that people and screen readers meet. */
export abstract class PanelInView {
  abstract readonly panel: Page;

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

  /** A choice for the referral, by its group and label: `Risks: No known risks`. */
  choice(choice: string): Locator {
    const [group = '', label = ''] = choice.split(': ');
    return this.panel.getByRole('group', { name: group }).getByRole('button', { name: label, exact: true });
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

  /** The words of what has the focus in the panel. */
  focused(): Promise<string> {
    return this.panel.evaluate(() => document.activeElement?.textContent ?? '');
  }
}

/** A text as it is read aloud: on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
