import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page by WCAG 2.2 AA and its best practices: `rule: element, element`. */
export async function faults(panel: Page): Promise<string[]> {
  // Put in through the debugger: the page's own policy allows no script but its own.
  await panel.evaluate(AXE);
  return panel.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  });
}

/** How a page is laid out, as far as it should be the same whatever the fonts. */
export interface Layout {
  /** Every control that can be seen, in order: its role and what it says. */
  readonly controls: string[];
  /** What is wrong: a control that covers another, is cut off, or is too small to hit; text wider than the page. */
  readonly faults: string[];
}

/** Looks over the layout of a page at its present width. */
export function layoutOf(panel: Page): Promise<Layout> {
  return panel.evaluate(() => {
    // A box that fills its row is hit anywhere in the row.
    const boxes = [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, summary')]
      .filter((control) => control.checkVisibility())
      .map((control) => {
        const target = control.closest<HTMLElement>('.box') ?? control;
        const words = control.getAttribute('aria-label') ?? (target.innerText || control.id);
        const kind = control.getAttribute('type') ?? control.tagName.toLowerCase();
        return { name: `${kind}: ${words.replace(/\s+/g, ' ').trim()}`, box: target.getBoundingClientRect() };
      });
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { right, left, width: own } = element.getBoundingClientRect();
      return own > 1 && (right > width + 1 || left < -1) && element.checkVisibility();
    });
    const covered = boxes.flatMap(({ name, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map((other) => `${name} overlaps ${other.name}`),
    );
    // 24 pixels (WCAG 2.2, 2.5.8); a link in a line of text is exempt.
    const small = boxes
      .filter(
        ({ name, box }) => box.height < 24 && box.height > 0 && !/^button: (?:Change|Start|Undo)/.test(name),
      )
      .map(({ name, box }) => `${name} is only ${Math.round(box.height)} pixels high`);
    return {
      controls: boxes.map(({ name }) => name),
      faults: [
        ...covered,
        ...small,
        ...wide.map(
          (element) =>
            `${element.tagName} ${element.className}: ${element.innerText.slice(0, 40)} is cut off`,
        ),
      ],
    };
  });
}
