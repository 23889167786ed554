import { compareNames, haveOtherGivenNames, type Likeness } from './compare-names.ts';
import type { Statement } from './statements.ts';

/** The owner of details. `doubtful`: the patient's or another person's. */
export type Owner = 'patient' | 'doubtful' | 'another';

/** The patient's details that are already known. Other details are compared with them. */
export interface KnownPatient {
  readonly digits: string;
  readonly name: string | null;
  /** ISO date. Absent: dates of birth are not compared. */
  readonly born?: string | null;
}

/** The statements about one person. */
export interface Person {
  readonly statements: [Statement, ...Statement[]];
  owner: Owner;
}

/**
 * Whether somebody has the patient's given name and another date of birth. One of the two dates is then wrong,
 * and nobody can tell which.
 */
export const hasPatientsNameAndOtherDate = (
  { statements }: Person,
  { name, born }: KnownPatient,
): boolean => {
  const names = statements.filter(({ detail }) => detail === 'name' || detail === 'given');
  const isOtherDate =
    Boolean(born) && statements.some(({ detail, value }) => detail === 'born' && value !== born);
  return isOtherDate && name !== null && names.length > 0 && likenessOf(names, name) === 'same';
};

/** Groups statements by person. One person has one name and one date of birth, near each other. */
export function groupByPerson(statements: readonly Statement[], known: KnownPatient): Person[] {
  const people: Person[] = [];
  for (const [index, statement] of statements.entries()) {
    const last = people.at(-1);
    const before = statements[index - 1];
    const isSamePerson =
      last &&
      before &&
      before.part === statement.part &&
      statement.field.line - before.field.line <= NEAR &&
      !last.statements.some(({ detail }) => detail === statement.detail) &&
      !(before.field.isRow && before.field.line !== statement.field.line) &&
      !(hasNumber(last) && contradicts(statement, known));
    if (isSamePerson) last.statements.push(statement);
    else people.push({ statements: [statement], owner: 'patient' });
  }
  for (const [index, person] of people.entries()) {
    const next = people[index + 1];
    if (next) moveNameToNext(person, next, known);
  }
  for (const [index, person] of people.entries()) {
    person.owner = ownerOf(person, known);
    if (person.owner === 'another' && isBelowName(person, people[index - 1])) person.owner = 'doubtful';
  }
  return people.filter(({ statements }) => statements.length > 0);
}

/** The statements about one person are at most this many lines apart. */
const NEAR = 6;

const hasNumber = ({ statements }: Person): boolean => statements.some(({ detail }) => detail === 'number');

function contradicts({ detail, value }: Statement, { name, born }: KnownPatient): boolean {
  if (detail === 'number') return false;
  if (detail === 'born') return Boolean(born) && value !== born;
  return name !== null && likenessOf([{ detail, value }], name) !== 'same';
}

/**
 * Moves a name that is between the patient's details and another person's date of birth to that person, if
 * the name is at least as near to that date of birth.
 */
function moveNameToNext(person: Person, next: Person, known: KnownPatient): void {
  const [start] = next.statements;
  const last = person.statements.at(-1);
  const before = person.statements.at(-2);
  if (!start || !last || !before || last.detail !== 'name' || start.detail !== 'born') return;
  if (start.part !== last.part || !contradicts(start, known)) return;
  if (start.field.line - last.field.line > last.field.line - before.field.line) return;
  person.statements.pop();
  next.statements.unshift(last);
}

/**
 * Whether these are dates of birth without a name, below a name. They may be wrong dates of the person named
 * above.
 */
function isBelowName({ statements }: Person, before: Person | undefined): boolean {
  const [start] = statements;
  const last = before?.statements.at(-1);
  return (
    last?.detail === 'name' &&
    statements.every(({ detail }) => detail === 'born') &&
    last.part === start.part &&
    start.field.line - last.field.line <= NEAR
  );
}

function ownerOf({ statements }: Person, { name, born }: KnownPatient): Owner {
  if (statements.some(({ detail }) => detail === 'number')) return 'patient';
  const dates = statements.filter(({ detail }) => detail === 'born');
  const names = statements.filter(({ detail }) => detail !== 'born');
  const isOtherDate = Boolean(born) && dates.some(({ value }) => value !== born);
  const isSameDate = Boolean(born) && dates.some(({ value }) => value === born);
  const likeness = names.length > 0 && name ? likenessOf(names, name) : undefined;
  if (isOtherDate) return likeness === 'same' ? 'doubtful' : 'another';
  if (isSameDate && name && areOfTwin(names, name)) return 'another';
  if (isSameDate) return likeness === 'other' ? 'doubtful' : 'patient';
  if (likeness === 'other') return 'another';
  return likeness === 'partly' ? 'doubtful' : 'patient';
}

/** Whether the names are a twin's: the patient's family name and date of birth, but other given names. */
function areOfTwin(names: readonly Statement[], name: string): boolean {
  const printed = (wanted: Statement['detail']) => names.find(({ detail }) => detail === wanted)?.value;
  return haveOtherGivenNames(printed('name') ?? `${printed('family')}, ${printed('given') ?? ''}`, name);
}

/** Compares names with the patient's. Given names alone may include some that the patient's name lacks. */
function likenessOf(names: readonly Pick<Statement, 'detail' | 'value'>[], name: string): Likeness {
  const likeness = compareNames(names.map(({ value }) => value).join(' '), name);
  const isGiven = names.every(({ detail }) => detail === 'given');
  return likeness === 'partly' && isGiven ? 'same' : likeness;
}
