import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { firstQuestionPlugin } from './tools/build/first-question.ts';
import { manifestFor } from './tools/build/manifest.ts';
import { noEvalPlugin } from './tools/build/no-eval.ts';
import { separatePage } from './tools/build/own-page.ts';
import { manifestKeys, pageScript } from './tools/build/page-script.ts';
import { polyfillPlugin } from './tools/build/polyfill.ts';
import { onlyNamedPlugin, thirdPartyPlugin } from './tools/build/third-party.ts';
import { managedSchemaPlugin } from './tools/policy/managed-schema.ts';
import { rulesPlugin } from './tools/rules/plugin.ts';
import { readRules } from './tools/rules/read-rules.ts';

/**
 * The build for one browser. Environment variables: BROWSER (`chrome`, also for Edge, or `firefox`), RULES
 * (the folder of rules), HOSTS (additional sites on which pages are read without a click), RULE_SITES (sites
 * on which every page rule applies, for the demo and tests), MANAGED (1 for the managed build), OUT (the output
 * folder).
 */
export default defineConfig(() => {
  // Always a production build, even if a test or shell sets NODE_ENV: other builds contain file names.
  process.env.NODE_ENV = 'production';
  const {
    BROWSER = 'chrome',
    RULES = 'rules',
    HOSTS = '',
    RULE_SITES = '',
    MANAGED = '',
    OUT = `dist/${BROWSER}`,
  } = process.env;
  const sitesIn = (list: string) => list.split(/[\s,]+/).filter(Boolean);
  const named = { byOrganisation: sitesIn(HOSTS), forRules: sitesIn(RULE_SITES) };
  const browser = BROWSER === 'firefox' ? 'firefox' : 'chrome';
  const rules = readRules(RULES);
  const manifest = manifestFor(browser, {
    systems: rules.systems,
    hosts: named.byOrganisation,
    isManaged: MANAGED === '1',
  });
  // CRXJS must not see these: it would build what they name in its own way.
  const { side_panel, sidebar_action, content_scripts, ...others } = { ...EMPTY, ...manifest };
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
      pageScript('src/page/content/content.ts', shared),
      crx({ manifest: others as unknown as ManifestV3Export, browser }),
      separatePage('src/panel/panel.html', [...shared, firstQuestionPlugin(rules)], {
        ...(side_panel && { side_panel }),
        ...(sidebar_action && { sidebar_action }),
      }),
      ...(content_scripts ? [manifestKeys({ content_scripts })] : []),
    ],
  };
});

/** Keys that only some manifests have. */
const EMPTY = { side_panel: undefined, sidebar_action: undefined, content_scripts: undefined };
