import { isNhsNumber, printNhsNumber } from '../patient/nhs-number.ts';
import { findLabels, kindOf } from './labels.ts';
import { gapsToTabs, type Line } from './line.ts';
import { withWrappedNames } from './pasted-names.ts';

/** Forms for programs, by a sign that no record on a screen has. */
const FOR_PROGRAMS: ReadonlyArray<readonly [name: string, sign: RegExp]> = [
  ['an HL7 message', /^\W*(?:MSH|PID|EVN|PV1)\|/m],
  ['JSON', /^\s*[[{]\s*["{[]|"[\w ]+"\s*:\s*["{[\d]/],
  ['XML', /<\?xml|<\/[\w-]+:[\w-]+>/i],
  ['rich text (RTF)', /^\s*\{\\rtf/],
  [
    'the source of a web page (HTML)',
    /<\/?(?:html|body|div|table|tr|td|th|dl|dt|dd|span|p|ul|li|h[1-6])\b[^>]*>/i,
  ],
  ['XML', /<(\w+)\b[^<>]*>[^<]*<\/\1>|<\w+\s[^<>]*\/>/],
];

/** What a text is that is written for programs, by name; undefined for any other. */
export const formatOf = (text: string): string | undefined =>
  FOR_PROGRAMS.find(([, sign]) => sign.test(text))?.[0];

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

/** The signs that entities of HTML stand for, as text copied from a message or a page's source has them. */
const withoutEntities = (text: string): string =>
  text
    .replace(/&#x([\da-f]{1,6});/gi, (whole, code: string) => sign(Number.parseInt(code, 16)) ?? whole)
    .replace(/&#(\d{1,7});/g, (whole, code: string) => sign(Number(code)) ?? whole)
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);

const sign = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;

/** What Markdown marks: bold type is text, what is struck through is withdrawn. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/~~[^~\n]*~~/g, ' ')
    .replace(/\*\*(?=[^\s*])|(?<=[^\s*])\*\*|(?<!\w)__(?=\w)|(?<=[\w:])__(?!\w)/g, '')
    .replace(/^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$\n?/gm, '')
    .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_, row: string) => cellsOf(row, /\|/).join('\t'));

const cellsOf = (row: string, by: RegExp): string[] => row.split(by).map((cell) => cell.trim());

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const BROKEN_DATE = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:[ \\t/.-]+\\n?|\\n)[ \\t]*(${MONTH})(?:[ \\t/.-]+\\n?|\\n)[ \\t]*(\\d{4})(?!\\d)`,
  'gi',
);
const BROKEN_NUMBER =
  /(n\.?h\.?s[^\n\d]{0,40}\n?[^\n\d]{0,10})((?:\d[ \t-]{0,6}){1,9}\n[ \t]*\d[\d \t-]{0,30})/gi;

/** A number or a date with wide gaps, in boxes, or broken over two lines, in one piece. */
const mended = (text: string): string =>
  text
    .replace(/(?<![\d])(?<!\d[ \t|]{1,12})\d(?:[ \t|]{1,12}\d){9}(?!\d)/g, oneNumber)
    .replace(/(?<![\d])(?<!\d[ \t]{1,12})\d{3}[ \t]{1,12}\d{3}[ \t]{1,12}\d{4}(?!\d)/g, oneNumber)
    .replace(BROKEN_NUMBER, (whole, label: string, digits: string) => {
      const [number = ''] = /^(?:\d\D*?){10}(?![ \t-]?\d)/.exec(digits) ?? [];
      const rest = digits.slice(number.length);
      return isNhsNumber(number.replace(/\D/g, '')) ? `${label}${oneNumber(number)}\n${rest}` : whole;
    })
    .replace(BROKEN_DATE, '$1 $2 $3')
    // `SMITH,` goes on in the next line, as an address does.
    .replace(/,[ \t]*\n[ \t]*(?=[\p{L}(][^:\n]*(?:\n|$))|,\t+(?=\p{L})/gu, ', ');

const oneNumber = (written: string): string => {
  const digits = written.replace(/\D/g, '');
  return isNhsNumber(digits) ? printNhsNumber(digits) : written;
};

/**
 * Rows with commas or semicolons between their cells, of which one or more say what the others are, in cells.
 */
function withoutCommas(lines: readonly string[]): string[] {
  let columns = 0;
  return lines.map((line) => {
    const cells = fieldsOf(line, /;.*;/.test(line) && !/,.*,/.test(line) ? ';' : ',');
    const labels = cells.filter(isLabel).length;
    const isPair = cells.length === 2 && labels === 1 && isLabel(cells[0] ?? '');
    if (labels > 1 || isPair) columns = cells.some((cell) => /\d/.test(cell)) ? 0 : cells.length;
    const isRow = columns > 1 && cells.length === columns;
    return labels > 1 || isPair || isRow ? cells.join('\t') : line;
  });
}

function isLabel(cell: string): boolean {
  if (cell.length > 40 || /\d|[:|\t]/.test(cell) || kindOf(cell) === 'foreign') return false;
  const [label] = findLabels(cell, () => true);
  return label?.start === 0 && label.end === cell.length;
}

/** The fields of a row of comma-separated values, in which quotes hold a field together (RFC 4180). */
const fieldsOf = (line: string, by: ',' | ';'): string[] =>
  [...line.matchAll(new RegExp(`(?:^|${by})[ ]*(?:"((?:[^"]|"")*)"[ ]*(?=${by}|$)|([^${by}]*))`, 'g'))].map(
    ([, quoted, bare]) => (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
  );

/** The lines of a pasted text, however its cells are parted. */
export const linesOfPasted = (text: string): Line[] => {
  const written = withoutMarkdown(withoutEntities(text.replace(/\r\n?/g, '\n')));
  const rows = withoutCommas(mended(written).split('\n')).map(gapsToTabs);
  return withWrappedNames(rows).map((row) => ({ text: row }));
};
