import { isSite } from '../core/page-rule/match-pattern.ts';
import type { SiteRule } from '../core/page-rule/page-rule.ts';
import { copyJson, copyOrParseJson } from './copy-json.ts';

/**
 * The settings that the background needs. They are parsed without zod, so that the background, which the browser
 * starts again and again, stays small. A test checks that `parseSettings` reads the same keys in the same way.
 */
export interface PageSettings {
  readonly mark: 'button' | 'badge' | 'neither';
  readonly pageRules: readonly SiteRule[];
  readonly sites: readonly string[];
  readonly areSitesLocked: boolean;
}

/** Reads these settings. @param managed the policy as the browser stores it @param local what the user set */
export function parsePageSettings(managed: unknown, local: unknown): PageSettings {
  const locked = listIn(managed, 'locked') ?? [];
  const effectiveValue = <Value>(key: string, read: (all: unknown, key: string) => Value | undefined) =>
    read(managed, key) ?? (locked.includes(key) ? undefined : read(local, key));
  const sites = (all: unknown, key: string) => nonEmpty(listIn(all, key)?.filter(isSite));
  return {
    mark: effectiveValue('markOnPages', markIn) ?? 'button',
    pageRules: effectiveValue('pageRules', rulesIn) ?? [],
    sites: effectiveValue('sites', sites) ?? [],
    areSitesLocked: locked.includes('sites'),
  };
}

const nonEmpty = <Item>(items: readonly Item[] | undefined) =>
  items && items.length > 0 ? items : undefined;

function valueIn(all: unknown, key: string): unknown {
  const isGroup = typeof all === 'object' && all !== null && !Array.isArray(all);
  return isGroup && Object.hasOwn(all, key) ? (all as Record<string, unknown>)[key] : undefined;
}

function markIn(all: unknown, key: string): PageSettings['mark'] | undefined {
  const value = valueIn(all, key);
  return value === 'button' || value === 'badge' || value === 'neither' ? value : undefined;
}

/** Reads a list of texts as `parseSettings` does: an array, JSON, or a text with commas and line breaks. */
function listIn(all: unknown, key: string): string[] | undefined {
  const value = valueIn(all, key);
  const isPlain = typeof value === 'string' && !value.trim().startsWith('[');
  const parsed = isPlain ? copyJson(value) : copyOrParseJson(value);
  if (!('value' in parsed)) return undefined;
  if (isPlain) return value.split(/[,\r\n]+/).map((each) => each.trim());
  const list = parsed.value;
  return Array.isArray(list) && list.length <= 500
    ? list.filter((each): each is string => typeof each === 'string')
    : undefined;
}

const REQUIRED = ['within', 'nhsNumber'] as const;
const SELECTORS = [
  ...REQUIRED,
  'name',
  'dateOfBirth',
  'postcode',
  'practice',
  'practiceCode',
  'deceased',
] as const;
const OTHERS = ['system', 'sites', 'cite'];

function rulesIn(all: unknown, key: string): readonly SiteRule[] | undefined {
  const parsed = copyOrParseJson(valueIn(all, key));
  if (!('value' in parsed) || !Array.isArray(parsed.value) || parsed.value.length > 500) return undefined;
  return nonEmpty(parsed.value.filter(isPageRule).map(selectorsOf));
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function isPageRule(rule: unknown): rule is SiteRule & Record<string, unknown> {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return false;
  const { system, sites, cite, ...selectors } = rule as Record<string, unknown>;
  const { source, confirmed = false, ...more } = (cite ?? {}) as Record<string, unknown>;
  return (
    isText(system) &&
    Array.isArray(sites) &&
    sites.every(isSite) &&
    isText(source) &&
    confirmed === false &&
    Object.keys(more).length === 0 &&
    Object.keys(rule).every((key) => [...SELECTORS, ...OTHERS].includes(key)) &&
    REQUIRED.every((key) => key in selectors) &&
    Object.values(selectors).every((css) => isText(css) && !/[{}]/.test(css))
  );
}

function selectorsOf(rule: SiteRule & Record<string, unknown>): SiteRule {
  const selectors = SELECTORS.filter((key) => rule[key] !== undefined).map((key) => [key, rule[key]?.trim()]);
  return {
    ...Object.fromEntries(selectors),
    system: rule.system.trim(),
    sites: rule.sites,
  } as unknown as SiteRule;
}
