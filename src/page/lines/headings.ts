import { sectionOf } from '../../core/reader/section.ts';
import type { Open } from './open-blocks.ts';
import { lineOf, type PageText } from './page-text.ts';

const HEADING = /^(?:H[1-6]|LEGEND|CAPTION)$/;

/** Whether an element heads what follows it. */
export const isHeading = (element: Element): boolean =>
  HEADING.test(element.tagName) || element.role === 'heading';

/** Puts what was read in a heading into one line, which says whose the lines after it are. */
export function closeHeading({ lines }: PageText, { from }: Open, element: Element, parent: Open): void {
  const parts = lines.splice(from);
  const heading = parts.map((line) => line.text).join(' ');
  if (!heading) return;
  const level = /^H\d$/.test(element.tagName) ? Number(element.tagName[1]) : 7;
  heads(parent, heading, level);
  const shown = parts.flatMap((line) => line.sources);
  lines.push(lineOf(heading, shown, parent.about, { heading: level }));
}

/** What follows a heading, up to the next of its level, is of whom the heading says. */
export function heads(parent: Open, heading: string, level: number): void {
  if (level > parent.level && parent.about) return;
  parent.level = level;
  parent.about = parent.base ?? (level === 1 ? undefined : sectionOf(heading));
}
