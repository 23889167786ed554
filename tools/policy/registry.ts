import { CHROMIUM, type Deployment, extensionSettings, installSettings } from './deployment.ts';
import { exampleForChromium } from './examples.ts';
import { settingsKey } from './group-policy.ts';

const MACHINE = 'HKEY_LOCAL_MACHINE';

type Values = Record<string, unknown>;

/**
 * Returns a `.reg` file that installs the extension in Chrome and Edge and pins its icon. It deletes the extension's
 * entry of `ExtensionSettings` first: importing adds to a list, so that a site that is no longer named would stay.
 */
export function installReg(deployment: Deployment): Uint8Array {
  const settings = installSettings(deployment);
  return reg(
    CHROMIUM.flatMap(({ browser, registry }) => [
      ...Object.entries(extensionSettings(browser, deployment)).flatMap(([id, values]) => {
        const key = `${MACHINE}\\${registry}\\ExtensionSettings\\${id}`;
        return [`[-${key}]`, keyWith(key, values as Values)];
      }),
      ...(settings
        ? settingsKeys(`${MACHINE}\\${settingsKey(registry, deployment[browser].id)}`, settings)
        : []),
    ]),
  );
}

/**
 * Returns a `.reg` file that sets every setting to its example. An administrator has to edit it before use.
 */
export function settingsReg(deployment: Deployment): Uint8Array {
  return reg(
    CHROMIUM.flatMap(({ browser, registry }) =>
      settingsKeys(`${MACHINE}\\${settingsKey(registry, deployment[browser].id)}`, {
        ...exampleForChromium(),
        ...installSettings(deployment),
      }),
    ),
  );
}

/** Returns a `.reg` file that deletes what the other two wrote. */
export function removeReg(deployment: Deployment): Uint8Array {
  return reg(
    CHROMIUM.flatMap(({ browser, registry }) => {
      const { id } = deployment[browser];
      return [
        `[-${MACHINE}\\${registry}\\ExtensionSettings\\${id}]`,
        `[-${MACHINE}\\${registry}\\3rdparty\\extensions\\${id}]`,
      ];
    }),
  );
}

/** Writes the settings. Deletes their lists and named texts first, so that no former row of these stays. */
const settingsKeys = (key: string, settings: Values): string[] => [
  ...Object.entries(settings).flatMap(([name, value]) =>
    typeof value === 'object' ? [`[-${key}\\${name}]`] : [],
  ),
  keyWith(key, settings),
];

/** Writes a key with its values, then a subkey for each list or object. List items count from one. */
function keyWith(key: string, values: Values): string {
  const entries = Object.entries(values);
  const lines = entries.filter(([, value]) => typeof value !== 'object');
  const nested = entries.filter(([, value]) => typeof value === 'object');
  return [
    `[${key}]`,
    ...lines.map(
      ([name, value]) => `${quoted(name)}=${typeof value === 'string' ? quoted(value) : dword(value)}`,
    ),
    ...nested.map(
      ([name, value]) => `\n${keyWith(`${key}\\${name}`, numbered(value as Values | unknown[]))}`,
    ),
  ].join('\n');
}

const numbered = (value: Values | unknown[]): Values =>
  Array.isArray(value) ? Object.fromEntries(value.map((item, index) => [String(index + 1), item])) : value;

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const dword = (value: unknown): string => `dword:${Number(value).toString(16).padStart(8, '0')}`;

/**
 * Encodes the file in UTF-16 with a byte order mark. In other encodings the registry editor reads only ASCII.
 */
function reg(keys: readonly string[]): Uint8Array {
  const text = ['Windows Registry Editor Version 5.00', ...keys, ''].join('\n\n').replaceAll('\n', '\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
