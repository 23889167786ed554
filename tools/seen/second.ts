import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { attribute } from './shells.ts';

/** An element that shows a second patient without a banner. */
export interface Second {
  readonly name: string;
  html(person: Person, random: Random): string;
}

const words = ({ name, born, number }: Person) => `${name} Born ${born} NHS No. ${number}`;

/** Elements in which a second patient is visible. */
export const SHOWN: readonly Second[] = [
  { name: 'quotation', html: (person) => `<blockquote>${words(person)}</blockquote>` },
  { name: 'caption', html: (person) => `<figure><figcaption>${words(person)}</figcaption></figure>` },
  {
    name: 'text field',
    html: (person) =>
      `<p><label>NHS number <input value="${person.number}" style="font:inherit;width:12em"></label> ${person.name}</p>`,
  },
  {
    name: 'text area',
    html: (person) =>
      `<p><textarea aria-label="Note" rows="2" cols="64" style="font:inherit">${words(person)}</textarea></p>`,
  },
  { name: 'editable text', html: (person) => `<div contenteditable="true">${words(person)}</div>` },
  {
    name: 'chosen option',
    html: (person) =>
      `<p><select aria-label="Record" style="font:inherit"><option>None</option><option selected>${words(person)}</option></select></p>`,
  },
  {
    name: 'generated content',
    html: (person) => `<style>.last::after{content:"${words(person)}"}</style><p class="last"></p>`,
  },
  {
    name: 'SVG text',
    html: (person) =>
      `<svg width="700" height="40" fill="currentColor"><text x="4" y="24">${words(person)}</text></svg>`,
  },
  {
    name: 'dialog shown by style',
    html: (person) =>
      `<dialog style="display:block;position:static;width:640px;margin:0">${words(person)}</dialog>`,
  },
  {
    name: 'hidden attribute overridden',
    html: (person) => `<p hidden style="display:block">${words(person)}</p>`,
  },
  {
    name: 'frame',
    html: (person) =>
      `<iframe title="Other" style="border:0;width:100%;height:70px;background:#fff" srcdoc="${attribute(`<body style="font:16px Arial">${words(person)}</body>`)}"></iframe>`,
  },
  {
    name: 'far down',
    html: (person, random) =>
      `<div style="height:${random.between(900, 2200)}px"></div><p>${words(person)}</p>`,
  },
];

/** Elements with a visible second number that is labelled as not the patient's. */
export const EXPLAINED: readonly Second[] = [
  { name: 'mother', html: (person) => `<p>Mother: ${person.name}, NHS No. ${person.number}</p>` },
  {
    name: 'next of kin',
    html: (person) => `<p>Next of kin: ${person.name}, NHS number ${person.number}</p>`,
  },
  { name: 'example', html: (person) => `<p>Example NHS number: ${person.number}</p>` },
];

/** Elements in which a second patient is in the document but not visible. */
export const UNSEEN: readonly Second[] = [
  {
    name: 'option not chosen',
    html: (person) =>
      `<p><select aria-label="Record" style="font:inherit"><option>None</option><option>${words(person)}</option></select></p>`,
  },
  {
    name: 'hidden field',
    html: (person) => `<input type="hidden" name="nhsNumber" value="${person.number}">`,
  },
  { name: 'comment', html: (person) => `<!-- ${words(person)} -->` },
  {
    name: 'password field',
    html: (person) => `<p><label>NHS number <input type="password" value="${person.number}"></label></p>`,
  },
];
