import type { Detail, Mention } from '../patient/mention.ts';
import type { Field } from './field.ts';

/** Makes a mention of a detail from the field that holds it. */
export const mentionOf = (detail: Detail, field: Field, text: string = field.value): Mention => ({
  of: detail,
  line: field.valueLine ?? field.line,
  text,
});
