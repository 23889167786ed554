/** Words that say whose a value is, in labels and headings: patterns to be put together, without groups. */

/** People of the patient's, who are not the patient. */
export const RELATIVE =
  'next[\\s-]of[\\s-]kin|n\\.?o\\.?k\\.?|emergency|(?:key|main|contact) (?:contacts?|person)|mother|mum|father|dad|parents?|guardian|partner|husband|wife|spouse|sons?|daughters?|brother|sister|siblings?|twin|bab(?:y|ies)|newborn|infant|carers?|donor|recipient|dependants?|neighbour|friend|representative|prox(?:y|ies)|relatives?|relation(?:ship)?s?|household|family(?! name)|applicant|caller|informant|attorney';

/** People and places that look after the patient, or use the record. */
export const STAFF =
  'prescri(?:ber|bed by|bing)|clinicians?|consultant|seen by|author|(?:recorded|entered|viewed|accessed|created|reported|collected) by|doctors?|request(?:ed by|er|or|ing)|nurse|staff|user(?! group)|employer|hospital|trust|clinic|ward|team|manager|coordinator|worker|midwife|surgeon|practitioner';
