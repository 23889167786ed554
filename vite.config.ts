import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { firstQuestionPlugin } from './tools/build/first-question.ts';
import { manifestFor } from './tools/build/manifest.ts';
import { noEvalPlugin } from './tools/build/no-eval.ts';
import { separatePage } from './tools/build/own-page.ts';
import { pageScript } from './tools/build/page-script.ts';
import { polyfillPlugin } from './tools/build/polyfill.ts';
import { onlyNamedPlugin, thirdPartyPlugin } from './tools/build/third-party.ts';
import { managedSchemaPlugin } from './tools/policy/plugin.ts';
import { rulesPlugin } from './tools/rules/plugin.ts';
import { readRules } from './tools/rules/read-rules.ts';

/**
 * The build for one browser. Environment variables: BROWSER (`chrome`, also for Edge, or `firefox`), RULES
 * (the folder of rules), HOSTS (additional sites on which pages are read without a click), RULE_SITES (sites
 * on which every page rule applies, for the demo and tests), OUT (the output folder).
 */
export default defineConfig(() => {
  // Always a production build, even if a test or shell sets NODE_ENV: other builds contain file names.
  process.env.NODE_ENV = 'production';
  const {
    BROWSER = 'chrome',
    RULES = 'rules',
    HOSTS = '',
    RULE_SITES = '',
    OUT = `dist/${BROWSER}`,
  } = process.env;
  const sitesIn = (list: string) => list.split(/[\s,]+/).filter(Boolean);
  const named = { byOrganisation: sitesIn(HOSTS), forRules: sitesIn(RULE_SITES) };
  const browser = BROWSER === 'firefox' ? 'firefox' : 'chrome';
  const rules = readRules(RULES);
  const manifest = Object.entries(manifestFor(browser, rules.pages, named.byOrganisation));
  const isOfPanel = ([key]: [string, unknown]) => key === 'side_panel' || key === 'sidebar_action';
  const shared = [rulesPlugin(rules, named), noEvalPlugin(), polyfillPlugin(), onlyNamedPlugin()];
  return {
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox128' : 'chrome116',
      modulePreload: false,
      rolldownOptions: {
        input: { diagnostics: 'src/options/diagnostics.html' },
      },
    },
    css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
    plugins: [
      ...shared,
      thirdPartyPlugin(rules.places),
      ...(browser === 'chrome' ? [managedSchemaPlugin()] : []),
      pageScript('src/page/button/page-button.ts'),
      crx({
        manifest: Object.fromEntries(
          manifest.filter((entry) => !isOfPanel(entry)),
        ) as unknown as ManifestV3Export,
        browser,
        contentScripts: { standaloneFiles: ['src/page/content/content.ts'] },
      }),
      separatePage(
        'src/panel/panel.html',
        [...shared, firstQuestionPlugin(rules)],
        Object.fromEntries(manifest.filter(isOfPanel)),
      ),
    ],
  };
});
