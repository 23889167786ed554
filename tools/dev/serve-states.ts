import { STATES } from '../pictures/states.ts';
import { type PanelsServed, servePanels } from './serve-panels.ts';

/**
 * Serves a page that shows every state of the panel, with the project's own rules.
 * @param port the port to use; 0 for any free port
 * @throws RulesError if the rules have a fault
 */
export const serveStates = (port = 0): Promise<PanelsServed> =>
  servePanels(
    {
      path: 'states',
      title: 'States of the panel',
      about: 'Save a file in src/ or rules/ to see the change.',
      rules: 'rules',
      sections: () => [{ heading: '', states: STATES }],
    },
    { port },
    console.error,
  );
