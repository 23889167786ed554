import type { Guidance, Need } from './schema.ts';

/** The content of the referral text under its headings. */
export interface ReferralContent {
  readonly needs: readonly Need[];
  /** What the patient wants, in the clinician's words. May be empty. */
  readonly wants: string;
  /** The patient's identifiers in one line. Absent unless the clinician asks for them. */
  readonly patient?: string | undefined;
  /** A sentence for the team if the route may be another team's. */
  readonly doubt?: string | undefined;
}

/**
 * The text to paste into a referral, under the headings of the PRSB Social Prescribing Information Standard.
 * Empty headings stay, so that the clinician can fill them in or delete them. Lines end in a line feed.
 */
export function referralText(
  { referral }: Guidance,
  { needs, wants, patient, doubt }: ReferralContent,
): string {
  const { headings } = referral;
  const sections: (readonly [heading: string, content: string])[] = [
    ...(patient ? [[headings.patient, patient] as const] : []),
    [headings.reason, needs.map(line).join('\n')],
    [headings.wants, wants.trim()],
    [headings.risks, ''],
    [headings.consent, referral.consent],
    [headings.referrer, ''],
  ];
  const paragraphs = sections.map(([heading, content]) => `${heading}:\n${content}`.trimEnd());
  return [...paragraphs, ...(doubt ? [doubt] : [])].join('\n\n');
}

const line = ({ written, label, answer }: Need): string =>
  `- ${written ?? label}${answer === 'signpost' ? ' (signposting only)' : ''}`;
