import { createHash } from 'node:crypto';
import { CHROMIUM, type Deployment, extensionSettings, installSettings } from './deployment.ts';
import { exampleForChromium, exampleSettings } from './examples.ts';
import { firefoxPolicies } from './firefox.ts';
import { escapeXml } from './xml.ts';

const IDENTIFIER = 'social-prescribing-navigator';

/** Returns a macOS profile that installs the extension in Chrome, Edge and Firefox. */
export function installProfile(deployment: Deployment): string {
  const settings = installSettings(deployment);
  return profile('install', 'Social Prescribing Navigator', [
    ...CHROMIUM.flatMap(({ browser, macos }) => [
      payload('install', macos, { ExtensionSettings: extensionSettings(browser, deployment) }),
      ...(settings ? [payload('install', `${macos}.extensions.${deployment[browser].id}`, settings)] : []),
    ]),
    payload('install', 'org.mozilla.firefox', {
      EnterprisePoliciesEnabled: true,
      ...firefoxPolicies(deployment).policies,
    }),
  ]);
}

/** Returns a macOS profile with an example of every setting. An administrator has to edit it before use. */
export function settingsProfile(deployment: Deployment): string {
  const firefox = {
    Extensions: { [deployment.firefox.id]: { ...exampleSettings(), ...installSettings(deployment) } },
  };
  return profile('settings', 'Social Prescribing Navigator, settings', [
    ...CHROMIUM.map(({ browser, macos }) =>
      payload('settings', `${macos}.extensions.${deployment[browser].id}`, {
        ...exampleForChromium(),
        ...installSettings(deployment),
      }),
    ),
    payload('settings', 'org.mozilla.firefox', { EnterprisePoliciesEnabled: true, '3rdparty': firefox }),
  ]);
}

function payload(name: string, type: string, values: object): object {
  return {
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: `${IDENTIFIER}.${name}.${type}`,
    PayloadUUID: uuid(`${name} ${type} ${JSON.stringify(values)}`),
    ...values,
  };
}

function profile(name: string, title: string, payloads: object[]): string {
  const content = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadScope: 'System',
    PayloadIdentifier: `${IDENTIFIER}.${name}`,
    PayloadUUID: uuid(`${name} ${JSON.stringify(payloads)}`),
    PayloadDisplayName: title,
    PayloadContent: payloads,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(content, '')}
</plist>
`;
}

/** Writes a value as an XML property list. */
function plist(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (typeof value === 'boolean') return `${indent}<${value} />`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'string') return `${indent}<string>${escapeXml(value)}</string>`;
  if (Array.isArray(value))
    return `${indent}<array>\n${value.map((item) => plist(item, deeper)).join('\n')}\n${indent}</array>`;
  const entries = Object.entries(value as object).map(
    ([key, item]) => `${deeper}<key>${escapeXml(key)}</key>\n${plist(item, deeper)}`,
  );
  return `${indent}<dict>\n${entries.join('\n')}\n${indent}</dict>`;
}

/** Returns a UUID derived from the content, so that the same content always has the same UUID. */
function uuid(content: string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-').toUpperCase();
}
