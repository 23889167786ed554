import type { Mention } from '../patient/mention.ts';
import { compareNames, type Likeness } from './compare-names.ts';
import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { mentionOf } from './mention-of.ts';
import { type Part, partsOf, type Statement, statementsIn } from './statements.ts';

/** Whose details are: another person's, or `doubtful` where they cannot be told apart. */
export type Whose = 'patient' | 'doubtful' | 'another';

/** What is known of the patient. */
export interface Known {
  readonly digits: string;
  readonly name: string | null;
  /** ISO date; absent where it is not to be compared. */
  readonly born?: string | null;
}

/** The fields of a text by whose they are: those of others are said to be in a section `other`. */
export interface Owned {
  /** With the patient's own fields alone. */
  readonly own: readonly Field[];
  /** With the doubtful ones besides. */
  readonly orDoubtful: readonly Field[];
  /** The statements that contradict the patient's. */
  readonly mentions: readonly Mention[];
}

/** Statements that are of one person. */
interface Person {
  readonly said: Statement[];
  whose: Whose;
}

/**
 * Tells the patient's fields from those of a second person without an NHS number. A labelled name or date of
 * birth that contradicts the patient's starts another person's details. They end where the patient is named
 * again, or in a table with their row. After the next heading of the same level it is doubtful whose the
 * details are.
 */
export function ownedBy(known: Known, lines: readonly Line[], fields: readonly Field[]): Owned {
  const parts = partsOf(lines);
  const people = peopleIn(statementsIn(lines, parts, fields), known);
  const others = people.filter(({ whose }) => whose !== 'patient');
  if (others.length === 0) return { own: fields, orDoubtful: fields, mentions: [] };
  const owners = ownersOf(parts, fields, people);
  const without = (...left: Whose[]) =>
    fields.map(
      (field, at): Field =>
        left.includes(owners[at] as Whose) && field.about !== 'apart' ? { ...field, about: 'other' } : field,
    );
  const mentions = others
    .flatMap(({ said }) => said)
    .map(({ field, detail }) => mentionOf(detail === 'born' ? 'date of birth' : 'name', field));
  return { own: without('another', 'doubtful'), orDoubtful: without('another'), mentions };
}

/**
 * The labelled name above the patient's date of birth and number, which may be nearer to another name; else
 * null.
 */
export function nameAbove(digits: string, lines: readonly Line[], fields: readonly Field[]): string | null {
  const statements = statementsIn(lines, partsOf(lines), fields);
  const at = statements.findIndex(({ detail, value }) => detail === 'number' && value === digits);
  for (let next = at; next > 0; next--) {
    const [before, after] = [statements[next - 1], statements[next]];
    if (!before || !after || before.part !== after.part || after.field.line - before.field.line > BESIDE)
      return null;
    // A name right above the number is among the nearest anyway.
    if (before.detail === 'name') return next === at ? null : before.value;
    if (before.detail !== 'born') return null;
  }
  return null;
}

/** Puts statements together by person: one person has one name and one date of birth, near each other. */
function peopleIn(statements: readonly Statement[], known: Known): Person[] {
  const people: Person[] = [];
  for (const [at, statement] of statements.entries()) {
    const last = people.at(-1);
    const before = statements[at - 1];
    const isFurther =
      last &&
      before &&
      before.part === statement.part &&
      statement.field.line - before.field.line <= NEAR &&
      !last.said.some(({ detail }) => detail === statement.detail) &&
      !(before.field.isRow && before.field.line !== statement.field.line) &&
      !(holdsNumber(last) && isContrary(statement, known));
    if (isFurther) last.said.push(statement);
    else people.push({ said: [statement], whose: 'patient' });
  }
  for (const [at, person] of people.entries()) {
    const next = people[at + 1];
    if (next) passNameOn(person, next, known);
  }
  for (const [at, person] of people.entries()) {
    person.whose = whoseAre(person, known);
    if (person.whose === 'another' && isBelowName(person, people[at - 1])) person.whose = 'doubtful';
  }
  return people.filter(({ said }) => said.length > 0);
}

/** How far, in lines, the name above a number stands that is surely the patient's. */
const BESIDE = 2;

/** How far apart, in lines, what is said of one person stands. */
const NEAR = 6;

const holdsNumber = ({ said }: Person): boolean => said.some(({ detail }) => detail === 'number');

function isContrary({ detail, value }: Statement, { name, born }: Known): boolean {
  if (detail === 'number') return false;
  if (detail === 'born') return Boolean(born) && value !== born;
  return name !== null && likenessOf([{ detail, value }], name) !== 'same';
}

/**
 * A name between the patient's details and a date of birth of somebody else is that person's where it is
 * nearer to it.
 */
function passNameOn(person: Person, next: Person, known: Known): void {
  const [start] = next.said;
  const last = person.said.at(-1);
  const before = person.said.at(-2);
  if (!start || !last || !before || last.detail !== 'name' || start.detail !== 'born') return;
  if (start.part !== last.part || !isContrary(start, known)) return;
  if (start.field.line - last.field.line > last.field.line - before.field.line) return;
  person.said.pop();
  next.said.unshift(last);
}

/** A date of birth without a name, below the patient's name: it may be a wrong one of theirs. */
function isBelowName({ said }: Person, before: Person | undefined): boolean {
  const [start] = said;
  const last = before?.said.at(-1);
  return (
    last?.detail === 'name' &&
    said.every(({ detail }) => detail === 'born') &&
    last.part === start?.part &&
    (start?.field.line ?? 0) - last.field.line <= NEAR
  );
}

function whoseAre({ said }: Person, { name, born }: Known): Whose {
  if (said.some(({ detail }) => detail === 'number')) return 'patient';
  const dates = said.filter(({ detail }) => detail === 'born');
  const names = said.filter(({ detail }) => detail !== 'born');
  const isOtherDate = Boolean(born) && dates.some(({ value }) => value !== born);
  const isSameDate = Boolean(born) && dates.some(({ value }) => value === born);
  const likeness = names.length > 0 && name ? likenessOf(names, name) : undefined;
  if (isOtherDate) return likeness === 'same' ? 'doubtful' : 'another';
  if (isSameDate) return likeness === 'other' ? 'doubtful' : 'patient';
  if (likeness === 'other') return 'another';
  return likeness === 'partly' ? 'doubtful' : 'patient';
}

/** Given names alone may be more than those in the patient's name. */
function likenessOf(names: readonly Pick<Statement, 'detail' | 'value'>[], name: string): Likeness {
  const likeness = compareNames(names.map(({ value }) => value).join(' '), name);
  const isGiven = names.every(({ detail }) => detail === 'given');
  return likeness === 'partly' && isGiven ? 'same' : likeness;
}

/** Whose each field is. */
function ownersOf(parts: readonly Part[], fields: readonly Field[], people: readonly Person[]): Whose[] {
  const starts = new Map(people.map((person) => [person.said[0]?.field, person]));
  const rows = new Map(
    people.filter(({ said }) => said[0]?.field.isRow).map((person) => [person.said[0]?.field.line, person]),
  );
  /** The first person of each part: details above their name are theirs, too. */
  const firsts = new Map([...people].reverse().map((person) => [person.said[0]?.part, person]));
  let whose: Whose = 'patient';
  let part = parts[0];
  let level = 0;
  return fields.map((field) => {
    if (field.located) return 'patient';
    const row = rows.get(field.line);
    if (row) return row.whose;
    const here = parts[field.line];
    if (here !== part) {
      part = here;
      const first = firsts.get(here);
      if (first && !first.said[0]?.field.isRow) whose = first.whose;
      else if (whose !== 'patient' && (here?.level ?? 0) <= level) whose = 'doubtful';
    }
    const person = starts.get(field);
    if (person) {
      whose = person.whose;
      level = here?.level ?? 0;
    }
    return whose;
  });
}
