import { type PanelsServed, servePanels } from '../dev/serve-panels.ts';
import { previewSections } from './preview-states.ts';

/**
 * Serves a page that shows what a clinician would see with a folder of rules, without an extension.
 * @param rules the folder of rules
 * @param options `port`: the port to use, 0 for any free port. `open`: whether to open the page in a browser
 * @param onProblems receives the message if saved rules have a fault
 * @throws RulesError if the rules have a fault now
 */
export const servePreview = (
  rules: string,
  options: { readonly port?: number; readonly open?: boolean } = {},
  onProblems?: (message: string) => void,
): Promise<PanelsServed> =>
  servePanels(
    {
      path: 'preview',
      title: `What a clinician would see: ${rules}`,
      about:
        'Each panel works as in the extension: go on, change answers, write the referral, decide. The patients are ' +
        'invented. Save a file of the rules to see the change here.',
      rules,
      sections: previewSections,
    },
    options,
    onProblems,
  );
