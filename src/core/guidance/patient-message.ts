import type { RuleFault } from './fault.ts';
import type { Guidance } from './schema.ts';
import { textFault } from './text-message.ts';

/** Paragraphs, with an empty line between each two. */
export const joinParagraphs = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** The paragraphs of a text: what stands between its empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** Messages that cost more text messages than can be sent, or a short one that costs more than one. */
export const messageFaults = ({ message: { paragraphs, short } }: Guidance): RuleFault[] =>
  [
    { name: 'paragraphs', reason: textFault(joinParagraphs(paragraphs)) },
    { name: 'short', reason: short && textFault(joinParagraphs(short), 1) },
  ].flatMap(({ name, reason }) => (reason ? [{ path: ['message', name], reason }] : []));
