import { dateValue } from './date-value.ts';
import type { Field } from './field.ts';
import { nameBeside } from './find-name.ts';
import type { Line } from './line.ts';
import { looksLikeName } from './name.ts';
import { nameOf, namePartOf } from './name-value.ts';
import { numberOf } from './values.ts';

/** A part of a page or of pasted text: the lines under one heading, or a paragraph. */
export interface Part {
  /** The index of its first line. */
  readonly firstLine: number;
  /** The level of its heading. 0 before the first heading, {@link PARAGRAPH} after a blank line. */
  readonly level: number;
}

/** The level of a paragraph, below every heading. */
const PARAGRAPH = 8;

/** The part that each line is in, by the index of the line. */
export function partsOf(lines: readonly Line[]): Part[] {
  let part: Part = { firstLine: 0, level: 0 };
  return lines.map(({ text, heading }, from) => {
    if (heading) part = { firstLine: from, level: heading };
    else if (text.trim() === '') part = { firstLine: from, level: PARAGRAPH };
    return part;
  });
}

/** A labelled detail that identifies a person: an NHS number, a date of birth, or a name. */
export type Statement = { readonly field: Field; readonly part: Part | undefined } & (
  | { readonly detail: 'number'; readonly value: string }
  | { readonly detail: 'born'; readonly value: string }
  | { readonly detail: 'name' | 'family' | 'given'; readonly value: string }
);

/** A doctor's name says where a patient is looked after. It does not say whose record this is. */
const DOCTOR = /^(?:dr|doctor|prof|professor|nurse|sister)\b/i;
/** Labels of names that do not identify the person whose details follow. */
const OTHER_NAME_LABEL = /\b(?:contact|user|display|login)\b/i;

/**
 * The labelled NHS numbers, dates of birth and names of a text, in order. Values that a page rule found are
 * left out.
 */
export function statementsIn(
  lines: readonly Line[],
  parts: readonly Part[],
  fields: readonly Field[],
): Statement[] {
  return fields.flatMap((field) => {
    const isHeading = lines[field.line]?.heading !== undefined;
    const statement =
      field.located || field.section !== undefined ? undefined : statementOf(field, fields, isHeading);
    return statement ? [{ ...statement, field, part: parts[field.line] } as Statement] : [];
  });
}

function statementOf(
  field: Field,
  fields: readonly Field[],
  isHeading: boolean,
): Pick<Statement, 'detail' | 'value'> | undefined {
  const { kind, value, label } = field;
  switch (kind) {
    case 'nhs number': {
      const number = numberOf(value);
      return number && { detail: 'number', value: number.digits };
    }
    case 'date of birth': {
      const date = dateValue(value, label);
      return typeof date === 'object' ? { detail: 'born', value: date.date } : undefined;
    }
    case 'name': {
      const name = nameBeside(field, fields);
      return name && !DOCTOR.test(value) && !OTHER_NAME_LABEL.test(label)
        ? { detail: 'name', value: name }
        : undefined;
    }
    case 'family':
    case 'given': {
      const name = namePartOf(value, kind);
      return name ? { detail: kind, value: name } : undefined;
    }
    // A heading in the form of an NHS banner name (`SMITH, John`), or with a title, counts as a labelled
    // name.
    case 'free': {
      const name = isHeading && looksLikeName(value) === 'sure' ? nameOf(value) : null;
      return name && !DOCTOR.test(value) ? { detail: 'name', value: name } : undefined;
    }
    default:
      return undefined;
  }
}
