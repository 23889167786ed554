import { isNamePart, LONGEST, looksLikeName, readName } from './name.ts';
import { joinName, pieces } from './name-seams.ts';
import { isNobody } from './name-words.ts';

/** Words that stand beside a name as tags and links, and in no name. */
const TAG =
  /^(?:[^\p{L}]|(?:(?:fe)?male|m|f|deceased|died|dead|(?:un)?verified|(?:in)?active|registered|current|confidential|restricted|test|patient|client|edit|copy|change|view|show|hide|print|open|close|update|details|summary|record|alerts?|allerg\p{L}+)(?!\p{L}))*$/iu;

/** Where a name ends that a value begins with. */
const END = /[\t|•·;\d]| [-/] | {3,}|\((?:aged?|born|died|[bd]\.)|(?<=[\s,]\p{L}{3,})\. /iu;

/** Whether a text is surely somebody's name, and not this one's nor a doctor's. */
const isAnother = (text: string, name: string | null): boolean =>
  looksLikeName(text) === 'sure' && readName(text) !== name && !/^\W*(?:dr|prof|nurse|sister)\b/i.test(text);

/** A family name and more, so that what follows it may be a tag. */
const isComplete = (text: string) => /, *\p{L}|^(?:\S+ +){2}\S|\(\p{L}+\.?\) *$/u.test(text);

/** The person's name that a label's value begins with, in the NHS banner's form; null where its end is not certain. */
export function nameOf(value: string): string | null {
  const all = value.slice(0, LONGEST + 1).split(END);
  // `DECEASED - SMITH, John`
  while (all.length > 1 && /\p{L}/u.test(all[0] ?? '') && TAG.test(all[0] ?? '')) all.shift();
  const [text = '', ...others] = all;
  const parts = pieces(text);
  if (!parts) return null;
  while (parts.length > 1 && TAG.test(parts.at(-1) ?? '')) parts.pop();
  const whole = parts.join(' ');
  // After a whole name, what stands in an element of its own is a part of the name, or is not.
  const isOpen = parts.slice(0, -1).some((_, at) => isComplete(parts.slice(0, at + 1).join(' ')));
  const name = isOpen && !/\)\s*$/.test(whole) ? null : readName(whole);
  return others.some((other) => isAnother(other, name)) ? null : name;
}

/**
 * One part of a name, as beside `Family name`: empty where there is none, null where it is not certain.
 * @param mayBeNo whether Na, No, Nil and None are names here, as they are in families
 */
export function namePartOf(value: string, mayBeNo: boolean): string | null {
  const cell = (value.split(/[\t,;·|(]/)[0] ?? '').replace(/^[\s\ue000]+|[\s\ue000]+$/g, '');
  if (cell === '' || (MISSING.test(cell) && !(mayBeNo && cell === 'Null')) || (!mayBeNo && NO.test(cell)))
    return '';
  const parts = pieces(cell);
  while (parts && parts.length > 1 && TAG.test(parts.at(-1) ?? '')) parts.pop();
  const part = joinName(parts?.join(' ') ?? '');
  return part && isNamePart(part) ? part : null;
}

/** What stands for no name at all, whoever's. */
const MISSING =
  /^(?:n\/a|not\b.*|unknown\b.*|unregistered|null|undefined|nan|loading\b.*|no .*|[^\p{L}]*)$/iu;
const NO = /^(?:none|nil|NA|na|NO|no)$/;

/** Whether an element's text may be a part of the name beside it: a title, or a word or two with capitals. */
export const mayBeNamePart = (text: string): boolean =>
  /^\s*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?\s*$/u.test(text) &&
  !TAG.test(text) &&
  !isNobody(text, true);
