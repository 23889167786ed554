import type { Guidance } from '../core/guidance/schema.ts';
import type { PageRule } from '../core/page-rule/page-rule.ts';
import { faultsIn } from '../core/questions/guidance-faults.ts';
import { listReasons, pathInWords, shorten } from './refusal-reasons.ts';
import type { RouteOverride } from './route-override-schema.ts';
import type { Key } from './settings-table.ts';
import type { Validated } from './validate-setting.ts';

/** Valid borough ids and ODS codes, and a selector test, used to check settings. What is absent is not checked. */
export interface KnownNames {
  /** Ids of the boroughs that have rules. */
  readonly boroughs?: readonly string[] | undefined;
  /** ODS codes of the practices and networks in the tables. */
  readonly odsCodes?: ReadonlySet<string> | undefined;
  /** Whether a text is a CSS selector. Only a browser can tell. */
  readonly isSelector?: ((css: string) => boolean) | undefined;
}

/**
 * Checks that the names in a value exist: the sources of a rule pack, boroughs of the rules, practices and
 * networks of the tables, CSS selectors. A practice may be listed only once.
 */
export function checkNames(
  { boroughs, odsCodes, isSelector }: KnownNames,
  key: Key,
  value: unknown,
  reasons: readonly string[],
): Validated {
  if (key === 'guidance') return withoutFaults(value as Guidance);
  if (key === 'pageRules')
    return isSelector ? withValidSelectors(value as PageRule[], isSelector, reasons) : { value, reasons };
  /** Why a borough, practice or network does not exist. Null if it does, or if that is not known. */
  const whyUnknown = (name: string): string | null => {
    const isCode = /^[A-Z]/.test(name);
    if (isCode && odsCodes && !odsCodes.has(name))
      return `“${name}” is the ODS code of no practice or PCN in the tables of this version`;
    return !isCode && boroughs && !boroughs.includes(name)
      ? `“${shorten(name, 60)}” is none of the boroughs of the rules (${boroughs.join(', ')})`
      : null;
  };
  const reasonsFor = (names: readonly string[]) => names.flatMap((name) => whyUnknown(name) ?? []);
  const isKnown = (name: string) => whyUnknown(name) === null;
  switch (key) {
    case 'defaultBorough':
    case 'defaultPractice': {
      const wrong = whyUnknown(value as string);
      return wrong === null ? { value, reasons } : { reasons: [...reasons, wrong] };
    }
    case 'ownPractices': {
      const codes = [...new Set(value as readonly string[])];
      const right = codes.filter(isKnown);
      const repeated = codes.filter(
        (code) => (value as readonly string[]).filter((each) => each === code).length > 1,
      );
      return remaining(right, right.length, [
        ...reasons,
        ...repeated.map((code) => `“${code}” stands there twice; once is enough`),
        ...reasonsFor(codes),
      ]);
    }
    case 'contacts': {
      const names = Object.entries(value as Record<string, string>);
      const right = names.filter(([name]) => isKnown(name));
      return remaining(Object.fromEntries(right), right.length, [
        ...reasons,
        ...reasonsFor(names.map(([name]) => name)),
      ]);
    }
    case 'routes': {
      const overrides = value as readonly RouteOverride[];
      const target = ({ borough, pcn, practice }: RouteOverride) => borough ?? pcn ?? practice ?? '';
      const right = overrides.filter((each) => isKnown(target(each)));
      return remaining(right, right.length, [...reasons, ...reasonsFor(overrides.map(target))]);
    }
    default:
      return { value, reasons };
  }
}

const remaining = (value: unknown, count: number, reasons: readonly string[]): Validated =>
  count > 0 ? { value, reasons } : { reasons };

function withoutFaults(guidance: Guidance): Validated {
  const faults = faultsIn(guidance).map(({ path, reason }) => `${pathInWords(path)}${reason}`);
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
