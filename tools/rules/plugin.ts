import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Borough } from '../../src/core/guidance/schema.ts';
import { MOST_LISTED } from '../../src/core/places/find-boroughs.ts';
import type { RuleSet } from './read-rules.ts';
import { siteRulesOf } from './site-rules.ts';

/** Sites that a build names in addition to those of the page rules, as match patterns. */
export interface NamedSites {
  /** Sites of the organisation that builds the extension. Page rules without sites apply there. */
  readonly byOrganisation: readonly string[];
  /** Sites on which every page rule applies, for the demo and tests. */
  readonly forRules: readonly string[];
}

/**
 * Provides the checked rules as virtual modules, so that each part of the extension loads only what it needs.
 * The content script gets only selectors. Routes, tables and long lists of boroughs are loaded on demand.
 */
export function rulesPlugin({ guidance, boroughs, systems, places }: RuleSet, named: NamedSites): Plugin {
  const names = boroughs.map(({ borough: { id, name } }) => ({ id, name }));
  const modules: Record<string, () => string> = {
    'virtual:guidance': () => asModule(guidance),
    'virtual:boroughs': () => asModule(names),
    'virtual:few-boroughs': () => asModule(fewOf(names)),
    'virtual:record-systems': () =>
      asModule(
        systems.map(({ system, sites }) => ({
          system,
          sites: sites.map(({ site }) => site),
          isConfirmed: sites.every(({ cite }) => cite.confirmed !== false),
        })),
      ),
    'virtual:routes': () =>
      `export default {${boroughs.map(({ borough: { id } }) => `${JSON.stringify(id)}: () => import('virtual:routes/${id}')`).join(',')}}`,
    'virtual:practices': () => asModule(JSON.parse(readFileSync(join(places, 'practices.json'), 'utf8'))),
    'virtual:postcodes': () => asModule(JSON.parse(readFileSync(join(places, 'postcodes.json'), 'utf8'))),
    ...Object.fromEntries(
      boroughs.map(({ borough, routes }) => [`virtual:routes/${borough.id}`, () => asModule(routes)]),
    ),
  };
  const rules = siteRulesOf(systems, named.forRules);
  return {
    name: 'rules',
    config: () => ({
      define: { PAGE_RULES: JSON.stringify(rules), NAMED_SITES: JSON.stringify(named.byOrganisation) },
    }),
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => modules[id.replace('\0', '')]?.(),
  };
}

/** Returns all boroughs if there are few enough to list in the panel, else none. */
export const fewOf = (boroughs: readonly Borough[]): readonly Borough[] =>
  boroughs.length <= MOST_LISTED ? boroughs : [];

/** Writes content as a module that calls `JSON.parse`, which browsers run faster than an object literal. */
function asModule(content: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(content))})`;
}
