import type { Field } from './fields.ts';
import type { Line } from './line.ts';

/** What heads lists of patients, searches, logs and papers about patients. */
const LIST_OF =
  /\b(?:patients(?! know)|clients|residents|service users|people|(?:choose|select|pick|switch|which|change) (?:an? |the |another )?(?:patient|client|person|record)|search(?:ing|es)?|find(?! (?:an? |local )?(?:service|support|activit|appointment|slot))|look ?up|trace|work ?list|case ?load|waiting list|cohort|registers?|audit|log|access history|merg(?:e|ing)|duplicates?|compar(?:e|ison)|templates?|components?|stor(?:y|ies)|patterns?|guid(?:e|ance)|tutorials?|training|modules?|documentation|examples?|what['’]?s new|release|import|export|uploads?|recent(?:ly)?|pinned|favourites?|family members|household|linked|handover|rota|round|whiteboard|board|queue|match(?:es|ing)|how to|(?<!(?:problems?|medic\w+|drugs?|allerg\w+|prescriptions?) )lists?|inbox|tasks|notifications|faqs?|privacy)\b/i;
const LIST_SAYS =
  /\b(?:search(?:ed)? (?:results?|for)|results? for(?= ["'“‘])|\d+ (?:patients?|results?|match(?:es)?|records?)(?: found)?\b(?! selected)|no (?:patients?|results?|match(?:es)?|records?)\b|not found|could not (?:find|be found)|patient search|find a patient$|select (?:a|the) patient|recently viewed|work ?list|case ?load|waiting list|(?:access|event|activity) log|duplicate of|record closed|have closed)\b/i;
/** What may head one patient's details set out as a table with a row of headings. */
const RECORD = /\b(?:patient|client|person|details|demographics?|summary|records?|identity|information)\b/i;

/** One of several rows, or below words that head lists of patients. */
export function isListed(lines: readonly Line[], { line, listed }: Field): boolean {
  // An appointment in a clinic's list begins with its time.
  if (listed || /^\d\d?[:.]\d\d\b/.test(lines[line]?.text ?? '')) return true;
  const headings = headingsOver(lines, line);
  const from = Math.max(headings.at(-1)?.at ?? 0, line - 12);
  const above = lines.slice(from, line + 1).filter(({ about }) => !about);
  if (above.some(({ text }) => text.length < 120 && LIST_SAYS.test(text))) return true;
  if (lines.slice(line + 1, line + 4).some(({ text }) => /\b(?:showing|rows) \d/i.test(text))) return true;
  if (headings.some(({ text }) => LIST_OF.test(text))) return true;
  if (!lines[line - 1]?.columns) return false;
  return headings.length > 0 && !headings.some(({ text }) => RECORD.test(text));
}

/** The headings that a line stands under, the nearest first: each of a higher level than the one before. */
function headingsOver(lines: readonly Line[], line: number): { text: string; at: number }[] {
  const headings: { text: string; at: number }[] = [];
  let level = 8;
  for (let at = line; at >= 0; at--) {
    const { heading, text, about } = lines[at] as Line;
    if (!heading || heading >= level || about) continue;
    level = heading;
    headings.push({ text, at });
  }
  return headings;
}
