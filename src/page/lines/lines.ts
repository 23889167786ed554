import { SEAM } from '../../core/reader/line.ts';
import { type Section, sectionOf } from '../../core/reader/section.ts';
import { attributeLabel, controlValue } from '../dom/control.ts';
import {
  isApart,
  isAside,
  isCell,
  isElement,
  isInline,
  isPassedOver,
  isRow,
  isShadowRoot,
  nodesOf,
  type OpenRoot,
} from '../dom/element.ts';
import { isGapBetween } from '../dom/gap.ts';
import type { Generated } from '../dom/generated.ts';
import { generatedText } from '../dom/generated.ts';
import { isText, type Source } from '../dom/source.ts';
import type { IsVisible } from '../dom/visibility.ts';
import { isAction } from './action.ts';
import { closeBlock, markEnds } from './close-block.ts';
import { deathChoice, deathTick } from './death-tick.ts';
import { isGrid } from './grid.ts';
import type { OpenElement } from './open-element.ts';
import { HAS_TEXT, type PageLine, startText } from './page-text.ts';
import { asCells, isPreformatted } from './preformatted.ts';
import { readControl } from './read-control.ts';

/** How a page is to be read. */
export interface ReadOptions {
  /** Returns the shadow root of an element, open or closed. */
  readonly openRoot: OpenRoot;
  /** Whether text directly in an element can be seen. */
  readonly isVisible?: IsVisible;
  /** The elements to read, not counting those in shadow roots, which are always read. Undefined for all. */
  readonly elementsToRead?: ReadonlySet<Node> | undefined;
  /** Texts, controls and generated texts to skip, because they were found to be hidden. */
  readonly skipped?: ReadonlySet<Source>;
  /** The texts that style sheets generate in an element. */
  readonly generatedIn?: (element: Element) => readonly Generated[];
}

/**
 * Reads an element into lines, in reading order, through shadow roots and slots. Asks for layout only where
 * one element ends with a digit and the next begins with one.
 *
 * Walks without recursion, so that deep nesting cannot exhaust the stack. Yields the number of nodes read now
 * and then, so that the caller can pause it.
 */
export function* readLines(root: Element, options: ReadOptions): Generator<number, PageLine[]> {
  const page = startText();
  const stack: OpenElement[] = [];
  let count = 0;
  stack.push(newOpenElement(root, undefined));

  while (stack.length > 0) {
    const parent = innermost();
    const node = parent.nodes[parent.next++];
    if (!node) {
      closeElement(parent);
      continue;
    }
    if (++count % 64 === 0) yield count;
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text, parent);
    else if (node.nodeType === Node.ELEMENT_NODE) openElement(node as Element, parent);
  }
  page.breakLine(undefined);
  return page.lines;

  function newOpenElement(
    element: Element | ShadowRoot,
    section: Section | undefined,
    inline = false,
  ): OpenElement {
    const nodes = nodesOf(element, options.openRoot);
    const outer = stack.at(-1);
    return {
      element,
      nodes,
      next: 0,
      isInline: inline,
      isPre: outer?.isPre || (isElement(element) && element.tagName === 'PRE'),
      isInShadowRoot: outer?.isInShadowRoot || isShadowRoot(nodes[0]?.parentNode),
      firstLine: page.lines.length,
      outerSection: section,
      section,
      level: 9,
      cells: undefined,
    };
  }

  function innermost(): OpenElement {
    return stack[stack.length - 1] as OpenElement;
  }

  /** In a grid, each child is a cell, even a `span`. */
  function isInGrid(parent: OpenElement): boolean {
    parent.isGrid ??= isElement(parent.element) && isGrid(parent.element);
    return parent.isGrid;
  }

  function readText(node: Text, { element, isPre, section }: OpenElement) {
    const content = node.data;
    if (!isPre && !/\S/.test(content)) {
      page.text += ' ';
      return;
    }
    // Text may be a direct child of a shadow root.
    const host = node.parentElement ?? (isElement(element) ? element : element.host);
    if (options.skipped?.has(node) || (options.isVisible && !options.isVisible(host))) return;
    const previous = page.lastSource();
    // These digits may belong to one number or date, or to
    // a badge and a date beside it. Only the layout tells.
    if (DIGIT_BEFORE.test(page.text) && /^\d/.test(content) && previous && isText(previous))
      if (isGapBetween(previous, node)) page.text += ' ';
    if (!isPre && !isPreformatted(content, host)) return page.append(content.replace(/\s/g, ' '), node);
    const [first = '', ...others] = content.split('\n');
    page.append(asCells(first), node);
    for (const line of others) {
      page.breakLine(section);
      page.append(asCells(line), node);
    }
  }

  function openElement(element: Element, parent: OpenElement) {
    const isUnwanted =
      options.elementsToRead && !parent.isInShadowRoot && !options.elementsToRead.has(element);
    // An element that nobody sees does not end the line either:
    // a style sheet may stand among the digits of a number.
    if (options.skipped?.has(element) || isPassedOver(element) || (isUnwanted && isInline(element))) return;
    if (isUnwanted) return page.breakLine(parent.section);
    if (isAction(element)) return;
    const value = controlValue(element);
    if (value !== undefined) {
      if (!options.isVisible || options.isVisible(element)) readControl(page, element, value, parent.section);
      return;
    }
    if (element.tagName === 'WBR') return;
    // An option that is not chosen says nothing about anybody. A death that is chosen is the patient's.
    const isOfPatient = deathTick(element, options.isVisible) === '☑';
    const isApartHere = !isOfPatient && isApart(element);
    // Such an element is a line of its own, so that each line is about one person.
    const inline =
      isInline(element) && !isApartHere && !isCell(element) && !isRow(element) && !isInGrid(parent);
    if (inline) page.text += SEAM;
    else page.breakLine(parent.section);
    const label = element.getAttribute('aria-label') ?? '';
    const ownSection =
      isApartHere || (!isOfPatient && isAside(element)) ? 'apart' : label ? sectionOf(label) : undefined;
    const opened = newOpenElement(element, parent.section ?? ownSection, inline);
    stack.push(opened);
    page.text += deathChoice(element, options.isVisible);
    showGenerated(element, '::marker');
    if (!showGenerated(element, '::before')) page.text += attributeLabel(element, opened.nodes);
  }

  /** Appends the text that a style sheet generates there. @returns whether there is one that can be seen */
  function showGenerated(element: Element, pseudo: Generated['pseudo']): boolean {
    const generated = options.generatedIn?.(element).find((each) => each.pseudo === pseudo);
    if (!generated || options.skipped?.has(generated)) return false;
    if (options.isVisible && !options.isVisible(element)) return false;
    page.append(`${SEAM}${generatedText(generated)}${SEAM}`, generated);
    return true;
  }

  function closeElement(closed: OpenElement) {
    const { element } = closed;
    if (isElement(element)) {
      const tick = deathTick(element, options.isVisible);
      if (tick) page.text += HAS_TEXT.test(page.text) ? `\t${tick}` : tick;
      showGenerated(element, '::after');
    }
    if (closed.isInline) page.text += SEAM;
    else page.breakLine(closed.section);
    stack.pop();
    if (isElement(element) && !closed.isInline && stack.length > 0) {
      closeBlock(page, closed, element, innermost());
      markEnds(page, closed.firstLine, element);
    }
  }
}

/** A digit at the end of an element. U+E000 is SEAM, the edge of an element. */
const DIGIT_BEFORE = /\d\ue000+$/;
