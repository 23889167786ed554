import { type Deployment, extensionSettings } from './deployment.ts';
import { exampleForChromium } from './values.ts';

type Browser = 'chrome' | 'edge';

/** Returns a policy file that installs the extension in Chrome or Edge on Linux. */
export function installJson(browser: Browser, deployment: Deployment): object {
  return { ExtensionSettings: extensionSettings(browser, deployment) };
}

/** Returns a policy file with an example of every setting. An administrator has to edit it before use. */
export function settingsJson(browser: Browser, deployment: Deployment): object {
  return { '3rdparty': { extensions: { [deployment[browser].id]: exampleForChromium() } } };
}
