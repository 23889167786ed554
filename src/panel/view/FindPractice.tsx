import type { Borough } from '../../guidance/schema.ts';
import { findPractices } from '../../places/find-practices.ts';
import type { Place } from '../../places/place.ts';
import type { PracticeTable } from '../../places/practices.ts';
import { Finder } from './Finder.tsx';

interface Props {
  readonly practices: PracticeTable;
  readonly boroughs: readonly Borough[];
  choose(place: Place): void;
}

/** Where it matters which practice it is: found by name or code, instead of a borough. */
export function FindPractice({ practices, boroughs, choose }: Props) {
  const find = (typed: string) =>
    findPractices(practices, typed).map(({ odsCode, name, place }) => ({
      id: odsCode,
      name,
      hint: `${odsCode}, ${boroughs.find(({ id }) => id === place.borough)?.name}`,
      place,
    }));
  return (
    <Finder
      id="practice"
      label="Or find the practice"
      one="practice"
      by="name or code"
      least={2}
      find={find}
      choose={choose}
    />
  );
}
