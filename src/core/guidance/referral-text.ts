import { answerOf, type Chosen, onOneLine } from './referral-choices.ts';
import { FOR_THE_TEAM, writtenHeading } from './referral-sections.ts';
import type { Guidance, Need } from './schema.ts';

/** Who refers, as set in the options. Each part may be empty. */
export interface Referrer {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** How to answer the referrer: a telephone number, an address, a task. */
  readonly reply: string;
}

/** The content of the referral text under its headings. */
export interface ReferralContent {
  readonly needs: readonly Need[];
  /** What happened, or why the referral is made now, in the clinician's words. May be empty. */
  readonly reason: string;
  /** What the patient wants, in the clinician's words. May be empty. */
  readonly wants: string;
  readonly chosen: Chosen;
  readonly referrer?: Referrer | undefined;
  /** The patient's identifiers in one line. Absent unless the clinician asks for them. */
  readonly patient?: string | undefined;
  /** A sentence for the team if the route may be another team's. */
  readonly doubt?: string | undefined;
}

/**
 * The text to paste into a referral, under the headings of the PRSB Social Prescribing Information Standard.
 * A heading without content is left out. A group that must be answered says so instead, because an empty
 * heading could be read as an answer. Lines end in a line feed, and sections are a blank line apart.
 */
export function referralText({ referral }: Guidance, content: ReferralContent): string {
  const { headings, groups } = referral;
  const { needs, reason, wants, chosen, referrer, patient = '', doubt } = content;
  const sections: (readonly [heading: string, content: string])[] = [
    [headings.patient, patient],
    [headings.reason, [onOneLine(reason), ...needs.map(line)].filter(Boolean).join('\n')],
    [headings.wants, onOneLine(wants)],
    ...groups.map((group) => {
      const { unanswered = '' } = group;
      return [writtenHeading(group), answerOf(group, chosen) || unanswered] as const;
    }),
    [headings.referrer, referrer ? referrerText(referrer, headings.reply) : ''],
  ];
  return [
    ...sections.filter(([, text]) => text !== '').map(([heading, text]) => `${heading}:\n${text}`),
    ...(doubt ? [`${FOR_THE_TEAM}:\n${doubt}`] : []),
  ].join('\n\n');
}

const line = ({ written, label, answer }: Need): string =>
  `- ${written ?? label}${answer === 'signpost' ? ' (signposting only)' : ''}`;

function referrerText({ name, role, organisation, reply }: Referrer, replyTo: string): string {
  const who = [name, role, organisation].filter(Boolean).join(', ');
  return [who, reply && `${replyTo}: ${reply}`].filter(Boolean).join('\n');
}
