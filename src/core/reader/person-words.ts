/**
 * Words in labels and headings that say whose a value is. Regular expressions without groups, for use inside
 * others.
 */

/** Relatives, carers and contacts of the patient. */
export const RELATIVE =
  'next[\\s-]of[\\s-]kin|n\\.?o\\.?k\\.?|emergency|(?:key|main|contact) (?:contacts?|person)|mother|mum|father|dad|parents?|guardian|partner|husband|wife|spouse|sons?|daughters?|brother|sister|siblings?|twin|bab(?:y|ies)|newborn|infant|carers?|donor|recipient|dependants?|neighbour|friend|representative|prox(?:y|ies)|relatives?|relation(?:ship)?s?|household|family(?! name)|applicant|caller|informant|attorney';

/** People who look after the patient or use the record. */
export const STAFF =
  'prescri(?:ber|bed by|bing)|clinicians?|consultant|seen by|author|(?:signed|logged) in(?: as)?|(?:recorded|entered|viewed|accessed|created|reported|collected) by|doctors?|request(?:ed by|er|or|ing)|nurse|staff|user(?! group)|employer|manager|coordinator|worker|midwife|surgeon|practitioner';

/** Further jobs. Somebody who has one may be named in a heading, or sign a message. */
export const JOBS =
  'registrar|receptionist|administrator|matron|secretary|pharmacist|therapist|physiotherapist|officer';

/**
 * Places where the patient is looked after. A place has its own name and number, but other details are the
 * patient's.
 */
export const PLACE_OF_CARE = 'hosp(?:ital)?|trust|clinic|ward|team';

/**
 * Replaces job and role names that would be misread. A service user is a patient in mental health and social
 * care, not a user of the record. A GP partner is a doctor, not the patient's partner.
 */
export const replaceRoleNames = (words: string): string =>
  words
    .replace(/\bservice[\s\ue000-]+user/gi, 'patient')
    .replace(/\b(?:gp|practice|senior|managing|business)[\s\ue000]+partner/gi, 'doctor');

/** Whether words name a place and not a person. Words that are also surnames, such as Ward, do not count. */
export const namesPlace = (words: string): boolean =>
  /\b(?:surgery|practice|medical|health|healthcare|centre|center|clinic|partners|group|doctors|hospital|infirmary|hospice|trust|school|pharmacy)\b/i.test(
    words,
  );
