import type { Detail, Mention } from '../patient/mention.ts';
import type { Field } from './field.ts';

/** The mention of a detail in a field. */
export const mentionOf = (of: Detail, field: Field, text: string = field.value): Mention => ({
  of,
  line: field.valueLine ?? field.line,
  text,
});
