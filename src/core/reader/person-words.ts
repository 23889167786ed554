/** Words that say whose a value is, in labels and headings: patterns to be put together, without groups. */

/** People of the patient's, who are not the patient. */
export const RELATIVE =
  'next[\\s-]of[\\s-]kin|n\\.?o\\.?k\\.?|emergency|(?:key|main|contact) (?:contacts?|person)|mother|mum|father|dad|parents?|guardian|partner|husband|wife|spouse|sons?|daughters?|brother|sister|siblings?|twin|bab(?:y|ies)|newborn|infant|carers?|donor|recipient|dependants?|neighbour|friend|representative|prox(?:y|ies)|relatives?|relation(?:ship)?s?|household|family(?! name)|applicant|caller|informant|attorney';

/** People who look after the patient, or use the record. */
export const STAFF =
  'prescri(?:ber|bed by|bing)|clinicians?|consultant|seen by|author|(?:recorded|entered|viewed|accessed|created|reported|collected) by|doctors?|request(?:ed by|er|or|ing)|nurse|staff|user(?! group)|employer|manager|coordinator|worker|midwife|surgeon|practitioner';

/** Where the patient is looked after. A place has a name and a number of its own, but what stands beside is the patient's. */
export const PLACE_OF_CARE = 'hosp(?:ital)?|trust|clinic|ward|team';

/**
 * Words for people who are called what others are: a service user is a patient in mental health and social care, and
 * no user of the record; a GP partner is a doctor, and no partner of the patient's.
 */
export const inRole = (words: string): string =>
  words
    .replace(/\bservice[\s\ue000-]+user/gi, 'patient')
    .replace(/\b(?:gp|practice|senior|managing|business)[\s\ue000]+partner/gi, 'doctor');

/** Whether words name a place, and no person: surnames such as Ward are left out. */
export const namesPlace = (words: string): boolean =>
  /\b(?:surgery|practice|medical|health|healthcare|centre|center|clinic|partners|group|doctors|hospital|infirmary|hospice|trust|school|pharmacy)\b/i.test(
    words,
  );
