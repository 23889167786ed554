import { type Deployment, extensionSettings, installSettings } from './deployment.ts';
import { exampleForChromium } from './examples.ts';

type Browser = 'chrome' | 'edge';

/** Returns a policy file that installs the extension in Chrome or Edge on Linux. */
export function installJson(browser: Browser, deployment: Deployment): object {
  const settings = installSettings(deployment);
  return {
    ExtensionSettings: extensionSettings(browser, deployment),
    ...(settings && { '3rdparty': { extensions: { [deployment[browser].id]: settings } } }),
  };
}

/** Returns a policy file with an example of every setting. An administrator has to edit it before use. */
export function settingsJson(browser: Browser, deployment: Deployment): object {
  return {
    '3rdparty': {
      extensions: { [deployment[browser].id]: { ...exampleForChromium(), ...installSettings(deployment) } },
    },
  };
}

/**
 * Returns an example of every setting in the form that the Google Admin console takes as “Policy for extensions”:
 * each value is wrapped in `Value`. An administrator has to edit it before use.
 */
export function cloudSettings(deployment: Deployment): object {
  const values = Object.entries({ ...exampleForChromium(), ...installSettings(deployment) });
  return Object.fromEntries(values.map(([key, value]) => [key, { Value: value }]));
}
