import { Chromium } from '../../harness/browser/chromium.ts';
import { type LaunchOptions, launch } from '../../harness/browser/launch.ts';

/**
 * Starts Chromium, which installs the extension by policy and updates it from the address in the policy.
 * @param options.standIn hosts that a server on this machine stands in for
 */
export async function openUnderPolicy(
  extensionId: string,
  options: Pick<LaunchOptions, 'standIn'> = {},
): Promise<Chromium> {
  const { context, close } = await launch({ updates: true, isForShortTests: true, ...options });
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('Playwright does not give the browser of its context.');
  const manifest = {
    side_panel: { default_path: 'src/panel/panel.html' },
    options_ui: { page: 'src/options/options.html' },
  };
  return new Chromium(context, browser, extensionId, manifest, close);
}
