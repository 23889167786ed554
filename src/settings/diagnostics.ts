import type { Guidance } from '../core/guidance/schema.ts';
import { covers, isSite } from '../core/page-rule/match-pattern.ts';
import { matchesOrigin } from '../core/page-rule/matches-origin.ts';
import { OF_POLICY, type Parsed } from './parse-settings.ts';
import type { Key } from './settings-table.ts';
import { SETTINGS } from './settings-table.ts';

/** The content of the diagnostics page. It is about the extension, never about a patient. */
export interface Diagnostics {
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
  /** Sites in the manifest that the browser grants, and sites that it grants besides. */
  readonly builtIn: readonly string[];
  readonly allowed: readonly string[];
  /** Sites in the manifest for which the user took the permission back in the browser's own settings. */
  readonly withheld: readonly string[];
  /** Whether this is the managed build, in which policy names the sites that are read. */
  readonly isManaged: boolean;
  /** Origins that the browser was found to block since it started. */
  readonly blocked: readonly string[];
  /** How often page rules fitted since the browser started. */
  readonly ruleFits: readonly {
    readonly system: string;
    readonly fitted: number;
    readonly failed: number;
  }[];
  /** The guidance in use. */
  readonly guidance: Guidance;
}

const MOST_OF_A_VALUE = 2000;

/** The name of the build, as in docs/deploying.md. */
export const buildOf = ({ isManaged }: Diagnostics): string => (isManaged ? 'Managed' : 'Store');

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

/**
 * What is known of each site, one line each: `https://records.example.nhs.uk/*: named, granted`. A site is spotted
 * on if it is named or built in, granted, and not blocked by the browser.
 */
export function siteLines({ builtIn, allowed, withheld, isManaged, blocked, parsed }: Diagnostics): string[] {
  const { sites: named, locked } = parsed.settings;
  const granted = [...builtIn, ...allowed];
  return [...new Set([...named, ...granted, ...withheld])].sort().map((site) => {
    const isBuiltIn = builtIn.includes(site) || withheld.includes(site);
    const isNamed = named.includes(site);
    const isGranted = granted.some((other) => covers(other, site));
    const words = [
      ...(isBuiltIn ? ['built in'] : []),
      ...(isNamed ? ['named'] : []),
      ...(isGranted ? ['granted'] : [notGranted(isBuiltIn, isManaged)]),
      ...(isNamed || isBuiltIn ? blockedWords(site, blocked) : []),
      ...(!isNamed && !isBuiltIn && (isManaged || locked.includes('sites'))
        ? ['not named, so not read without a click']
        : []),
      ...(!isManaged && !isBuiltIn && !isSite(site) ? ['too wide, so not used'] : []),
    ];
    return `${site}: ${words.join(', ')}`;
  });
}

function notGranted(isBuiltIn: boolean, isManaged: boolean): string {
  if (isBuiltIn) return 'not granted: the user took it back in the browser';
  return isManaged
    ? 'not granted: build with --hosts'
    : 'not granted: a user has to allow it, or build with --hosts';
}

/** Says that a site is blocked. Of a site with subdomains it says which were found blocked. */
function blockedWords(site: string, blocked: readonly string[]): string[] {
  const origins = blocked.filter((origin) => matchesOrigin(site, origin));
  if (origins.length === 0) return [];
  return site.includes('*.')
    ? [`blocked by the browser, so not read, on ${origins.join(', ')}`]
    : ['blocked by the browser, so not read'];
}

/** The named sites that the browser grants. */
export const grantedSites = ({ builtIn, allowed, parsed }: Diagnostics): readonly string[] =>
  parsed.settings.sites.filter((site) => [...builtIn, ...allowed].some((other) => covers(other, site)));

/** How often each page rule fitted, one line each, those that did not fit first. */
export const ruleFitLines = ({ ruleFits }: Diagnostics): string[] =>
  [...ruleFits]
    .sort((one, other) => other.failed - one.failed || one.system.localeCompare(other.system))
    .map(({ system, fitted, failed }) => `${system}: fitted ${fitted}, did not fit ${failed}`);

/** All diagnostics as one text, to paste into a support ticket. */
export function ticketText(found: Diagnostics): string {
  const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n') || 'None';
  const sections: readonly (readonly [string, string])[] = [
    ['Version', `${found.version} (${found.extensionId})`],
    ['Browser', found.browser],
    ['At', found.at],
    ['Build', buildOf(found)],
    ['Sites', listed(siteLines(found))],
    ['Page rules since the browser started', listed(ruleFitLines(found))],
    ['Refused', listed(refusals(found.parsed))],
    ['Settings as understood', asUnderstood(found.parsed)],
    ['Fixed by policy', found.parsed.fixed.filter((key) => !OF_POLICY.includes(key)).join(', ') || 'None'],
    ['Policy as received', asReceived(found.managed)],
    ['Options as received', asReceived(found.local)],
    ['Guidance', listed(sourcesOf(found.guidance))],
  ];
  return sections.map(([heading, text]) => `${heading}\n${text}`).join('\n\n');
}
