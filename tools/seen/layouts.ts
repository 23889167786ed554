import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** Applies a way to one detail of the banner, if the way is for that detail. */
export type Around = (part: 'number' | 'date', html: string) => string;

/** A layout for the details of a patient in a banner. */
export interface Layout {
  readonly name: string;
  /** Whether the details are text in elements, rather than in form fields or SVG. */
  readonly text: boolean;
  /** Whether the banner is one drawing, so that a way can only be applied to the whole banner. */
  readonly whole?: boolean;
  html(person: Person, around: Around, random: Random): string;
}

const numberLabel = (random: Random) => random.pick(['NHS No.', 'NHS number', 'NHS No']);
const birthLabel = (random: Random) => random.pick(['Born', 'Date of birth', 'DOB']);

/** Returns labels and values in order: name, date of birth, NHS number. */
function fields(person: Person, around: Around, random: Random): (readonly [string, string])[] {
  return [
    ['Name', person.name],
    [birthLabel(random), around('date', person.born)],
    [numberLabel(random), around('number', person.number)],
  ];
}

const joinRows = (rows: (readonly [string, string])[], html: (label: string, value: string) => string) =>
  rows.map(([label, value]) => html(label, value)).join('');

const SCREEN_READER_ONLY =
  'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'one line',
    text: true,
    html: (person, around) =>
      `<div>${person.name} &nbsp; Born ${around('date', person.born)} &nbsp; NHS No. ${around('number', person.number)}</div>`,
  },
  {
    name: 'definition list',
    text: true,
    html: (...given) =>
      `<dl>${joinRows(fields(...given), (label, value) => `<dt>${label}</dt><dd>${value}</dd>`)}</dl>`,
  },
  {
    name: 'table',
    text: true,
    html: (...given) =>
      `<table>${joinRows(fields(...given), (label, value) => `<tr><th scope="row" align="left">${label}</th><td>${value}</td></tr>`)}</table>`,
  },
  {
    name: 'labels above',
    text: true,
    html: (...given) =>
      `<div style="display:flex;gap:40px">${joinRows(fields(...given), (label, value) => `<div><div style="font-size:.9em">${label}</div><div>${value}</div></div>`)}</div>`,
  },
  {
    name: 'flex header',
    text: true,
    html: (...given) =>
      `<div style="display:flex;justify-content:space-between;gap:16px">${joinRows(fields(...given), (label, value) => `<span>${label}: <b>${value}</b></span>`)}</div>`,
  },
  {
    name: 'small print',
    text: true,
    html: (person, around, random) =>
      `<small>${person.name}, born ${around('date', person.born)}, ${numberLabel(random)}: ${around('number', person.number)}</small>`,
  },
  {
    name: 'labels for screen readers',
    text: true,
    html: (...given) =>
      `<div style="position:relative">${joinRows(fields(...given), (label, value) => `<div><span style="${SCREEN_READER_ONLY}">${label}:</span> <span>${value}</span></div>`)}</div>`,
  },
  {
    name: 'form fields',
    text: false,
    html: (person, around, random) => {
      const field = (value: string) =>
        `<input readonly value="${value}" style="font:inherit;color:inherit;background:transparent;border:1px solid #888;width:11em">`;
      const rows = fields(
        { ...person, name: field(person.name) },
        (part) => around(part, field(part === 'date' ? person.born : person.number)),
        random,
      );
      return joinRows(rows, (label, value) => `<div><label>${label} ${value}</label></div>`);
    },
  },
  {
    name: 'SVG text',
    text: false,
    whole: true,
    html: (person, _around, random) =>
      `<svg width="640" height="60" fill="currentColor"><text x="4" y="20">${person.name}</text><text x="4" y="46">Born ${person.born} &#160; ${numberLabel(random)} ${person.number}</text></svg>`,
  },
];
