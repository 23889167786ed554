import { type Plugin, runnerImport } from 'vite';
import { fewOf } from '../rules/plugin.ts';
import type { RuleSet } from '../rules/read-rules.ts';

/**
 * Draws the panel's first question into its page, so that the browser shows it while the script is on its way; the
 * script takes it over as it stands.
 */
export function firstQuestionPlugin({ guidance, boroughs }: RuleSet): Plugin {
  return {
    name: 'first-question',
    apply: 'build',
    async transformIndexHtml(html) {
      // Not imported above: whoever reads the build's settings knows nothing of the panel's JSX.
      const { module } = await runnerImport<typeof import('./draw-first-question.tsx')>(DRAWS);
      const few = fewOf(boroughs.map(({ borough }) => borough));
      return html.replace(PLACE, (place) => place + module.drawFirstQuestion(guidance, few));
    },
  };
}

const DRAWS = '/tools/build/draw-first-question.tsx';
const PLACE = '<div id="panel">';
