import type { Guidance } from '../core/guidance/schema.ts';
import { id } from '../core/guidance/schema.ts';
import type { PageRule } from '../core/page-rule/page-rule.ts';
import { faultsIn } from '../core/questions/guidance-faults.ts';
import { listReasons, placeOf, shorten } from './reasons.ts';
import type { RouteOverride } from './route-override.ts';
import type { Key } from './schema.ts';
import type { Validated } from './validate.ts';

/** Valid borough ids and a selector test, used to check settings. What is absent is not checked. */
export interface KnownNames {
  /** Ids of the boroughs that have rules. */
  readonly boroughs?: readonly string[] | undefined;
  /** Whether a text is a CSS selector. Only a browser can tell. */
  readonly isSelector?: ((css: string) => boolean) | undefined;
}

/**
 * Checks that the names in a value exist: the sources of a rule pack, boroughs of the rules, CSS selectors.
 */
export function checkNames(
  { boroughs, isSelector }: KnownNames,
  key: Key,
  value: unknown,
  reasons: readonly string[],
): Validated {
  if (key === 'guidance') return withoutFaults(value as Guidance);
  if (key === 'pageRules')
    return isSelector ? withValidSelectors(value as PageRule[], isSelector, reasons) : { value, reasons };
  if (!boroughs) return { value, reasons };
  const isUnknown = (name: string | undefined) => name !== undefined && !boroughs.includes(name);
  const unknownBorough = (name: string | undefined) =>
    `“${shorten(name ?? '', 60)}” is none of the boroughs of the rules (${boroughs.join(', ')})`;
  switch (key) {
    case 'defaultBorough':
      return isUnknown(value as string)
        ? { reasons: [...reasons, unknownBorough(value as string)] }
        : { value, reasons };
    case 'contacts': {
      const names = Object.entries(value as Record<string, string>);
      const wrong = names.filter(([name]) => id.safeParse(name).success && isUnknown(name));
      const right = names.filter((each) => !wrong.includes(each));
      return remaining(Object.fromEntries(right), right.length, [
        ...reasons,
        ...wrong.map(([name]) => unknownBorough(name)),
      ]);
    }
    case 'routes': {
      const overrides = value as readonly RouteOverride[];
      const wrong = overrides.filter(({ borough }) => isUnknown(borough));
      const right = overrides.filter((each) => !wrong.includes(each));
      return remaining(right, right.length, [
        ...reasons,
        ...wrong.map(({ borough }) => unknownBorough(borough)),
      ]);
    }
    default:
      return { value, reasons };
  }
}

const remaining = (value: unknown, count: number, reasons: readonly string[]): Validated =>
  count > 0 ? { value, reasons } : { reasons };

function withoutFaults(guidance: Guidance): Validated {
  const faults = faultsIn(guidance).map(({ path, reason }) => `${placeOf(path)}${reason}`);
  return faults.length > 0 ? { reasons: [listReasons(faults)] } : { value: guidance, reasons: [] };
}

/** Keeps the page rules whose selectors are all valid CSS. */
function withValidSelectors(
  rules: readonly PageRule[],
  isSelector: (css: string) => boolean,
  reasons: readonly string[],
): Validated {
  const wrongIn = ({ system, sites, cite, ...selectors }: PageRule) =>
    Object.entries(selectors as Record<string, string>).filter(([, css]) => !isSelector(css));
  const right = rules.filter((rule) => wrongIn(rule).length === 0);
  const wrong = rules.flatMap((rule) =>
    wrongIn(rule).map(
      ([name, css]) => `“${shorten(rule.system, 60)}”, ${name}: “${shorten(css, 60)}” is not a CSS selector`,
    ),
  );
  return remaining(right, right.length, [...reasons, ...wrong]);
}
