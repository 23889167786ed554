import { type Plugin, runnerImport } from 'vite';
import { fewOf } from '../rules/plugin.ts';
import type { RuleSet } from '../rules/read-rules.ts';

/**
 * Renders the panel's first question into its page, so that the browser shows it while the script loads. The
 * script then hydrates it.
 */
export function firstQuestionPlugin({ guidance, boroughs }: RuleSet): Plugin {
  return {
    name: 'first-question',
    apply: 'build',
    async transformIndexHtml(html) {
      // Loaded here rather than imported: Vite loads its configuration without support for the panel's JSX.
      const { module } = await runnerImport<typeof import('./draw-first-question.tsx')>(RENDERER);
      const few = fewOf(boroughs.map(({ borough }) => borough));
      return html.replace(ROOT_ELEMENT, (element) => element + module.drawFirstQuestion(guidance, few));
    },
  };
}

const RENDERER = '/tools/build/draw-first-question.tsx';
const ROOT_ELEMENT = '<div id="panel">';
