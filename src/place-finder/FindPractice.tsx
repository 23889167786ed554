import type { Borough } from '../core/guidance/schema.ts';
import { findPractices } from '../core/places/find-practices.ts';
import type { ListedPractice, PracticeTable } from '../core/places/practices.ts';
import { Finder } from './Finder.tsx';

interface Props {
  readonly label: string;
  /** Null until the table is loaded. */
  readonly practices: PracticeTable | null;
  readonly boroughs: readonly Borough[];
  choose(practice: ListedPractice): void;
}

/** Finds a practice by name or code. */
export function FindPractice({ label, practices, boroughs, choose }: Props) {
  const nameOf = (borough: string) => boroughs.find(({ id }) => id === borough)?.name ?? borough;
  const find = (typed: string) =>
    practices &&
    findPractices(practices, typed).map((practice) => ({
      id: practice.odsCode,
      name: practice.name,
      hint: `${practice.odsCode}, ${nameOf(practice.place.borough)}`,
      choose: () => choose(practice),
    }));
  return (
    <Finder
      id="practice"
      label={label}
      noun="practice"
      searchedBy="name or code"
      minLetters={2}
      find={find}
    />
  );
}
