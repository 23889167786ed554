import type { Setting } from '../../src/settings/setting-kinds.ts';
import { CHROMIUM, type Deployment } from './deployment.ts';
import { asText, declaredSettings } from './examples.ts';
import { escapeXml } from './xml.ts';

/** The maximum length of a text setting. The default of 1,023 is too short for a route with several steps. */
const MAX_LENGTH = 1_000_000;

const NAMESPACE =
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0"';

/** The registry key from which a browser reads an extension's settings. */
export const settingsKey = (registry: string, id: string): string =>
  `${registry}\\3rdparty\\extensions\\${id}\\policy`;

/** Returns the ADMX: the settings and their registry keys, for each browser. */
export function admx(deployment: Deployment): string {
  const policies = CHROMIUM.flatMap(({ browser, registry }) =>
    declaredSettings.map(([key, setting]) =>
      policy(browser, settingsKey(registry, deployment[browser].id), key, setting),
    ),
  );
  const categories = CHROMIUM.map(
    ({ browser }) =>
      `    <category name="${browser}" displayName="$(string.${browser})"><parentCategory ref="navigator" /></category>`,
  );
  // Uses no definition from windows.admx, because Intune would then require that file too.
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions ${NAMESPACE}>
  <policyNamespaces>
    <target prefix="navigator" namespace="SocialPrescribingNavigator.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions><definition name="any" displayName="$(string.any)" /></definitions>
  </supportedOn>
  <categories>
    <category name="navigator" displayName="$(string.navigator)" />
${categories.join('\n')}
  </categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`;
}

/** Returns the ADML: the texts that an administrator reads. */
export function adml(): string {
  const strings: [string, string][] = [
    ['navigator', 'Social Prescribing Navigator'],
    ['any', 'Any version of the extension'],
    ...CHROMIUM.map(({ browser, name }): [string, string] => [browser, name]),
    ...declaredSettings.flatMap(([key, setting]): [string, string][] => [
      [key, setting.title],
      [`${key}_explain`, explain(key, setting)],
      ...(setting.kind === 'choice'
        ? setting.choices.map((choice): [string, string] => [`${key}_${choice}`, choice])
        : []),
    ]),
  ];
  const presentations = CHROMIUM.flatMap(({ browser }) =>
    declaredSettings.map(
      ([key, setting]) =>
        `      <presentation id="${browser}_${key}">${control(key, setting)}</presentation>`,
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources ${NAMESPACE}>
  <displayName>Social Prescribing Navigator</displayName>
  <description>Settings of the browser extension Social Prescribing Navigator</description>
  <resources>
    <stringTable>
${strings.map(([id, text]) => `      <string id="${id}">${escapeXml(text)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${presentations.join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

function policy(browser: string, registryKey: string, key: string, setting: Setting): string {
  return `    <policy name="${browser}_${key}" class="Both" displayName="$(string.${key})" explainText="$(string.${key}_explain)" presentation="$(presentation.${browser}_${key})" key="${registryKey}">
      <parentCategory ref="${browser}" />
      <supportedOn ref="any" />
      <elements>
        ${element(registryKey, key, setting)}
      </elements>
    </policy>`;
}

function element(registryKey: string, key: string, setting: Setting): string {
  if (setting.kind === 'list') return `<list id="${key}" key="${registryKey}\\${key}" valuePrefix="" />`;
  if (setting.kind === 'map') return `<list id="${key}" key="${registryKey}\\${key}" explicitValue="true" />`;
  if (setting.kind !== 'choice')
    return `<text id="${key}" valueName="${key}" maxLength="${MAX_LENGTH}" required="true" />`;
  const items = setting.choices.map(
    (choice) =>
      `<item displayName="$(string.${key}_${choice})"><value><string>${escapeXml(choice)}</string></value></item>`,
  );
  return `<enum id="${key}" valueName="${key}" required="true">${items.join('')}</enum>`;
}

function control(key: string, setting: Setting): string {
  const label = escapeXml(setting.title);
  if (setting.kind === 'list' || setting.kind === 'map') return `<listBox refId="${key}">${label}</listBox>`;
  if (setting.kind !== 'choice') return `<textBox refId="${key}"><label>${label}</label></textBox>`;
  const initial = setting.choices.indexOf(setting.default);
  return `<dropdownList refId="${key}" noSort="true" defaultItem="${initial}">${label}</dropdownList>`;
}

function explain(key: string, { kind, description, example }: Setting): string {
  const how =
    kind === 'map'
      ? 'Each row is a name and its value.'
      : kind.startsWith('json')
        ? 'Written as JSON, in one line.'
        : undefined;
  const shown = typeof example === 'string' ? example : asText(example);
  return [
    description,
    how,
    kind === 'json' ? 'Example: the file rules/guidance.json.' : `Example: ${shown}`,
    `Name of the setting: ${key}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
