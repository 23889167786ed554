import { type Line, SEAM, type Section, sectionOf } from '../patient/line.ts';
import { labelOf, shownIn } from './control.ts';
import {
  isAction,
  isAside,
  isCell,
  isEditable,
  isElement,
  isInline,
  isPassedOver,
  isRow,
  isShadowRoot,
  nodesOf,
  type OpenRoot,
} from './element.ts';
import type { Sees } from './visibility.ts';

const HEADING = /^(?:H[1-6]|LEGEND|CAPTION)$/;
/** Text nodes longer than this are no patient's details; what is beyond is not read. */
const LONGEST_TEXT = 20_000;
/** A line longer than this is no patient's details either; the rest of it is passed over. */
const LONGEST_LINE = 4_000;

type Draft = { -readonly [Key in keyof Line]: Line[Key] };

/** An element being read. */
interface Open {
  readonly element: Element | ShadowRoot;
  readonly nodes: ArrayLike<Node>;
  next: number;
  /** Whether its line breaks and gaps are shown as they are written. */
  readonly isPre: boolean;
  /** Whether it stands in a shadow root, where no element is left out. */
  readonly isWhole: boolean;
  /** How many lines there were when it began. */
  readonly from: number;
  /** Whose section it stands in, and whose its last heading opened. */
  readonly base: Section | undefined;
  about: Section | undefined;
  level: number;
  /** Of a row or description list: what its cells held so far. */
  cells: { text: string; head: boolean }[] | undefined;
}

export interface Ways {
  /** The shadow root of an element, open or closed. */
  readonly openRoot: OpenRoot;
  /** Whether text directly in an element can be seen. */
  readonly isVisible?: Sees;
  /** Elements to enter, outside of shadow roots; all where undefined. */
  readonly wanted?: ReadonlySet<Node> | undefined;
}

/**
 * Reads a document into lines, in reading order, through shadow roots and slots, without asking for layout.
 * It is walked without recursion, so that no depth of nesting can exhaust the stack, and yields the number of
 * nodes read now and then, so that the caller can pause it.
 */
export function* readLines(root: Element, ways: Ways): Generator<number, Line[]> {
  const lines: Draft[] = [];
  const stack: Open[] = [];
  stack.push(open(root, undefined));
  let text = '';
  let count = 0;

  function open(element: Element | ShadowRoot, about: Section | undefined): Open {
    const nodes = nodesOf(element, ways.openRoot);
    const outer = stack.at(-1);
    const isPre = outer?.isPre || (isElement(element) && element.tagName === 'PRE');
    const isWhole = outer?.isWhole || isShadowRoot(nodes[0]?.parentNode);
    return {
      element,
      nodes,
      next: 0,
      isPre,
      isWhole,
      from: lines.length,
      base: about,
      about,
      level: 9,
      cells: undefined,
    };
  }
  const here = () => stack[stack.length - 1] as Open;
  const add = (line: string, about = here().about) => {
    if (!/[^\t\ue000 ]/.test(line)) return;
    const tidy = line.replace(/[ \ue000]{2,}/g, foldGap).replace(/^[ \ue000]+|[ \ue000]+$/g, '');
    lines.push(about ? { text: tidy, about } : { text: tidy });
  };
  const breakLine = () => {
    if (text) add(text);
    text = '';
  };

  while (stack.length > 0) {
    const parent = here();
    const node = parent.nodes[parent.next++];
    if (!node) {
      const { element } = parent;
      const inline = isElement(element) && isInline(element);
      if (inline) text += SEAM;
      else breakLine();
      stack.pop();
      if (isElement(element)) close(parent, element, inline);
      continue;
    }
    if (++count % 64 === 0) yield count;
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text, parent);
    else if (node.nodeType === Node.ELEMENT_NODE) enter(node as Element, parent);
  }
  breakLine();
  return lines;

  function readText(node: Text, { element }: Open) {
    const content = node.data.slice(0, LONGEST_TEXT);
    if (!here().isPre && !/\S/.test(content)) {
      text += ' ';
      return;
    }
    if (text.length > LONGEST_LINE && !here().isPre) return;
    // Text may stand in a shadow root with no element round it.
    const host = node.parentElement ?? (isElement(element) ? element : element.host);
    if (ways.isVisible && !ways.isVisible(host, content)) return;
    if (!here().isPre) {
      text += content.replace(/\s/g, ' ');
      return;
    }
    const [first = '', ...others] = content.split('\n');
    text += first.replace(/ {2,}/g, '\t');
    for (const line of others) {
      breakLine();
      text = line.replace(/ {2,}/g, '\t');
    }
  }

  function enter(element: Element, parent: Open) {
    const isUnwanted = ways.wanted && !parent.isWhole && !ways.wanted.has(element);
    // What nobody sees breaks no line either, as a style sheet amid the digits of a number.
    if (isPassedOver(element) || (isUnwanted && isInline(element))) return;
    if (isUnwanted) return breakLine();
    if (isEditable(element) || isAction(element)) return;
    const value = shownIn(element);
    if (value !== undefined) {
      if (!ways.isVisible || ways.isVisible(element, value)) text += `${labelOf(element)}\t${value}${SEAM}`;
      return;
    }
    if (element.tagName === 'WBR') return;
    if (isInline(element)) text += SEAM;
    else breakLine();
    const label = element.getAttribute('aria-label') ?? '';
    const about = parent.about ?? (isAside(element) ? 'other' : label ? sectionOf(label) : undefined);
    stack.push(open(element, about));
    text += labelOf(element, here().nodes);
  }

  function close(closed: Open, element: Element, inline: boolean) {
    const parent = stack.at(-1);
    if (!parent || inline) return;
    // Only short parts are looked at again, so that no depth of nesting costs much.
    const isLong = lines.length - closed.from > 12;
    const own = isLong ? [] : lines.slice(closed.from);
    const tag = element.tagName;
    if (HEADING.test(tag) || element.role === 'heading') return closeHeading(closed, element);
    if (tag === 'TR' || element.role === 'row') return closeRow(closed);
    if (isLong) return;
    if (isCell(element))
      return closeCell(closed, parent, own, /^(?:TH|DT)$/.test(tag) || /header$/.test(element.role ?? ''));
    // A wrapper round nothing but a heading: the heading is of what follows.
    if (own.length === 1 && own[0]?.heading) heads(parent, own[0].text, closed.level);
    else if (tag !== 'BODY' && tag !== 'MAIN') joinCells(closed.from, own);
  }

  function closeHeading({ from }: Open, element: Element) {
    const heading = lines
      .splice(from)
      .map((line) => line.text)
      .join(' ');
    const parent = here();
    const level = /^H\d$/.test(element.tagName) ? Number(element.tagName[1]) : 7;
    if (heading) {
      heads(parent, heading, level);
      lines.push({ text: heading, heading: level, ...(parent.about && { about: parent.about }) });
    }
  }

  /** What follows a heading, up to the next of its level, is of whom the heading says. */
  function heads(parent: Open, heading: string, level: number) {
    if (level > parent.level && parent.about) return;
    parent.level = level;
    parent.about = parent.base ?? (level === 1 ? undefined : sectionOf(heading));
  }

  function closeCell({ from }: Open, parent: Open, own: Draft[], head: boolean) {
    const simple = own.length <= 8 && own.every((line) => line.text.length < 200);
    if (!simple) return;
    lines.splice(from);
    const cell = own.map((line) => line.text.replaceAll('\t', ' · ')).join(' · ');
    // A description list pairs as it goes; a row waits until it is whole.
    const isTerm = !isRow(parent.element);
    parent.cells ??= [];
    if (isTerm && !head) {
      const terms = parent.cells.splice(0);
      const [term] = terms;
      // Several terms, then as many descriptions: labels above their values.
      if (terms.length > 1) for (const each of terms) add(each.text);
      add(terms.length === 1 && term ? `${term.text.replace(/[\s:]*$/, ':')}\t${cell || '-'}` : cell);
    } else parent.cells.push({ text: cell, head });
  }

  function closeRow({ cells = [], about }: Open) {
    const allHeads = cells.length > 1 && cells.every(({ head }) => head);
    const [first, ...others] = cells;
    if (!allHeads) for (const cell of others) cell.text ||= '-';
    const words =
      first?.head && !allHeads
        ? [first.text.replace(/[\s:]*$/, ':'), ...others.map((cell) => cell.text)]
        : cells.map((cell) => cell.text);
    const row = words.join('\t');
    if (row.trim()) lines.push({ text: row, ...(allHeads && { columns: true }), ...(about && { about }) });
  }

  /** Short pieces in one block are the cells of one row: label and value, or a banner's parts. */
  function joinCells(from: number, own: Draft[]) {
    if (own.length < 2) return;
    const about = own[0]?.about;
    if (
      own.some(
        (line) => line.heading || line.text.length > 60 || line.text.includes('\t') || line.about !== about,
      )
    )
      return;
    lines.splice(from);
    add(own.map((line) => line.text).join('\t'), about);
  }
}

const foldGap = (gap: string) => (gap.includes(' ') ? ' ' : '') + (gap.includes(SEAM) ? SEAM : '');
