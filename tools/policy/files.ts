import { cloudSettings, installJson, settingsJson } from './chromium-json.ts';
import { type Deployment, extensionSettings } from './deployment.ts';
import { exampleSettings } from './examples.ts';
import { firefoxPolicies } from './firefox.ts';
import { adml, admx } from './group-policy.ts';
import { settingsCatalog } from './intune.ts';
import { installProfile, settingsProfile } from './mobileconfig.ts';
import { installReg, removeReg, settingsReg } from './registry.ts';

/**
 * Returns every policy file by its path. The `install` files install the extension without any settings, except
 * that those of the managed build name its sites. The `example-settings` files have an example of every setting. They
 * are separate, so that installing never sets another organisation's contacts.
 */
export function policyFiles(deployment: Deployment): Map<string, Uint8Array> {
  const texts: Record<string, string> = {
    'windows/social-prescribing-navigator.admx': windows(admx(deployment)),
    'windows/en-GB/social-prescribing-navigator.adml': windows(adml()),
    // Intune, and computers without en-GB, look only for this language.
    'windows/en-US/social-prescribing-navigator.adml': windows(adml()),
    'intune/chrome-ExtensionSettings.json': text(extensionSettings('chrome', deployment)),
    'intune/edge-ExtensionSettings.json': text(extensionSettings('edge', deployment)),
    'intune/install-settings-catalog.json': text(settingsCatalog(deployment)),
    'chrome-enterprise-core/example-settings.json': text(cloudSettings(deployment)),
    'linux/chrome/social-prescribing-navigator.json': text(installJson('chrome', deployment)),
    'linux/chrome/example-settings.json': text(settingsJson('chrome', deployment)),
    'linux/edge/social-prescribing-navigator.json': text(installJson('edge', deployment)),
    'linux/edge/example-settings.json': text(settingsJson('edge', deployment)),
    'firefox/policies.json': text(firefoxPolicies(deployment)),
    'firefox/policies-with-example-settings.json': text(firefoxPolicies(deployment, exampleSettings())),
    // For the Group Policy editor and Intune, which take a list one line at a time.
    ...(deployment.sites && { 'windows/sites.txt': windows(`${deployment.sites.join('\n')}\n`) }),
    'macos/install.mobileconfig': installProfile(deployment),
    'macos/example-settings.mobileconfig': settingsProfile(deployment),
  };
  return new Map<string, Uint8Array>([
    ...Object.entries(texts).map(([path, content]): [string, Uint8Array] => [path, Buffer.from(content)]),
    ['windows/install.reg', installReg(deployment)],
    ['windows/example-settings.reg', settingsReg(deployment)],
    ['windows/remove.reg', removeReg(deployment)],
  ]);
}

const text = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

const windows = (content: string): string => content.replaceAll('\n', '\r\n');
