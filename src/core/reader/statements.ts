import { dateValue } from './date-value.ts';
import type { Field } from './field.ts';
import { nameBeside } from './find-name.ts';
import type { Line } from './line.ts';
import { looksLikeName } from './name.ts';
import { nameOf, namePartOf } from './name-value.ts';
import { numberOf } from './values.ts';

/** A part of a page or pasted text under one heading, or a paragraph. */
export interface Part {
  /** The line it begins at. */
  readonly from: number;
  /** The level of its heading: 0 where none stands above it, {@link PARAGRAPH} after a blank line. */
  readonly level: number;
}

/** Below every heading. */
const PARAGRAPH = 8;

/** Which part each line stands in. */
export function partsOf(lines: readonly Line[]): Part[] {
  let part: Part = { from: 0, level: 0 };
  return lines.map(({ text, heading }, from) => {
    if (heading) part = { from, level: heading };
    else if (text.trim() === '') part = { from, level: PARAGRAPH };
    return part;
  });
}

/** A labelled detail that says who is meant. */
export type Statement = { readonly field: Field; readonly part: Part | undefined } & (
  | { readonly says: 'number'; readonly value: string }
  | { readonly says: 'born'; readonly value: string }
  | { readonly says: 'name' | 'family' | 'given'; readonly value: string }
);

/** A doctor's name says where a patient is looked after, and whose record it is not. */
const DOCTOR = /^(?:dr|doctor|prof|professor|nurse|sister)\b/i;
/** Labels of names that do not say whose the details after them are. */
const OF_CONTACT = /\b(?:contact|user|display|login)\b/i;

/** The labelled numbers, dates of birth and names of a text, in order. Those whose places a page rule tells are left out. */
export function statementsIn(
  lines: readonly Line[],
  parts: readonly Part[],
  fields: readonly Field[],
): Statement[] {
  return fields.flatMap((field) => {
    const isHeading = lines[field.line]?.heading !== undefined;
    const said =
      field.located || field.about !== undefined ? undefined : statementOf(field, fields, isHeading);
    return said ? [{ ...said, field, part: parts[field.line] } as Statement] : [];
  });
}

function statementOf(
  field: Field,
  fields: readonly Field[],
  isHeading: boolean,
): Pick<Statement, 'says' | 'value'> | undefined {
  const { kind, value, label } = field;
  switch (kind) {
    case 'nhs number': {
      const number = numberOf(value);
      return number && { says: 'number', value: number.digits };
    }
    case 'date of birth': {
      const date = dateValue(value, label);
      return typeof date === 'object' ? { says: 'born', value: date.date } : undefined;
    }
    case 'name': {
      const name = nameBeside(field, fields);
      return name && !DOCTOR.test(value.trim()) && !OF_CONTACT.test(label)
        ? { says: 'name', value: name }
        : undefined;
    }
    case 'family':
    case 'given': {
      const name = namePartOf(value, kind === 'family');
      return name ? { says: kind, value: name } : undefined;
    }
    // A heading that is a name, as the NHS writes names, is as good as a label.
    case 'free': {
      const name = isHeading && looksLikeName(value) === 'sure' ? nameOf(value) : null;
      return name && !DOCTOR.test(value.trim()) ? { says: 'name', value: name } : undefined;
    }
    default:
      return undefined;
  }
}
