import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with a page (WCAG 2.2 AA and best practices), as `rule: element, element`, and every id
 * that the page has twice. Axe finds only those that labels use.
 */
export async function axeFaults(panel: Page): Promise<string[]> {
  // Injected through the debugger, because the page's content security policy blocks other scripts.
  if (!(await panel.evaluate(() => 'axe' in globalThis))) await panel.evaluate(AXE);
  return panel.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`),
      ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `the id “${id}” stands there twice`),
    ];
  });
}

/** The layout of a page, as far as it does not depend on fonts. */
export interface Layout {
  /** Every visible control in document order, as `kind: text`. */
  readonly controls: string[];
  /**
   * Controls or texts that overlap, are cut off or leave the page, and controls that are too small to click.
   */
  readonly faults: string[];
}

/** Measures the layout of a page at its current width. */
export function layoutOf(panel: Page): Promise<Layout> {
  return panel.evaluate(() => {
    // A click anywhere in the row of a checkbox ticks it, so the row is the target.
    const boxes = [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, summary')]
      .filter((control) => control.checkVisibility())
      .map((control) => {
        const target = control.closest<HTMLElement>('.box') ?? control;
        const words = control.getAttribute('aria-label') ?? (target.innerText || control.id);
        const kind = control.getAttribute('type') ?? control.tagName.toLowerCase();
        return { name: `${kind}: ${words.replace(/\s+/g, ' ').trim()}`, box: target.getBoundingClientRect() };
      });
    const width = document.documentElement.clientWidth;
    const cutOff = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { right, left, width: elementWidth } = element.getBoundingClientRect();
      return elementWidth > 1 && (right > width + 1 || left < -1) && element.checkVisibility();
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
    const tooSmall = boxes
      .filter(
        ({ name, box }) => box.height < 24 && box.height > 0 && !/^button: (?:Change|Start|Undo)/.test(name),
      )
      .map(({ name, box }) => `${name} is only ${Math.round(box.height)} pixels high`);
    // Sticky elements cover text on purpose. The user can scroll that text out from under them.
    const texts: { words: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = node.textContent?.trim() ?? '';
      if (words === '' || !node.parentElement?.checkVisibility()) continue;
      if (node.parentElement.closest('.banner, .said, .nhsuk-u-visually-hidden, .listing')) continue;
      for (const box of range.getClientRects()) texts.push({ words: words.slice(0, 40), box });
    }
    const overlaid = texts.flatMap(({ words, box }, index) => {
      const over = texts.slice(index + 1).find(
        ({ box: other }) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
          // The boxes of two neighbouring lines overlap slightly.
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > box.height / 3,
      );
      return over ? [`“${words}” lies over “${over.words}”`] : [];
    });
    const outside = texts
      .filter(({ box }) => box.right > width + 1 || box.left < -1)
      .map(({ words }) => `“${words}” runs out of the page`);
    return {
      controls: boxes.map(({ name }) => name),
      faults: [
        ...covered,
        ...tooSmall,
        ...overlaid,
        ...outside,
        ...cutOff.map(
          (element) =>
            `${element.tagName} ${element.className}: ${element.innerText.slice(0, 40)} is cut off`,
        ),
      ],
    };
  });
}

/** Scrolls to the top, and measures where every visible element and each of its lines of text is (pixels). */
export function boxesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    scrollTo(0, 0);
    const text = document.createRange();
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const lines = [...element.childNodes].flatMap((node) => {
          text.selectNodeContents(node);
          return node instanceof Text ? [...text.getClientRects()] : [];
        });
        const places = [element.getBoundingClientRect(), ...lines].map(
          ({ x, y, width, height }) => `${x}, ${y}, ${width} × ${height}`,
        );
        return `${element.tagName} ${element.className}: ${places.join('; ')}`;
      });
  });
}

/** The font size of every visible text, in pixels, in document order. */
export function textSizes(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility())
      .filter(
        (element) =>
          element.matches('input:not([type=checkbox], [type=radio]), textarea') ||
          [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          ),
      )
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  );
}

/** Measures a page while the browser's default font size is twice the usual. */
export async function withLargeText<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  const session = await page.context().newCDPSession(page);
  const setFontSizes = (standard: number, fixed: number) =>
    session.send('Page.setFontSizes', { fontSizes: { standard, fixed } });
  await setFontSizes(32, 26);
  try {
    return await look();
  } finally {
    await setFontSizes(16, 13);
    await session.detach();
  }
}

/** Measures a page with forced colours, as in Windows' contrast themes, and with reduced motion. */
export async function withForcedColours<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  try {
    return await look();
  } finally {
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  }
}

/**
 * The controls that forced colours make indistinct: they have no border, outline or underline, or look the
 * same with and without the focus, or chosen and not chosen. Forced colours remove shadows and backgrounds,
 * so these do not count.
 */
export async function indistinctControls(page: Page): Promise<string[]> {
  // The browser shows the focus ring only after a key press.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const borderOf = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, borderStyle, borderWidth, borderColor } =
        getComputedStyle(element);
      return [
        ...(outlineStyle === 'none' ? [] : [outlineStyle, outlineWidth, outlineColor]),
        ...(borderStyle === 'none' || borderWidth === '0px' ? [] : [borderStyle, borderWidth, borderColor]),
      ].join(' ');
    };
    const isUnderlined = (element: Element) =>
      [element, ...element.querySelectorAll('*')].some((part) =>
        getComputedStyle(part).textDecorationLine.includes('underline'),
      );
    const isDrawnByBrowser = (element: Element) => getComputedStyle(element).appearance === 'auto';
    const rowOf = (control: Element) => control.closest('.box') ?? control;
    const bordersOf = (control: Element) => `${borderOf(rowOf(control))}; ${borderOf(control)}`;
    return [
      // `[tabindex]` finds the headings, which are not controls but receive the focus.
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, summary, [tabindex]'),
    ]
      .filter((control) => control.checkVisibility())
      .flatMap((control) => {
        const name = `${control.tagName.toLowerCase()} ${(control as HTMLElement).innerText || control.id}`;
        const [withoutFocus, isTicking] = [
          bordersOf(control),
          control.matches('[type=checkbox], [type=radio]'),
        ];
        control.focus();
        const withFocus = bordersOf(control);
        control.blur();
        const others = [...(control.parentElement?.children ?? [])].filter((other) =>
          other.matches('[aria-pressed=false]'),
        );
        const isLikeOthers =
          control.matches('[aria-pressed=true]') && others.some((other) => bordersOf(other) === withoutFocus);
        return [
          ...(borderOf(rowOf(control)) || isUnderlined(control) || control.matches('h2, h3')
            ? []
            : [`${name}: has no edge`]),
          ...(withFocus === withoutFocus ? [`${name}: the focus does not show`] : []),
          ...(isLikeOthers || (isTicking && !isDrawnByBrowser(control))
            ? [`${name}: does not show that it is chosen`]
            : []),
        ];
      });
  });
}

/** Elements that a transition, animation or smooth scrolling still moves. */
export function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(
          element,
          part,
        );
        const takesTime = (durations: string) =>
          durations.split(', ').some((duration) => Number.parseFloat(duration) > 0);
        const moves =
          takesTime(transitionDuration) ||
          (animationName !== 'none' && takesTime(animationDuration)) ||
          scrollBehavior === 'smooth';
        return moves ? [`${element.tagName} ${element.className}${part ?? ''}`] : [];
      }),
    ),
  );
}

/**
 * The controls that stay outside the window or under a sticky line, such as the banner, when they get the
 * focus.
 */
export function obscuredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = (selector: string, side: 'bottom' | 'top', otherwise: number) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box && box.height > 0 ? box[side] : otherwise;
    };
    // The browser scrolls a control into the part of the window that nothing covers. A long text box does not
    // fit.
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const room =
      innerHeight -
      (Number.parseFloat(scrollPaddingTop) || 0) -
      (Number.parseFloat(scrollPaddingBottom) || 0);
    return [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, summary')]
      .filter((control) => control.checkVisibility())
      .flatMap((control) => {
        control.focus();
        const { top, bottom } = (control.closest('.box') ?? control).getBoundingClientRect();
        const [from, to] = [edge('.banner', 'bottom', 0), edge('.said', 'top', innerHeight)];
        const fits = bottom - top <= room;
        const isSeen = fits ? top >= from - 1 && bottom <= to + 1 : bottom > from && top < to;
        return isSeen ? [] : [`${control.tagName.toLowerCase()} ${control.innerText || control.id}`];
      });
  });
}

/** The most words that an open question may have, including its options. */
export const MOST_WORDS = 60;

/** The number of visible words of each open question, including its options. */
export function wordsOfQuestions(panel: Page): Promise<Record<string, number>> {
  return panel.locator('[data-open]').evaluateAll((steps) =>
    Object.fromEntries(
      steps.map((step) => {
        const seen = step.cloneNode(true) as HTMLElement;
        for (const hidden of seen.querySelectorAll('.nhsuk-u-visually-hidden')) hidden.remove();
        for (const part of seen.querySelectorAll('span, p, button, h2')) part.append(' ');
        const words = seen.textContent?.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0;
        return [(step as HTMLElement).dataset.step ?? '', words];
      }),
    ),
  );
}
