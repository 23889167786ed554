import type { Borough } from '../../core/guidance/schema.ts';
import type { Remark, TextSource } from '../../core/patient/reading.ts';
import type { LivesIn, Whereabouts } from '../../core/places/where-registered.ts';
import type { Cleared } from './cleared.ts';

/** The panel's own texts. Every text about the service comes from the rules. */

export const WHY_CLEARED: Record<Cleared['why'], string> = {
  'other patient': 'Another patient is here now, so the answers were cleared.',
  'patient named': 'You answered before this patient was named, so the answers were cleared.',
  'details pasted': 'You answered before these details were pasted, so the answers were cleared.',
  'page left': 'The page was left, so the answers were cleared.',
  'other tab': 'You moved to another tab, so the answers were cleared.',
  'record closed': 'The record was closed, so the answers were cleared.',
  'two patients': 'The page shows two patients, so the answers were cleared.',
};

export const UNREADABLE = {
  'no access':
    'The panel cannot read this page yet. Click the icon in the toolbar, paste the details, or answer by hand.',
  'not named':
    'Your organisation has not named this site, so it is read only after a click. Click the icon in the toolbar, paste the details, or answer by hand.',
  'a PDF': 'This page is a PDF, which is not read. Paste the details, or answer by hand.',
  blocked:
    'Your organisation’s browser policy does not let this site be read. Paste the details, or answer by hand.',
  'not a page': 'The browser does not let this page be read. Paste the details, or answer by hand.',
};

/** Two paragraphs: which words say that the patient has died, and what to do if they are wrong. */
export const deathParagraphs = ({ source, words }: Remark): string[] => [
  `This ${source} says “${words}”.`,
  NEXT_STEP[source],
];

const NEXT_STEP: Record<TextSource, string> = {
  page: 'If that is about somebody else, open a new tab. Paste this patient’s details there, or answer by hand.',
  'pasted text':
    'If that is about somebody else, choose Start again. Then paste the details without it, or answer by hand.',
};

/** Why the panel asks for the age although the page or text has a date of birth. */
export const whyBirthDateUnused = ({ source, words }: Remark): string =>
  `The ${source === 'page' ? 'date of birth on this page' : 'date in this pasted text'} ${words}, so it was not used.`;

/** The evidence for where the patient is registered, in words; empty if that is not known. */
export function registrationEvidence(where: Whereabouts | null): string {
  if (where?.kind !== 'known') return '';
  switch (where.from) {
    case 'chosen':
      return where.evidence ? `${where.evidence}, chosen by you` : 'chosen by you';
    case 'practice code':
    case 'practice name':
      return `${where.likely ? 'probably ' : ''}registered at ${where.evidence}`;
    case 'usual':
      return where.evidence ? `your usual practice, ${where.evidence}` : 'your usual borough';
    case 'postcode':
      return `lives at ${where.evidence}${where.likely ? ', so probably here' : ''}; check where they are registered`;
  }
}

/** Sentences about evidence that contradicts where the patient is registered; usually none. */
export function doubts(where: Whereabouts | null, boroughs: readonly Borough[]): string[] {
  if (!where) return [];
  const lives = ({ postcode, borough }: LivesIn) =>
    `Lives at ${postcode}, ${boroughs.find(({ id }) => id === borough)?.name ?? 'outside these boroughs'}.`;
  const practice = (name: string) => `The record names an unknown practice: ${name}.`;
  switch (where.kind) {
    case 'known':
      return [
        ...(where.livesIn ? [`${lives(where.livesIn)} The route follows the practice.`] : []),
        ...(where.notRecognised ? [practice(where.notRecognised)] : []),
      ];
    case 'elsewhere':
      return where.livesIn ? [lives(where.livesIn)] : [];
    case 'unknown':
      return [
        ...(where.livesOutside ? [lives({ postcode: where.livesOutside, borough: null })] : []),
        ...(where.notRecognised ? [practice(where.notRecognised)] : []),
      ];
  }
}
