/**
 * The kinds of value that labels announce. `foreign`: of another person, or of a kind that the reader does
 * not use.
 */
export type Kind =
  | 'nhs number'
  | 'date of birth'
  | 'name'
  | 'family'
  | 'given'
  | 'middle'
  | 'title'
  | 'address'
  | 'postcode'
  | 'practice'
  | 'practice code'
  | 'ods code'
  | 'gp'
  | 'died'
  | 'foreign';

export const PERSON =
  "(?:patient|client|service user|service-user|resident|person supported|person|child|young person|pt)(?:['’]?s)?";
export const NHS = 'n\\.?h\\.?s\\.?';

/**
 * The words of labels, by kind of value. The first pattern found in a label decides its kind. Labels are also
 * made up of these words.
 */
export const LABEL_WORDS: ReadonlyArray<readonly [Kind, string]> = [
  ['nhs number', `${NHS}[\\s\ue000_-]*(?:numbers?|num|nbr|no|nr|id(?:entifier)?)(?:\\.|\\b)`],
  ['nhs number', `${NHS}(?:\\s?[#№])?`],
  ['date of birth', 'dates? of birth|birth ?date|birthday|d\\.?\\s?o\\.?\\s?b\\b\\.?|born(?: on)?'],
  ['name', "(?:full )?names? of (?:the )?deceased(?: patient| person)?|deceased(?:['’]s)? (?:full )?names?"],
  [
    'died',
    'dates? of death|(?:cause|place|time|manner) of death|age at death|date deceased|death (?:certified|confirmed|registered|verified)(?: by| on| at)?|death(?: date)?|d\\.?\\s?o\\.?\\s?d\\b\\.?|died(?: on| in)?|deceased(?: on| in| date)?|decease date|date of (?:passing|decease)|passed away(?: on| in)?|r\\.?i\\.?p\\.?(?: on)?',
  ],
  ['postcode', 'post(?:al)?[\\s-]?code'],
  ['ods code', 'ods(?: code)?'],
  ['practice', 'practice|surgery|registered (?:at|with)'],
  ['address', 'address|lives (?:at|in)|resid(?:es|ing) at'],
  ['family', '(?:family|last)[\\s-]?name|surname'],
  ['given', '(?:given|first|fore|christian)[\\s-]?names?(?:\\s?\\(s\\))?'],
  ['middle', 'middle[\\s-]?names?'],
  ['title', 'title'],
  ['gp', 'gp|general practitioner|registered'],
  ['name', `names?|${PERSON}|re|regarding`],
];

/** Words before or after the words of {@link LABEL_WORDS}. They end the value of the label before them. */
export const QUALIFIERS =
  'your|his|her|their|the|full|legal|official|current|usual|home|own|main|permanent|residential|registered|registration|primary|postal|contact|last known|known|confirmed|general|doctor|national|details|code|line';
/** Words that say a value is outdated, or is not the patient's own detail. The label is then `foreign`. */
export const OUTDATED =
  'previous|old|former|past|superseded|alias(?:es)?|duplicate|temporary|incorrect|invalid|other|second|linked|merged|wrong|possible|examples?|sample|histor(?:ic|ical)|maiden|preferred|(?:also )?known as|birth (?:name|weight|order|mark|place|notification)|(?:place|country|town) of birth|birthplace|status|verification|type|pharmac\\w+|dispens\\w+|nominated|organisation|company|correspondence|school|college|nursery|site|work|web|ip|e-?mail|referr(?:er|ed by|ing)';
/** Labels of details that the reader does not use. */
export const OTHER_LABELS =
  'notification|gender|sex|age|ethnic(?:ity| origin| group)|religion|languages?|interpreter|marital|occupation|tel(?:ephone)?|phone|mobile|fax|allerg(?:y|ies)|alive|date|time|actions?|reason(?: for (?:removal|leaving|deduction))?|event|role|bed|room|number|no\\.?|id|reference|ref|chi (?:number|no)|mrn|pronouns|location';
