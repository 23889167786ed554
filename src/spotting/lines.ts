import { SEAM } from '../patient/line.ts';
import { type Section, sectionOf } from '../patient/section.ts';
import { isAction } from './action.ts';
import { closeBlock } from './close-block.ts';
import { labelOf, shownBy } from './control.ts';
import { deathChoice, deathTick } from './death-tick.ts';
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
} from './element.ts';
import { isGapBetween } from './gap.ts';
import { generatedText } from './generated.ts';
import type { Open } from './open.ts';
import { HAS_WORD, type PageLine, startText } from './page-text.ts';
import { readControl } from './read-control.ts';
import { type Generated, isText, type Source } from './source.ts';
import type { Sees } from './visibility.ts';

/** How a page is to be read. */
export interface Ways {
  /** The shadow root of an element, open or closed. */
  readonly openRoot: OpenRoot;
  /** Whether text directly in an element can be seen. */
  readonly isVisible?: Sees;
  /** Elements to enter, outside of shadow roots; all where undefined. */
  readonly wanted?: ReadonlySet<Node> | undefined;
  /** What is passed over, as it was found to be hidden. */
  readonly dropped?: ReadonlySet<Source>;
  /** What a style sheet generates in an element. */
  readonly generatedIn?: (element: Element) => readonly Generated[];
}

/**
 * Reads a document into lines, in reading order, through shadow roots and slots, without asking for layout.
 * It is walked without recursion, so that no depth of nesting can exhaust the stack, and yields the number of
 * nodes read now and then, so that the caller can pause it.
 */
export function* readLines(root: Element, ways: Ways): Generator<number, PageLine[]> {
  const page = startText();
  const stack: Open[] = [];
  let count = 0;
  stack.push(open(root, undefined));

  while (stack.length > 0) {
    const parent = here();
    const node = parent.nodes[parent.next++];
    if (!node) {
      leave(parent);
      continue;
    }
    if (++count % 64 === 0) yield count;
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text, parent);
    else if (node.nodeType === Node.ELEMENT_NODE) enter(node as Element, parent);
  }
  page.breakLine(undefined);
  return page.lines;

  function open(element: Element | ShadowRoot, about: Section | undefined, inline = false): Open {
    const nodes = nodesOf(element, ways.openRoot);
    const outer = stack.at(-1);
    return {
      element,
      nodes,
      next: 0,
      isInline: inline,
      isPre: outer?.isPre || (isElement(element) && element.tagName === 'PRE'),
      isWhole: outer?.isWhole || isShadowRoot(nodes[0]?.parentNode),
      from: page.lines.length,
      base: about,
      about,
      level: 9,
      cells: undefined,
    };
  }

  function here(): Open {
    return stack[stack.length - 1] as Open;
  }

  function readText(node: Text, { element, isPre, about }: Open) {
    const content = node.data;
    if (!isPre && !/\S/.test(content)) {
      page.text += ' ';
      return;
    }
    // Text may stand in a shadow root with no element round it.
    const host = node.parentElement ?? (isElement(element) ? element : element.host);
    if (ways.dropped?.has(node) || (ways.isVisible && !ways.isVisible(host))) return;
    const before = page.last();
    // Digits that are parts of one number or date, or a badge and a date: only the screen tells.
    if (DIGIT_BEFORE.test(page.text) && /^\d/.test(content) && before && isText(before))
      if (isGapBetween(before, node)) page.text += ' ';
    if (!isPre) return page.show(content.replace(/\s/g, ' '), node);
    const [first = '', ...others] = content.split('\n');
    page.show(asCells(first), node);
    for (const line of others) {
      page.breakLine(about);
      page.show(asCells(line), node);
    }
  }

  function enter(element: Element, parent: Open) {
    const isUnwanted = ways.wanted && !parent.isWhole && !ways.wanted.has(element);
    // What nobody sees breaks no line either, as a style sheet amid the digits of a number.
    if (ways.dropped?.has(element) || isPassedOver(element) || (isUnwanted && isInline(element))) return;
    if (isUnwanted) return page.breakLine(parent.about);
    if (isAction(element)) return;
    const value = shownBy(element);
    if (value !== undefined) {
      if (!ways.isVisible || ways.isVisible(element)) readControl(page, element, value, parent.about);
      return;
    }
    if (element.tagName === 'WBR') return;
    // Of a choice, what is not chosen is of nobody, but a death that is chosen is the patient's.
    const isOfPatient = deathTick(element, ways.isVisible) === '☑';
    const apart = !isOfPatient && isApart(element);
    // What is apart is a line of its own, so that a line is of one person.
    const inline = isInline(element) && !apart && !isCell(element) && !isRow(element);
    if (inline) page.text += SEAM;
    else page.breakLine(parent.about);
    const label = element.getAttribute('aria-label') ?? '';
    const own = apart || (!isOfPatient && isAside(element)) ? 'apart' : label ? sectionOf(label) : undefined;
    const opened = open(element, parent.about ?? own, inline);
    stack.push(opened);
    page.text += deathChoice(element, ways.isVisible);
    if (!showGenerated(element, '::before')) page.text += labelOf(element, opened.nodes);
  }

  /** Whether a style sheet shows something there. */
  function showGenerated(element: Element, pseudo: Generated['pseudo']): boolean {
    const generated = ways.generatedIn?.(element).find((each) => each.pseudo === pseudo);
    if (!generated || ways.dropped?.has(generated)) return false;
    if (ways.isVisible && !ways.isVisible(element)) return false;
    page.show(`${generatedText(generated)}${SEAM}`, generated);
    return true;
  }

  function leave(closed: Open) {
    const { element } = closed;
    if (isElement(element)) {
      const tick = deathTick(element, ways.isVisible);
      if (tick) page.text += HAS_WORD.test(page.text) ? `\t${tick}` : tick;
      showGenerated(element, '::after');
    }
    if (closed.isInline) page.text += SEAM;
    else page.breakLine(closed.about);
    stack.pop();
    if (isElement(element) && !closed.isInline && stack.length > 0) closeBlock(page, closed, element, here());
  }
}

/** A digit at the edge of an element. */
const DIGIT_BEFORE = /\d\ue000+$/;

const asCells = (line: string): string => line.replace(/ {2,}/g, '\t');
