import { findDate } from './dates.ts';
import type { Field } from './fields.ts';
import { SEAM } from './line.ts';
import { type Found, mentionOf } from './mention.ts';
import { isMissing } from './values.ts';

const DEAD =
  /^(?:(?:this )?patient (?:is |has )?(?:deceased|died)\b.*|deceased(?: patient)?|rip|\(?died aged.*)$/i;
/** The same, where it could be a label, too. */
const MARK = /^(?:deceased(?: patient)?|(?:the )?patient (?:deceased|died))$/i;

/** Whether the record says that the patient has died: a date or a yes beside such a label, or the bare mark. */
export function findDeath(fields: readonly Field[], today: string): Found<boolean> {
  const marks = fields.filter(({ kind, label, value, about, located }) => {
    if (about !== undefined) return false;
    // A page rule names only what is there when the patient has died.
    if (located && kind === 'died') return true;
    const text = value.replaceAll(SEAM, ' ').trim();
    if (kind === 'died') {
      const date = findDate(text);
      return date
        ? date.start < 8 && date.date <= today
        : /^(?:yes|true|y)\b/i.test(text) || (MARK.test(label) && isAlone(text));
    }
    // In a banner of one line the mark may follow the date of birth and the age.
    if (kind === 'date of birth' && /[\s)]deceased\b(?!\s*(?:no\b|false|-))/i.test(text)) return true;
    const said = kind === 'free' || kind === 'date of birth' || /status/i.test(label);
    return said && value.split(/[\t\ue000|•·]|(?= \()/).some((part) => DEAD.test(part.trim()));
  });
  // Beside some labels nothing stands: then the label is the mark.
  return {
    value: marks.length > 0,
    mentions: marks.map((field) => mentionOf('death', field, field.value || field.label)),
  };
}

/** Whether nothing follows a mark but the next part of the banner. */
function isAlone(text: string): boolean {
  const [, next] = /^[|•·](.*)$/.exec(text) ?? [];
  return text === '' || (next !== undefined && !isMissing(next));
}
