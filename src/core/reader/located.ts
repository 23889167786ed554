import type { Field } from './field.ts';
import type { Kind } from './vocabulary.ts';

/** A value that a page rule found on the page, with its kind and the index of the line that holds it. */
export interface Located {
  readonly kind: Extract<
    Kind,
    'nhs number' | 'date of birth' | 'name' | 'postcode' | 'practice' | 'practice code' | 'died'
  >;
  readonly value: string;
  readonly line: number;
}

/** Makes a field of a located value. It ranks before the fields that have labels. */
export const fieldOfLocated = ({ kind, value, line }: Located): Field => ({
  kind,
  label: '',
  value,
  line,
  section: undefined,
  listed: false,
  located: true,
});
