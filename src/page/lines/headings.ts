import { sectionOf } from '../../core/reader/section.ts';
import type { OpenElement } from './open-element.ts';
import { makeLine, type PageText } from './page-text.ts';

const HEADING = /^(?:H[1-6]|LEGEND|CAPTION)$/;

/** Whether an element is a heading of what follows it. */
export const isHeading = (element: Element): boolean =>
  HEADING.test(element.tagName) || element.role === 'heading';

/** Joins the text of a heading into one line, and opens the section that the heading names. */
export function closeHeading(
  { lines }: PageText,
  { firstLine }: OpenElement,
  element: Element,
  parent: OpenElement,
): void {
  const parts = lines.splice(firstLine);
  const heading = parts.map((line) => line.text).join(' ');
  if (!heading) return;
  const level = /^H\d$/.test(element.tagName) ? Number(element.tagName[1]) : 7;
  startSection(parent, heading, level);
  const shown = parts.flatMap((line) => line.sources);
  lines.push(makeLine(heading, shown, parent.section, { heading: level }));
}

/**
 * Starts the section of a heading. It says whose details the lines are, up to the next heading of the same level or
 * above.
 */
export function startSection(parent: OpenElement, heading: string, level: number): void {
  if (level > parent.level && parent.section) return;
  parent.level = level;
  parent.section = parent.outerSection ?? (level === 1 ? undefined : sectionOf(heading));
}
