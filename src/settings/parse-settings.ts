import { checkNames, type KnownNames } from './check-names.ts';
import { shorten } from './refusal-reasons.ts';
import { isKey, type Key, SETTINGS, type Settings } from './settings-table.ts';
import { validateSetting } from './validate-setting.ts';

/** A setting, or a part of a setting, that is rejected, with the reason. */
export interface Refused {
  readonly key: string;
  readonly where: 'policy' | 'options';
  readonly reason: string;
}

/** The settings of policy and user, as understood. */
export interface Parsed {
  readonly settings: Settings;
  readonly refused: readonly Refused[];
  /** Settings that the user cannot change: set by policy, or locked. */
  readonly fixed: readonly Key[];
}

const LOCKED = 'is locked by the organisation';
const ONLY_POLICY = 'can be set by an organisation only';

// The diagnostics page lists them. A longer list would not be readable.
const MOST_REFUSED = 200;

/** Settings that only an organisation can set. */
export const OF_POLICY: readonly Key[] = ['locked', 'prefilled'];

/**
 * Reads the settings. For each key, the policy's value counts, then the user's value unless the key is
 * locked, then the default. If policy only pre-fills the key, the user's value counts first. Invalid parts
 * are rejected with a reason, and valid parts are used. Never throws, for any input.
 * @param managed the organisation's policy as the browser stores it
 * @param local what the user set in the options
 */
export function parseSettings(managed: unknown, local: unknown, names: KnownNames = {}): Parsed {
  const refused: Refused[] = [];
  const policyValues = validateAll(managed, 'policy', names, refused);
  const userValues = validateAll(local, 'options', names, refused);
  const [locked, prefilled] = OF_POLICY.map((key) => (policyValues.get(key) ?? []) as readonly Key[]) as [
    readonly Key[],
    readonly Key[],
  ];
  for (const key of prefilled.filter((each) => locked.includes(each)))
    refused.push({
      key: 'prefilled',
      where: 'policy',
      reason: `“${key}” is locked too, so users cannot change it`,
    });
  const keys = Object.keys(SETTINGS) as Key[];
  const fixed = keys.filter(
    (key) =>
      OF_POLICY.includes(key) || locked.includes(key) || (policyValues.has(key) && !prefilled.includes(key)),
  );
  const settings: Record<string, unknown> = {};
  for (const key of keys) {
    if (userValues.has(key) && !policyValues.has(key) && fixed.includes(key))
      refused.push({ key, where: 'options', reason: OF_POLICY.includes(key) ? ONLY_POLICY : LOCKED });
    const own = fixed.includes(key) ? undefined : userValues.get(key);
    settings[key] = own ?? policyValues.get(key) ?? SETTINGS[key].default;
  }
  return { settings: settings as unknown as Settings, refused: refused.slice(0, MOST_REFUSED), fixed };
}

function validateAll(
  settings: unknown,
  where: Refused['where'],
  names: KnownNames,
  refused: Refused[],
): Map<Key, unknown> {
  const values = new Map<Key, unknown>();
  if (settings === undefined || settings === null) return values;
  if (typeof settings !== 'object' || Array.isArray(settings)) {
    refused.push({ key: '', where, reason: 'is not a group of settings' });
    return values;
  }
  for (const key of namesOf(settings)) {
    if (!isKey(key)) {
      refused.push({ key: shorten(key, 60), where, reason: 'is not a setting of this version' });
      continue;
    }
    const { value, reasons } = validateOne(key, settings as Record<string, unknown>, names);
    refused.push(...reasons.map((reason) => ({ key, where, reason })));
    if (value !== undefined) values.set(key, value);
  }
  return values;
}

function namesOf(all: object): string[] {
  try {
    return Object.keys(all);
  } catch {
    return [];
  }
}

function validateOne(key: Key, settings: Record<string, unknown>, names: KnownNames) {
  try {
    const validated = validateSetting(SETTINGS[key], settings[key]);
    if (validated.value === undefined) return validated;
    return checkNames(names, key, validated.value, validated.reasons);
  } catch {
    return { reasons: ['cannot be read'] };
  }
}
