import { isNhsNumber, printNhsNumber } from '../patient/nhs-number.ts';
import { findLabels, kindOf } from './labels.ts';
import { gapsToTabs, type Line } from './line.ts';
import { withWrappedNames } from './pasted-names.ts';

/** Data formats, each with a pattern that never matches the text of a record on a screen. */
const DATA_FORMATS: ReadonlyArray<readonly [name: string, sign: RegExp]> = [
  ['an HL7 message', /^\W*(?:MSH|PID|EVN|PV1)\|/m],
  ['JSON', /^\s*[[{]\s*["{[]|"[\w ]+"\s*:\s*["{[\d]/],
  ['XML', /<\?xml|<\/[\w-]+:[\w-]+>/i],
  ['rich text (RTF)', /^\s*\{\\rtf/],
  [
    'the source of a web page (HTML)',
    /<\/?(?:html|body|div|table|tr|td|th|dl|dt|dd|span|p|ul|li|h[1-6])\b[^>]*>/i,
  ],
  ['XML', /<(\w+)\b[^<>]*>[^<]*<\/\1>|<(?!br\b)\w+\s[^<>]*\/>/i],
];

/** The name of the data format of a text. Undefined for ordinary text. */
export const formatOf = (text: string): string | undefined =>
  DATA_FORMATS.find(([, pattern]) => pattern.test(text))?.[0];

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  shy: '',
  zwj: '',
  zwnj: '',
  bull: '•',
  middot: '·',
};

/** The combining characters of entities such as `&eacute;`. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};

/**
 * Replaces HTML entities with their characters and `<br>` with a line break. Text copied from a message or
 * from a page's source has them.
 */
const decodeHtml = (text: string): string =>
  text
    .replace(/[ \t]*<br[ \t]*\/?>[ \t]*\n?/gi, '\n')
    .replace(/&([a-z])([a-z]{3,5});/gi, (whole, letter: string, accent: string) =>
      accent in ACCENTS ? `${letter}${ACCENTS[accent]}`.normalize('NFC') : whole,
    )
    .replace(/&#x([\da-f]{1,6});/gi, (whole, code: string) => characterOf(Number.parseInt(code, 16)) ?? whole)
    .replace(/&#(\d{1,7});/g, (whole, code: string) => characterOf(Number(code)) ?? whole)
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);

const characterOf = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;

/** Removes Markdown: keeps bold text, drops struck-through text, and turns the rows of tables into cells. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/~~[^~\n]*~~/g, ' ')
    .replace(/\*\*(?=[^\s*])|(?<=[^\s*])\*\*|(?<!\w)__(?=\w)|(?<=[\w:])__(?!\w)/g, '')
    .replace(/^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$\n?/gm, '')
    .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_, row: string) => cellsOf(row, /\|/).join('\t'));

const cellsOf = (row: string, separator: RegExp): string[] => row.split(separator).map((cell) => cell.trim());

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const BROKEN_DATE = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:[ \\t/.-]+\\n?|\\n)[ \\t]*(${MONTH})(?:[ \\t/.-]+\\n?|\\n)[ \\t]*(\\d{4})(?!\\d)`,
  'gi',
);
const BROKEN_NUMBER =
  /(n\.?h\.?s[^\n\d]{0,40}\n?[^\n\d]{0,10})((?:\d[ \t-]{0,6}){1,9}\n[ \t]*\d[\d \t-]{0,30})/gi;

/** Puts numbers and dates back together that have wide gaps, are in boxes, or are broken over two lines. */
const repairNumbers = (text: string): string =>
  text
    .replace(/(?<![\d])(?<!\d[ \t|]{1,12})\d(?:[ \t|]{1,12}\d){9}(?!\d)/g, oneNumber)
    .replace(/(?<![\d])(?<!\d[ \t]{1,12})\d{3}[ \t]{1,12}\d{3}[ \t]{1,12}\d{4}(?!\d)/g, oneNumber)
    .replace(BROKEN_NUMBER, (whole, label: string, digits: string) => {
      const [number = ''] = /^(?:\d\D*?){10}(?![ \t-]?\d)/.exec(digits) ?? [];
      const rest = digits.slice(number.length);
      return isNhsNumber(number.replace(/\D/g, '')) ? `${label}${oneNumber(number)}\n${rest}` : whole;
    })
    .replace(BROKEN_DATE, '$1 $2 $3')
    // A name (`SMITH,`) or an address continues in the next line after a comma.
    .replace(/,[ \t]*\n[ \t]*(?=[\p{L}(][^:\n]*(?:\n|$))|,\t+(?=\p{L})/gu, ', ');

const oneNumber = (written: string): string => {
  const digits = written.replace(/\D/g, '');
  return isNhsNumber(digits) ? printNhsNumber(digits) : written;
};

/**
 * Turns comma-separated or semicolon-separated rows into rows of cells. A row counts if cells of it are
 * labels, or if it comes after a row of labels and has as many cells.
 */
function separatedToCells(lines: readonly string[]): string[] {
  let columns = 0;
  return lines.map((line) => {
    if (line.includes('\t')) return line.split('\t').map(unquoted).map(asHeading).join('\t');
    const cells = fieldsOf(line, /;.*;/.test(line) && !/,.*,/.test(line) ? ';' : ',').map(asHeading);
    const labels = cells.filter(isLabel).length;
    const isPair = cells.length === 2 && labels === 1 && isLabel(cells[0] ?? '');
    if (labels > 1 || isPair) columns = cells.some((cell) => /\d/.test(cell)) ? 0 : cells.length;
    const isRow = columns > 1 && cells.length === columns;
    return labels > 1 || isPair || isRow ? cells.join('\t') : line;
  });
}

/** The cell of a spreadsheet without the quotes around it. */
const unquoted = (cell: string): string =>
  cell.replace(/^ *"((?:[^"]|"")+)" *$/, (_, text: string) => text.replaceAll('""', '"'));

/** A column heading as people write it: `Date of birth` for `date_of_birth` and `DateOfBirth`. Other cells stay. */
function asHeading(cell: string): string {
  const words = cell.replaceAll('_', ' ').replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$& ');
  return words !== cell && isLabel(words) ? words : cell;
}

function isLabel(cell: string): boolean {
  if (cell.length > 40 || /\d|[:|\t]/.test(cell) || kindOf(cell) === 'foreign') return false;
  const [label] = findLabels(cell, () => true);
  return label?.start === 0 && label.end === cell.length;
}

/**
 * The fields of a row of comma-separated values. Quotes enclose a field that contains a separator (RFC 4180).
 */
const fieldsOf = (line: string, separator: ',' | ';'): string[] =>
  [
    ...line.matchAll(
      new RegExp(`(?:^|${separator})[ ]*(?:"((?:[^"]|"")*)"[ ]*(?=${separator}|$)|([^${separator}]*))`, 'g'),
    ),
  ].map(([, quoted, bare]) => (quoted?.replaceAll('""', '"').replaceAll(';', ',') ?? bare ?? '').trim());

/** The lines of a pasted text, with tabs between cells, whatever separates the cells in the text. */
export const linesOfPasted = (text: string): Line[] => {
  const written = withoutMarkdown(decodeHtml(text.replace(/\r\n?/g, '\n')));
  const rows = separatedToCells(repairNumbers(written).split('\n')).map(gapsToTabs);
  return withWrappedNames(rows).map((row) => ({ text: row }));
};
