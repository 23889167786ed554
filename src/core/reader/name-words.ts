import { phrases } from './phrases.ts';

/** Words of headings, menus and names of places that are never part of a patient's name. */
const NEVER_NAMES = phrases(
  'patients?|clients?|residents?|persons?|people|users?|records?|details|summary|overview|demographics?|information|personal|medical|health|healthcare|care|clinical|nhs|number|history|medic\\w+|prescri\\w+|documents?|appointments?|results?|search|services?|systems?|portal|tracker|dashboard|view|viewer|profile|contacts?|address|practice|surgery|centre|center|clinic|hospital|infirmary|trust|foundation|university|pharmacy|referr?\\w*|notes?|consult\\w*|encounters?|problems?|allerg\\w+|alerts?|menu|back|print|edit|change|copy|save|cancel|open|add|delete|log|sign|signs|out|male|female|gender|sex|born|deceased|died|tests?|letters?|report|reports|dear|name|title|description|the|and|of|for|to|in|on|at|by|is|this|that|with|your|you|my|we|not|no|yes|verified|current|active|inactive|registered|confidential|warning|important|january|february|july|september|october|november|december|tuesday|wednesday|thursday|saturday|today|messages?|inbox|tasks?|worklists?|caseloads?|queues?|team|gp|review|assessments?|plans?|screening|screener|breast|cervical|bowel|blood|pressure|vital|observations?|chest|pain|diabetes|asthma|vaccin\\w*|immunis\\w*|discharge|admission|outcomes?|status|date|time|location|department|unit|community|mental|social|primary|secondary|general|national|regional|borough|council|county|region|network|road|avenue|british|asian|settings|help|next|please|check|identity|checked|scores?|scales?|index|balance|charts?|measures?|forms?|function|levels?|count|risks?|group|lists?|management|support|therapy|treatment|fluid|frailty|falls?|nutrition|wounds?|weight|height|smoking|alcohol|housing|debt|finance|learning|disability|maternity|palliative|dementia|cancer|journal|timeline|calendar|diary|planner|admin\\w*|reception\\w*|tools?|spa|square|lead|worker|coordinator|manager|assigned|written|created|updated|update|printed|role|calls|visits?|telephone|video|online|digital|directions|recent|recently|latest|upcoming|previous|past|family|images?|imaging|radiology|pathology|laboratory|orders?|requests?|episodes?|pathways?|follow|up|outpatients?|inpatients?|emergency|unknown|example|recall|routine|urgent|consent\\w*|given|taken|required|needed|pending|completed?|due|overdue|booked|attended|eligible|invited|invitations?|declined|refused|accepted|approved|rejected|received|sent|ready|started|ended|medium|normal|abnormal|positive|negative|central|greater|programmes?|sessions?|school|college|year|term|vaccines?|nasal|flu|virus|cytology|mammogra\\w+|scans?|ultrasound|biops\\w+|hamlets|workspace|screen|safeguarding|cohorts?|triage\\w*',
);
/** Words of headings and places that are also people's names: `GREEN, Susan`, but not `Green Park`. */
const SELDOM_NAMES = phrases(
  'april|august|bookings?|call|june|reading|samples?|stroke|tree|sunday|monday|friday|bed|case|close|england|english|green|heart|hill|home|house|key|lane|last|london|new|nurse|page|park|street|wales|ward|white|north|south|east|west|high|low|start|class|dose|dates?',
);

/** Whether words without a label are not a person's name. */
export const isNotAName = (words: string, isWrittenAsName: boolean): boolean =>
  NEVER_NAMES.firstIn(words) !== undefined ||
  (isWrittenAsName ? areHeadingWords(words) : SELDOM_NAMES.firstIn(words) !== undefined);

/** Whether all of the words are words of headings and menus. */
export const areHeadingWords = (words: string): boolean =>
  words
    .split(/[\s,]+/)
    .filter(Boolean)
    .every((word) => NEVER_NAMES.firstIn(word) !== undefined || SELDOM_NAMES.firstIn(word) !== undefined);
