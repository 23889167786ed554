import type { Guidance, Need } from './schema.ts';

/** What goes into the referral text, besides the headings. */
export interface ReferralContent {
  readonly needs: readonly Need[];
  /** What the patient wants, in the clinician's words; may be empty. */
  readonly wants: string;
  /** The patient's identifiers, one line; left out unless the clinician asks for them. */
  readonly patient?: string | undefined;
}

/**
 * The text to paste into a referral, under the headings of the PRSB Social Prescribing Information Standard.
 * Headings with nothing under them stay, to be filled in or deleted. Lines end in a line feed.
 */
export function referralText({ referral }: Guidance, { needs, wants, patient }: ReferralContent): string {
  const { headings } = referral;
  const sections: (readonly [heading: string, content: string])[] = [
    ...(patient ? [[headings.patient, patient] as const] : []),
    [headings.reason, needs.map(line).join('\n')],
    [headings.wants, wants.trim()],
    [headings.risks, ''],
    [headings.consent, referral.consent],
    [headings.referrer, ''],
  ];
  return sections.map(([heading, content]) => `${heading}:\n${content}`.trimEnd()).join('\n\n');
}

const line = ({ written, label, answer }: Need): string =>
  `- ${written ?? label}${answer === 'signpost' ? ' (signposting only)' : ''}`;

/** The message for the patient, in paragraphs. */
export const patientMessage = ({ message }: Guidance): string => message.paragraphs.join('\n\n');
