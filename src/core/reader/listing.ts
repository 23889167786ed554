import type { Field } from './field.ts';
import { type Line, SEAM } from './line.ts';
import { looksLikeName } from './name.ts';
import type { Section } from './section.ts';

/** Words in the headings of lists of patients, of searches, of logs, and of documents about patients. */
const LIST_HEADING =
  /\b(?:patients(?! know)|clients|residents|service users|people|(?:choose|select|pick|switch|which|change) (?:an? |the |another )?(?:patient|client|person|record)|search(?:ing|es)?|find(?! (?:an? |local )?(?:service|support|activit|appointment|slot))|look ?up|trace(?! result\b)|work ?list|case ?load|waiting list|cohort|registers?|audit|log|access history|merg(?:e|ing)|duplicates?|compar(?:e|ison)|templates|(?:^|(?:letter|message|e-?mail|sms|text|document|page|banner|html|component|layout|design|report) )template|components?|stor(?:y|ies)|patterns?|guid(?:e|ance)|tutorials?|training|modules?|documentation|examples?|what['’]?s new|release|import|export|uploads?|recent(?:ly)?|pinned|favourites?|family members|households|household(?= (?:members|list))|linked|handover|rota|round|whiteboard|board|queue|match(?:es|ing)|how to|(?<!(?:problems?|medic\w+|drugs?|allerg\w+|prescriptions?) )lists?|inbox|tasks|notifications|faqs?|privacy)\b/i;
const LIST_WORDS =
  /\b(?:search(?:ed)? (?:results?|for|again|terms)|results? for(?= ["'“‘])|(?:\d+|one) (?:patients?|persons?|people|clients?|service users?|residents?|participants?|child(?:ren)?|bab(?:y|ies)|results?|match(?:es)?|records?)(?: found)?\b(?! selected)|(?:\d+|one) (?:hits?|[a-z]+ (?:found|returned|match(?:es|ed)?))\b|(?:matches|hits|found|total(?: results)?): ?\d+|(?:showing|displaying) (?:all )?\d+|(?<![\d/])\d+ ?(?:-|to) ?\d+ of \d+|no (?:patients?|results?|match(?:es)?|records?)\b|(?:filter|refine|sort(?:ed)?) (?:results?|by)|not found|could not (?:find|be found)|patient search|find a patient$|select (?:a|the) patient|recently viewed|(?:access|event|activity) log|duplicate of|record closed|have closed)\b/i;
/** A line that is only the title of a list. */
const TITLE = /^(?:[\p{L}’']+ ){0,3}(?:work ?list|case ?load|waiting list)s?\b(?! for\b)(?:\s*[(:-].*)?$/iu;
/**
 * A status (`On worklist`) or an action (`Back to search results`, `New patient search`). The list is on
 * another page.
 */
const ELSEWHERE =
  /(?<!\b(?:patients|people|clients|residents|users|everybody|everyone|all) )\b(?:(?:on|off|from|to|into|in)(?: [\p{L}’'-]+){0,3}? (?:work ?list|case ?load|waiting list|registers?|queue|lists?|board|rota|round|search(?: results)?|inbox|results)|(?:new|another) (?:patient |client |person )?search)\b/giu;
/**
 * A count of several people below a list: `1-1 of 87 patients`, or `87 patients` alone in its line, as above a
 * button that loads more.
 */
const PEOPLE_BELOW =
  /(?:\d ?(?:-|to) ?\d+ of |^\W*)(?![01] )[\d,]+ (?:patients|people|clients|residents)\W*(?:$|page)/i;
/** Words below a list that count its rows. */
const ROWS_BELOW =
  /\b(?:showing|rows) \d|^(?:\d+ ?(?:-|to) ?)?\d+ of \d+$|\b(?:\d+|one) (?:patients?|people|persons?|results?|match(?:es)?|records?) (?:on|in|found|shown|listed)\b|\b\d+ ?(?:-|to) ?\d+ of (?!1 )[\d,]+ (?:results|matches|records)\b/i;
/** What only a patient's own record lists. Lists of appointments or referrals are lists of patients too. */
const DETAILS =
  '(?:problems?|diagnos[ei]s|conditions?|medications?|medicines?|drugs?|allerg(?:y|ies)|immunisations?|vaccinations?|observations?)';
/** A count of the patient's details: `Showing 1 of 12 problems`. */
const COUNT_OF_DETAILS = new RegExp(
  `(?:\\b(?:showing|displaying|rows) (?:all )?)?\\d+(?: ?(?:-|to) ?\\d+)?(?: of \\d+)? (?:(?:active|current|past|major|minor|repeat|acute|known|open|recent|significant) )?${DETAILS}\\b`,
  'gi',
);
const HAS_DETAILS = new RegExp(`\\b${DETAILS}\\b`, 'i');
/**
 * A breadcrumb trail: `Home > Search results > Record`. The last item is the page itself and is not matched.
 */
const BREADCRUMB = /^(?:home|start|dashboard|patients)\b.*[>›»/→](?=[^>›»/→]*$)/i;
/** An action for the patient whose record is open: `Upload a document`, `Search for a medicine`. */
const ACTION =
  /\b(?:log|upload|search(?:ing)? for|compare|register|import|export|release|list|find|look up|choose|select|queue) (?:(?:an?|the|this|your|their|some|new) )?(?:activit|allerg|appointment|birth|call|code|condition|contact|death|diagnos|document|drug|file|form|image|immunis|incident|letter|medic|note|observation|photo|prescription|problem|procedure|result|service|slot|support|symptom|test|vaccin|visit)[a-z]*/giu;
/** Words in the heading of a table with one patient's details. */
const RECORD = /\b(?:patient|client|person|details|demographics?|summary|records?|identity|information)\b/i;

/** Whether a field is in a list of patients: in one of several rows, or near words that announce a list. */
export function isListed(lines: readonly Line[], { line, listed }: Field): boolean {
  // An appointment in a clinic's list begins with its time.
  if (listed || /^\d\d?[:.]\d\d\b/.test(lines[line]?.text ?? '')) return true;
  const headings = headingsOver(lines, line);
  const from = Math.max(headings.findLast(({ text }) => !isEntryHeading(text))?.index ?? 0, line - 12);
  const above = lines.slice(from, line + 1).filter(({ section }) => maySayWhatFollows(section));
  if (above.some(({ text }) => text.length < 120 && announcesList(text))) return true;
  const below = lines.slice(line + 1, line + 13).map(({ text }) => text.replace(/[\s\ue000]+/g, ' '));
  if (below.some((text) => PEOPLE_BELOW.test(text))) return true;
  const rowsBelow = lines.slice(line + 1, line + 4);
  const heading = rowsBelow.findIndex(isAboutDetails);
  const counts = rowsBelow.slice(0, heading < 0 ? rowsBelow.length : heading);
  if (counts.some(({ text }) => ROWS_BELOW.test(text.replace(COUNT_OF_DETAILS, ' ')))) return true;
  if (headings.some(({ text }) => LIST_HEADING.test(aboutThisPage(text)) || hasCount(text))) return true;
  if (!lines[line - 1]?.columns || lines.slice(line + 1, line + 4).some(isAboutDetails)) return false;
  return headings.length > 0 && !headings.some(({ text }) => RECORD.test(text));
}

/** Whether a line is the heading of a list or table of the patient's own details. */
const isAboutDetails = ({ text, heading, columns }: Line): boolean =>
  (heading !== undefined || columns === true) && HAS_DETAILS.test(text);

const aboutThisPage = (text: string) =>
  [BREADCRUMB, ELSEWHERE, ACTION, COUNT_OF_DETAILS].reduce(
    (rest, other) => rest.replace(other, ' '),
    text.replaceAll(SEAM, ' '),
  );

function announcesList(text: string): boolean {
  const here = aboutThisPage(text);
  return LIST_WORDS.test(here) || TITLE.test(here.trim());
}

/**
 * Whether a line may describe the lines below it: it is in the patient's section, or in one about a place of
 * care.
 */
const maySayWhatFollows = (section: Section | undefined) => section === undefined || section === 'place';

/** A heading with a count: `All appointments (1)`. */
const hasCount = (text: string) =>
  /^[\p{L} ]+ \(\d+\)$/u.test(text) && !looksLikeName(text.replace(/\(.*/, ''));

/** The heading of one entry of a list: a reference (`#301022`) or a person's name. */
const isEntryHeading = (text: string) => /\d{2}/.test(text) || looksLikeName(text) !== undefined;

/**
 * The headings over a line, nearest first. Each has a higher rank than the one before, except for entries of
 * lists.
 */
function headingsOver(lines: readonly Line[], line: number): { text: string; index: number }[] {
  const headings: { text: string; index: number }[] = [];
  let level = 8;
  for (let index = line; index >= 0; index--) {
    const { heading, text, section } = lines[index] as Line;
    if (!heading || heading >= level || !maySayWhatFollows(section)) continue;
    if (!isEntryHeading(text)) level = heading;
    headings.push({ text, index });
  }
  return headings;
}
