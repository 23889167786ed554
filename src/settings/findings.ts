import type { Guidance } from '../core/guidance/schema.ts';
import type { Parsed } from './parse.ts';
import type { Key } from './schema.ts';
import { SETTINGS } from './schema.ts';

/** The content of the diagnostics page. It is about the extension, never about a patient. */
export interface Findings {
  readonly version: string;
  readonly extensionId: string;
  /** The name and version that the browser gives. */
  readonly browser: string;
  /** ISO date and time. */
  readonly at: string;
  /** Policy and options as the browser stores them. */
  readonly managed: unknown;
  readonly local: unknown;
  readonly parsed: Parsed;
  /** Sites in the manifest, and sites that the user or the organisation allowed later. */
  readonly builtIn: readonly string[];
  readonly allowed: readonly string[];
  /** The guidance in use. */
  readonly guidance: Guidance;
}

const MOST_OF_A_VALUE = 2000;

/**
 * Settings as received, in readable form: JSON, cut if it is long. Never throws, even if a value is not JSON.
 */
export function asReceived(values: unknown): string {
  if (values === undefined || values === null) return 'Nothing';
  if (typeof values !== 'object' || Array.isArray(values)) return asJson(values);
  const lines = Object.entries(values)
    .slice(0, 100)
    .map(([key, value]) => `${key.slice(0, 60)}: ${asJson(value)}`);
  return lines.join('\n') || 'Nothing';
}

function asJson(value: unknown): string {
  let text: string;
  try {
    text = JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return '(cannot be shown)';
  }
  const more = text.length - MOST_OF_A_VALUE;
  return more > 0 ? `${text.slice(0, MOST_OF_A_VALUE)} … and ${more} more characters` : text;
}

/**
 * The settings that differ from their defaults, as understood. Of the guidance only that there is one: it is
 * long.
 */
export function asUnderstood({ settings }: Parsed): string {
  const lines = (Object.keys(SETTINGS) as Key[])
    .filter((key) => JSON.stringify(settings[key]) !== JSON.stringify(SETTINGS[key].default))
    .map((key) => `${key}: ${key === 'guidance' ? '(a rule pack, in use)' : asJson(settings[key])}`);
  return lines.join('\n') || 'Everything is as it was delivered';
}

/** The rejected settings, one line each: `routes (policy): item 2: …`. */
export const refusals = ({ refused }: Parsed): string[] =>
  refused.map(({ key, where, reason }) => `${key || 'all settings'} (${where}): ${reason}`);

/** The sources of the guidance with their dates, one line each. */
export const sourcesOf = ({ sources }: Guidance): string[] =>
  Object.values(sources).map(
    ({ title, publisher, reviewed, reviewBy }) =>
      `${title} (${publisher}): reviewed ${reviewed}, review due by ${reviewBy}`,
  );

/** All findings as one text, to paste into a support ticket. */
export function ticketText(found: Findings): string {
  const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n') || 'None';
  const sections: readonly (readonly [string, string])[] = [
    ['Version', `${found.version} (${found.extensionId})`],
    ['Browser', found.browser],
    ['At', found.at],
    ['Sites built in', listed(found.builtIn)],
    ['Sites allowed', listed(found.allowed)],
    ['Refused', listed(refusals(found.parsed))],
    ['Settings as understood', asUnderstood(found.parsed)],
    ['Fixed by policy', found.parsed.fixed.filter((key) => key !== 'locked').join(', ') || 'None'],
    ['Policy as received', asReceived(found.managed)],
    ['Options as received', asReceived(found.local)],
    ['Guidance', listed(sourcesOf(found.guidance))],
  ];
  return sections.map(([heading, text]) => `${heading}\n${text}`).join('\n\n');
}
