/** The rules as modules, made from `rules/` when the extension is built. */

/** The sites of an organisation's own build, as match patterns. */
declare const NAMED_SITES: readonly string[];
/** The page rules of `rules/pages/`. A constant, because the content script is one file without imports. */
declare const PAGE_RULES: readonly import('./core/page-rule/page-rule.ts').SiteRule[];

declare module 'virtual:guidance' {
  const guidance: import('./core/guidance/schema.ts').Guidance;
  export default guidance;
}
declare module 'virtual:boroughs' {
  const boroughs: readonly import('./core/guidance/schema.ts').Borough[];
  export default boroughs;
}
/** All boroughs if they are few enough to be listed in the panel; otherwise none. */
declare module 'virtual:few-boroughs' {
  const boroughs: readonly import('./core/guidance/schema.ts').Borough[];
  export default boroughs;
}
/** The record systems of `rules/pages/`, to be offered by name. */
declare module 'virtual:record-systems' {
  const systems: readonly import('./settings/record-system-state.ts').SystemSites[];
  export default systems;
}
declare module 'virtual:routes' {
  type Routes = readonly import('./core/guidance/schema.ts').Route[];
  const routes: Readonly<Record<string, () => Promise<{ default: Routes }>>>;
  export default routes;
}
declare module 'virtual:practices' {
  const practices: import('./core/places/practices.ts').PracticeTable;
  export default practices;
}
declare module 'virtual:postcodes' {
  const postcodes: import('./core/places/postcodes.ts').PostcodeTable;
  export default postcodes;
}
