import type { Mention } from '../patient/mention.ts';
import type { Field } from './field.ts';
import { groupByPerson, type KnownPatient, type Owner, type Person } from './group-by-person.ts';
import type { Line } from './line.ts';
import { mentionOf } from './mention-of.ts';
import { type Part, partsOf, statementsIn } from './statements.ts';

/** The fields of a text. The fields of another person have `other` as their section. */
export interface FieldsByOwner {
  /** Only the patient's fields keep their section: another person's and doubtful fields have `other`. */
  readonly patient: readonly Field[];
  /** The patient's and the doubtful fields keep their section: only another person's fields have `other`. */
  readonly patientOrDoubtful: readonly Field[];
  /** The statements that contradict the patient's. */
  readonly contradictions: readonly Mention[];
  /** The people whose statements contradict the patient's. */
  readonly others: readonly Person[];
}

/**
 * Separates the patient's fields from those of a second person without an NHS number. Another person's
 * details begin with a labelled name or date of birth that contradicts the patient's. They end where the
 * patient is named again, or in a table at the end of the row. Details after the next heading of the same
 * level are doubtful.
 */
export function separatePeople(
  known: KnownPatient,
  lines: readonly Line[],
  fields: readonly Field[],
): FieldsByOwner {
  const parts = partsOf(lines);
  const people = groupByPerson(statementsIn(lines, parts, fields), known);
  const others = people.filter(({ owner }) => owner !== 'patient');
  const owners = ownersOf(parts, fields, people);
  const hideFieldsOf = (...hidden: Owner[]) =>
    fields.map(
      (field, index): Field =>
        hidden.includes(owners[index] as Owner) && field.section !== 'apart'
          ? { ...field, section: 'other' }
          : field,
    );
  const mentions = others
    .flatMap(({ statements }) => statements)
    .map(({ field, detail }) => mentionOf(detail === 'born' ? 'date of birth' : 'name', field));
  return {
    patient: hideFieldsOf('another', 'doubtful'),
    patientOrDoubtful: hideFieldsOf('another'),
    contradictions: mentions,
    others,
  };
}

/**
 * The labelled name above the patient's date of birth and NHS number, in this order. Null if there is none.
 * Another name may be nearer to the number.
 */
export function nameAbove(digits: string, lines: readonly Line[], fields: readonly Field[]): string | null {
  const statements = statementsIn(lines, partsOf(lines), fields);
  const index = statements.findIndex(({ value }) => value === digits);
  for (let next = index; ; next--) {
    const [before, after] = [statements[next - 1], statements[next]];
    if (!before || !after || before.part !== after.part || after.field.line - before.field.line > BESIDE)
      return null;
    // A name right above the number needs no help: the search for the nearest name finds it.
    if (before.detail === 'name') return next === index ? null : before.value;
    if (before.detail !== 'born') return null;
  }
}

/** A name, a date of birth and a number at most this many lines apart certainly belong together. */
const BESIDE = 2;

/** The owner of each field, by the index of the field. */
function ownersOf(parts: readonly Part[], fields: readonly Field[], people: readonly Person[]): Owner[] {
  const personByFirstField = new Map(people.map((person) => [person.statements[0].field, person]));
  const personByRow = new Map(
    people
      .filter(({ statements }) => statements[0].field.isRow)
      .map((person) => [person.statements[0].field.line, person]),
  );
  /** The first person of each part. Details above that person's name are theirs too. */
  const firstPersonOfPart = new Map(
    [...people].reverse().map((person) => [person.statements[0].part, person]),
  );
  let owner: Owner = 'patient';
  let part = parts[0];
  let level = 0;
  return fields.map((field) => {
    if (field.located) return 'patient';
    const row = personByRow.get(field.line);
    if (row) return row.owner;
    const partHere = parts[field.line];
    const levelHere = partHere?.level ?? 0;
    if (partHere !== part) {
      part = partHere;
      const first = firstPersonOfPart.get(partHere);
      if (first && !first.statements[0].field.isRow) owner = first.owner;
      else if (owner !== 'patient' && levelHere <= level) owner = 'doubtful';
    }
    const person = personByFirstField.get(field);
    if (person) {
      owner = person.owner;
      level = levelHere;
    }
    return owner;
  });
}
