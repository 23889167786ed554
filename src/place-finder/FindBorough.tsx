import type { Borough } from '../core/guidance/schema.ts';
import { findBoroughs } from '../core/places/find-boroughs.ts';
import type { Place } from '../core/places/place.ts';
import { Finder } from './Finder.tsx';

interface Props {
  readonly boroughs: readonly Borough[];
  choose(place: Place): void;
}

/** Finds a borough by name, if there are too many to list. */
export function FindBorough({ boroughs, choose }: Props) {
  const find = (typed: string) =>
    findBoroughs(boroughs, typed).map(({ id, name }) => ({
      id,
      name,
      choose: () => choose({ borough: id }),
    }));
  return (
    <Finder
      id="borough"
      label="Find the borough"
      noun="borough"
      searchedBy="name"
      minLetters={1}
      find={find}
    />
  );
}
