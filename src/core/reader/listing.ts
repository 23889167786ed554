import type { Field } from './field.ts';
import { type Line, SEAM } from './line.ts';
import { looksLikeName } from './name.ts';
import type { Section } from './section.ts';

/** What heads lists of patients, searches, logs and papers about patients. */
const LIST_OF =
  /\b(?:patients(?! know)|clients|residents|service users|people|(?:choose|select|pick|switch|which|change) (?:an? |the |another )?(?:patient|client|person|record)|search(?:ing|es)?|find(?! (?:an? |local )?(?:service|support|activit|appointment|slot))|look ?up|trace|work ?list|case ?load|waiting list|cohort|registers?|audit|log|access history|merg(?:e|ing)|duplicates?|compar(?:e|ison)|templates?|components?|stor(?:y|ies)|patterns?|guid(?:e|ance)|tutorials?|training|modules?|documentation|examples?|what['’]?s new|release|import|export|uploads?|recent(?:ly)?|pinned|favourites?|family members|household|linked|handover|rota|round|whiteboard|board|queue|match(?:es|ing)|how to|(?<!(?:problems?|medic\w+|drugs?|allerg\w+|prescriptions?) )lists?|inbox|tasks|notifications|faqs?|privacy)\b/i;
const LIST_SAYS =
  /\b(?:search(?:ed)? (?:results?|for|again|terms)|results? for(?= ["'“‘])|(?:\d+|one) (?:patients?|persons?|people|clients?|service users?|residents?|participants?|child(?:ren)?|bab(?:y|ies)|results?|match(?:es)?|records?)(?: found)?\b(?! selected)|(?:\d+|one) (?:hits?|[a-z]+ (?:found|returned|match(?:es|ed)?))\b|(?:matches|hits|found|total(?: results)?): ?\d+|(?:showing|displaying) (?:all )?\d|\d+ ?(?:-|to) ?\d+ of \d|no (?:patients?|results?|match(?:es)?|records?)\b|(?:filter|refine|sort(?:ed)?) (?:results?|by)|not found|could not (?:find|be found)|patient search|find a patient$|select (?:a|the) patient|recently viewed|(?:access|event|activity) log|duplicate of|record closed|have closed)\b/i;
/** A line that is a list's title, and nothing else. */
const TITLE = /^(?:[\p{L}’']+ ){0,3}(?:work ?list|case ?load|waiting list)s?\b(?! for\b)(?:\s*[(:-].*)?$/iu;
/** A status (`On worklist`) or an act (`Back to search results`, `New patient search`): what it names is elsewhere. */
const ELSEWHERE =
  /(?<!\b(?:patients|people|clients|residents|users|everybody|everyone|all) )\b(?:(?:on|off|from|to|into|in)(?: [\p{L}’'-]+){0,3}? (?:work ?list|case ?load|waiting list|registers?|queue|lists?|rota|round|search(?: results)?|inbox|results)|(?:new|another) (?:patient |client |person )?search)\b/giu;
/** What counts the rows above it. */
const ROWS_BELOW =
  /\b(?:showing|rows) \d|^(?:\d+ ?(?:-|to) ?)?\d+ of \d+$|\b(?:\d+|one) (?:patients?|people|persons?|results?|match(?:es)?|records?) (?:on|in|found|shown|listed)\b/i;
/** The pages above this one, of which the last is this one: `Home > Search results > Record`. */
const CRUMBS = /^(?:home|start|dashboard|patients)\b.*[>›»/→](?=[^>›»/→]*$)/i;
/** What is done for a patient whose record is open: `Upload a document`, `Search for a medicine`. */
const ACT =
  /\b(?:log|upload|search(?:ing)? for|compare|register|import|export|release|list|find|look up|choose|select|queue) (?:(?:an?|the|this|your|their|some|new) )?(?:activit|allerg|appointment|birth|call|code|condition|contact|death|diagnos|document|drug|file|form|image|immunis|incident|letter|medic|note|observation|photo|prescription|problem|procedure|result|service|slot|support|symptom|test|vaccin|visit)[a-z]*/giu;
/** What may head one patient's details set out as a table with a row of headings. */
const RECORD = /\b(?:patient|client|person|details|demographics?|summary|records?|identity|information)\b/i;

/** One of several rows, or below words that head lists of patients. */
export function isListed(lines: readonly Line[], { line, listed }: Field): boolean {
  // An appointment in a clinic's list begins with its time.
  if (listed || /^\d\d?[:.]\d\d\b/.test(lines[line]?.text ?? '')) return true;
  const headings = headingsOver(lines, line);
  const from = Math.max(headings.findLast(({ text }) => !isEntry(text))?.at ?? 0, line - 12);
  const above = lines.slice(from, line + 1).filter(({ about }) => isHere(about));
  if (above.some(({ text }) => text.length < 120 && saysList(text))) return true;
  if (lines.slice(line + 1, line + 4).some(({ text }) => ROWS_BELOW.test(text))) return true;
  if (headings.some(({ text }) => LIST_OF.test(ofHere(text)) || isCounted(text))) return true;
  if (!lines[line - 1]?.columns) return false;
  return headings.length > 0 && !headings.some(({ text }) => RECORD.test(text));
}

const ofHere = (text: string) =>
  text.replaceAll(SEAM, ' ').replace(CRUMBS, '').replace(ELSEWHERE, ' ').replace(ACT, ' ');

function saysList(text: string): boolean {
  const here = ofHere(text);
  return LIST_SAYS.test(here) || TITLE.test(here.trim());
}

/** Whether a line may say of what follows what it is: its own section, or one that mentions where the patient is. */
const isHere = (about: Section | undefined) => about === undefined || about === 'place';

/** A heading that counts what is below it: `All appointments (1)`. */
const isCounted = (text: string) =>
  /^[\p{L} ]+ \(\d+\)$/u.test(text) && !looksLikeName(text.replace(/\(.*/, ''));

/** A heading of one entry of a list: its reference (`#301022`) or a person's name. */
const isEntry = (text: string) => /\d{2}/.test(text) || looksLikeName(text) !== undefined;

/** The headings that a line stands under, the nearest first: each of a higher level than the one before. */
function headingsOver(lines: readonly Line[], line: number): { text: string; at: number }[] {
  const headings: { text: string; at: number }[] = [];
  let level = 8;
  for (let at = line; at >= 0; at--) {
    const { heading, text, about } = lines[at] as Line;
    if (!heading || heading >= level || !isHere(about)) continue;
    if (!isEntry(text)) level = heading;
    headings.push({ text, at });
  }
  return headings;
}
