import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Borough } from '../../src/core/guidance/schema.ts';
import { MOST_LISTED } from '../../src/core/places/find-boroughs.ts';
import type { RuleSet } from './read-rules.ts';

/** Sites that a build names besides those of the rules, as match patterns. */
export interface Named {
  /** Of the organisation that builds it: rules without sites of their own count there. */
  readonly byOrganisation: readonly string[];
  /** Where every page rule counts, as in the demo and in tests. */
  readonly forRules: readonly string[];
}

/**
 * Gives the extension its rules as modules, checked by now and cut to what each part needs: the content script
 * gets selectors only; routes, tables, and boroughs where they are many, are loaded when asked for.
 */
export function rulesPlugin({ guidance, boroughs, pages, places }: RuleSet, named: Named): Plugin {
  const names = boroughs.map(({ borough: { id, name } }) => ({ id, name }));
  const modules: Record<string, () => string> = {
    'virtual:guidance': () => asModule(guidance),
    'virtual:boroughs': () => asModule(names),
    'virtual:few-boroughs': () => asModule(fewOf(names)),
    'virtual:routes': () =>
      `export default {${boroughs.map(({ borough: { id } }) => `${JSON.stringify(id)}: () => import('virtual:routes/${id}')`).join(',')}}`,
    'virtual:practices': () => asModule(JSON.parse(readFileSync(join(places, 'practices.json'), 'utf8'))),
    'virtual:postcodes': () => asModule(JSON.parse(readFileSync(join(places, 'postcodes.json'), 'utf8'))),
    ...Object.fromEntries(
      boroughs.map(({ borough, routes }) => [`virtual:routes/${borough.id}`, () => asModule(routes)]),
    ),
  };
  const rules = pages.map(({ system, cite, sites, ...selectors }) => ({
    ...selectors,
    sites: [...sites, ...named.forRules],
  }));
  return {
    name: 'rules',
    config: () => ({
      define: { PAGE_RULES: JSON.stringify(rules), NAMED_SITES: JSON.stringify(named.byOrganisation) },
    }),
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => modules[id.replace('\0', '')]?.(),
  };
}

/** All of them, where they can be listed; else none. */
export const fewOf = (boroughs: readonly Borough[]): readonly Borough[] =>
  boroughs.length <= MOST_LISTED ? boroughs : [];

/** Parsed as JSON: quicker for a browser than the same as a script. */
function asModule(content: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(content))})`;
}
