import { type Line, SEAM } from '../patient/line.ts';
import { type Section, sectionOf } from '../patient/section.ts';
import { isAction } from './action.ts';
import { deathTick, labelOf, labelOfInput, shownBy } from './control.ts';
import {
  isApart,
  isAside,
  isCell,
  isElement,
  isInline,
  isPassedOver,
  isReadOnlyControl,
  isRow,
  isShadowRoot,
  nodesOf,
  type OpenRoot,
} from './element.ts';
import { generatedText } from './generated.ts';
import { breakUp } from './long-line.ts';
import { type Cell, cellOf, type Draft, joinPieces, lineOf, pairOf, rowOf } from './rows.ts';
import type { Generated, Source } from './source.ts';
import type { Sees } from './visibility.ts';

/** A line of a page, with all that shows a piece of it, in order. */
export interface PageLine extends Line {
  readonly sources: readonly Source[];
}

/** An element being read. */
interface Open {
  readonly element: Element | ShadowRoot;
  readonly nodes: ArrayLike<Node>;
  next: number;
  /** Whether its text goes on in the line of what is round it. */
  readonly isInline: boolean;
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
  cells: Cell[] | undefined;
}

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

const HEADING = /^(?:H[1-6]|LEGEND|CAPTION)$/;

/**
 * Reads a document into lines, in reading order, through shadow roots and slots, without asking for layout.
 * It is walked without recursion, so that no depth of nesting can exhaust the stack, and yields the number of
 * nodes read now and then, so that the caller can pause it.
 */
export function* readLines(root: Element, ways: Ways): Generator<number, PageLine[]> {
  const lines: Draft[] = [];
  const stack: Open[] = [];
  let text = '';
  let sources: Source[] = [];
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
  breakLine();
  return lines;

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
      from: lines.length,
      base: about,
      about,
      level: 9,
      cells: undefined,
    };
  }

  function here(): Open {
    return stack[stack.length - 1] as Open;
  }

  function breakLine(about = here()?.about) {
    const line = text;
    const shown = sources;
    text = '';
    sources = [];
    for (const part of breakUp(line)) {
      if (!/[^\t\ue000 ]/.test(part)) continue;
      const tidy = part.replace(/[ \ue000]{2,}/g, foldGap).replace(/^[ \ue000]+|[ \ue000]+$/g, '');
      lines.push(lineOf(tidy, shown, about));
    }
  }

  function show(words: string, source: Source) {
    text += words;
    sources.push(source);
  }

  function readText(node: Text, { element, isPre }: Open) {
    const content = node.data;
    if (!isPre && !/\S/.test(content)) {
      text += ' ';
      return;
    }
    // Text may stand in a shadow root with no element round it.
    const host = node.parentElement ?? (isElement(element) ? element : element.host);
    if (ways.dropped?.has(node) || (ways.isVisible && !ways.isVisible(host))) return;
    if (!isPre) return show(content.replace(/\s/g, ' '), node);
    const [first = '', ...others] = content.split('\n');
    show(asCells(first), node);
    for (const line of others) {
      breakLine();
      show(asCells(line), node);
    }
  }

  function enter(element: Element, parent: Open) {
    const isUnwanted = ways.wanted && !parent.isWhole && !ways.wanted.has(element);
    // What nobody sees breaks no line either, as a style sheet amid the digits of a number.
    if (ways.dropped?.has(element) || isPassedOver(element) || (isUnwanted && isInline(element))) return;
    if (isUnwanted) return breakLine();
    if (isAction(element)) return;
    const value = shownBy(element);
    if (value !== undefined) return readControl(element, value, parent);
    if (element.tagName === 'WBR') return;
    // Of a choice, what is not chosen is of nobody, but a death that is chosen is the patient's.
    const isOfPatient = deathTick(element, ways.isVisible) === '☑';
    const apart = !isOfPatient && isApart(element);
    // What is apart is a line of its own, so that a line is of one person.
    const inline = isInline(element) && !apart;
    if (inline) text += SEAM;
    else breakLine(parent.about);
    const label = element.getAttribute('aria-label') ?? '';
    const own = apart || (!isOfPatient && isAside(element)) ? 'apart' : label ? sectionOf(label) : undefined;
    const opened = open(element, parent.about ?? own, inline);
    stack.push(opened);
    if (!showGenerated(element, '::before')) text += labelOf(element, opened.nodes);
  }

  function readControl(element: Element, value: string, parent: Open) {
    if (ways.isVisible && !ways.isVisible(element)) return;
    if (isReadOnlyControl(element))
      return show(`${labelOf(element)}\t${value.trim() || (/\S/.test(text) ? '-' : '')}${SEAM}`, element);
    if (!/\S/.test(value)) return;
    // What was typed or chosen here is a line of its own, with its label: it may name somebody else.
    const own = labelOf(element);
    const [last = ''] = /[^\t\ue000]*[\s\ue000]*$/.exec(text) ?? [];
    // Only such words can be its label; all else is said before it.
    const before = !own && LABELS_INPUT.test(plain(last).trim()) ? last : '';
    text = text.slice(0, text.length - before.length);
    const box = lines.at(-1);
    // A number may be typed into several boxes in a row.
    if (!plain(text).trim() && box?.about === 'apart' && /^\d{1,4}$/.test(value) && /\d$/.test(box.text)) {
      box.text += value;
      box.sources = [...box.sources, element];
      text = '';
      return;
    }
    breakLine();
    const label = own || (before ? `${before}\t` : labelOfInput(element));
    show(`${label}${value}`, element);
    breakLine(parent.about ?? 'apart');
  }

  /** Whether a style sheet shows something there. */
  function showGenerated(element: Element, pseudo: Generated['pseudo']): boolean {
    const generated = ways.generatedIn?.(element).find((each) => each.pseudo === pseudo);
    if (!generated || ways.dropped?.has(generated)) return false;
    if (ways.isVisible && !ways.isVisible(element)) return false;
    show(`${generatedText(generated)}${SEAM}`, generated);
    return true;
  }

  function leave(closed: Open) {
    const { element } = closed;
    if (isElement(element)) {
      const tick = deathTick(element, ways.isVisible);
      if (tick) text += /[^\t\ue000 ]/.test(text) ? `\t${tick}` : tick;
      showGenerated(element, '::after');
    }
    if (closed.isInline) text += SEAM;
    else breakLine();
    stack.pop();
    if (isElement(element) && !closed.isInline && stack.length > 0) close(closed, element, here());
  }

  function close(closed: Open, element: Element, parent: Open) {
    // Only short parts are looked at again, so that no depth of nesting costs much.
    const isLong = lines.length - closed.from > 12;
    const tag = element.tagName;
    if (HEADING.test(tag) || element.role === 'heading') return closeHeading(closed, element, parent);
    if (isRow(element)) {
      const row = rowOf(closed.cells ?? [], closed.about);
      if (row) lines.push(row);
      return;
    }
    if (isLong) return;
    if (isCell(element))
      return closeCell(closed, parent, /^(?:TH|DT)$/.test(tag) || /header$/.test(element.role ?? ''));
    const [only, ...others] = lines.slice(closed.from);
    // A wrapper round nothing but a heading: the heading is of what follows.
    if (only?.heading && others.length === 0) heads(parent, only.text, closed.level);
    else if (tag !== 'BODY' && tag !== 'MAIN') {
      const joined = joinPieces(lines.slice(closed.from));
      if (joined) lines.splice(closed.from, Infinity, joined);
    }
  }

  function closeHeading({ from }: Open, element: Element, parent: Open) {
    const parts = lines.splice(from);
    const heading = parts.map((line) => line.text).join(' ');
    if (!heading) return;
    const level = /^H\d$/.test(element.tagName) ? Number(element.tagName[1]) : 7;
    heads(parent, heading, level);
    const shown = parts.flatMap((line) => line.sources);
    lines.push(lineOf(heading, shown, parent.about, { heading: level }));
  }

  /** What follows a heading, up to the next of its level, is of whom the heading says. */
  function heads(parent: Open, heading: string, level: number) {
    if (level > parent.level && parent.about) return;
    parent.level = level;
    parent.about = parent.base ?? (level === 1 ? undefined : sectionOf(heading));
  }

  /** A description list pairs as it goes; a row waits until it is whole. */
  function closeCell({ from }: Open, parent: Open, isHead: boolean) {
    const cell = cellOf(lines.slice(from), isHead);
    if (!cell) return;
    lines.splice(from);
    parent.cells ??= [];
    if (isRow(parent.element) || isHead) parent.cells.push(cell);
    else
      lines.push(
        ...pairOf(parent.cells.splice(0), cell, here().about).filter(({ text: words }) =>
          /[^\t\ue000 ]/.test(words),
        ),
      );
  }
}

const plain = (words: string): string => words.replaceAll(SEAM, ' ');

/** Short words, without figures, that ask for something. */
const LABELS_INPUT =
  /^(?=\D{1,50}$).*\b(?:nhs|numbers?|no|name|date|birth|dob|born|patient|search|find|choose|select|postcode|address|code|id)\b/i;

const asCells = (line: string): string => line.replace(/ {2,}/g, '\t');

const foldGap = (gap: string) => (gap.includes(' ') ? ' ' : '') + (gap.includes(SEAM) ? SEAM : '');
