import type { Locator, Page } from 'playwright';

/** The text of each question in the panel. */
export const ASKS = {
  age: 'Is the patient 18 or over?',
  place: 'Where is the patient registered?',
  needs: 'What’s needed?',
  exclusions: 'Do any of these apply?',
  role: 'Who is the right person?',
};

export type Question = keyof typeof ASKS;

/** Everything that the panel shows about one patient's consultation. */
export interface Held {
  /** The banner's name, date of birth and NHS number; null where there is no banner. */
  readonly patient: string | null;
  /** Answers and outcome. Without the place of registration, which the panel may know from the record. */
  readonly answers: readonly string[];
  /**
   * The notice that names the previous patient and says why the answers were cleared; null if there is none.
   */
  readonly cleared: string | null;
}

/** Finds parts of the panel by role and accessible name. */
export abstract class PanelInView {
  abstract readonly panel: Page;

  /** The region of an open question. */
  question(question: Question): Locator {
    return this.panel.getByRole('region', { name: ASKS[question] });
  }

  /** A checkbox of an open question. @param label how its label starts */
  box(question: Question, label: string): Locator {
    return this.question(question).getByRole('checkbox', { name: new RegExp(`^${label}`) });
  }

  role(role: string): Locator {
    return this.question('role').getByRole('button', { name: role });
  }

  /** A choice for the referral text. @param choice its group and label, such as `Risks: No known risks` */
  choice(choice: string): Locator {
    const [group = '', label = ''] = choice.split(': ');
    return this.panel.getByRole('group', { name: group }).getByRole('button', { name: label, exact: true });
  }

  get pasteBox(): Locator {
    return this.panel.getByRole('textbox', { name: /^Paste the patient’s details/ });
  }

  get banner(): Locator {
    return this.panel.getByRole('region', { name: 'Patient', exact: true });
  }

  /** The region of the outcome with this heading. */
  outcome(heading: string): Locator {
    return this.panel.getByRole('region', { name: heading, exact: true });
  }

  /** The names to look for in the record system. The steps of the route have copy buttons for them. */
  async namesToFind(): Promise<string[]> {
    const buttons = this.panel.getByRole('listitem').getByRole('button', { name: /^Copy / });
    return (await buttons.allInnerTexts()).map((text) => oneLine(text).replace(/^Copy /, ''));
  }

  /** The current value of the referral text's box. */
  referralText(): Promise<string> {
    return this.panel.getByRole('textbox', { name: 'Referral text' }).inputValue();
  }

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
      // Removes the age, which changes every year, and the text after the NHS number, which says the source.
      patient: banner
        ? oneLine(banner)
            .replace(/ \(\d+y\)/, '')
            .replace(/(?<= \d{4}) From.*/, '')
        : null,
      answers: [...answers.flat(), ...headings].map(oneLine),
      cleared: cleared ? oneLine(cleared) : null,
    };
  }

  /** The text of the element that has the focus in the panel. */
  focused(): Promise<string> {
    return this.panel.evaluate(() => document.activeElement?.textContent ?? '');
  }
}

/** Collapses white space, so that the text is one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
