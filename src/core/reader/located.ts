import type { Field } from './field.ts';
import type { Kind } from './vocabulary.ts';

/** A value that a page rule says stands at a place of the page: what it is of, and the line that holds it. */
export interface Located {
  readonly kind: Extract<
    Kind,
    'nhs number' | 'date of birth' | 'name' | 'postcode' | 'practice' | 'practice code' | 'died'
  >;
  readonly value: string;
  readonly line: number;
}

/** As a field like those that labels make, which it comes before. */
export const fieldOf = ({ kind, value, line }: Located): Field => ({
  kind,
  label: '',
  value,
  line,
  about: undefined,
  listed: false,
  located: true,
});
