import { type Deployment, extensionSettings } from './deployment.ts';

/**
 * The settings catalog's ids of `ExtensionSettings`. Source: Microsoft's list of the catalog, all editions from March
 * 2023 to March 2025, https://github.com/IntunePMFiles/DeviceConfig. The form of the file is that of a policy exported
 * from Intune: https://github.com/myndr/intune/tree/main/src/Basispoort
 */
const CATALOG = [
  {
    browser: 'chrome',
    id: 'device_vendor_msft_policy_config_chromeintunev1~policy~googlechrome~extensions_extensionsettings',
  },
  {
    browser: 'edge',
    id: 'device_vendor_msft_policy_config_microsoft_edge~policy~microsoft_edge~extensions_extensionsettings',
  },
] as const;

const GRAPH = '#microsoft.graph.deviceManagementConfiguration';

/**
 * Returns a policy of Intune's settings catalog that installs the extension in Chrome and Edge. Intune imports it under
 * Devices › Configuration › Create › Import policy.
 *
 * The catalog has no settings of extensions. They need the ADMX, or the registry.
 */
export function settingsCatalog(deployment: Deployment): object {
  return {
    '@odata.context':
      'https://graph.microsoft.com/beta/$metadata#deviceManagement/configurationPolicies/$entity',
    name: 'Social Prescribing Navigator: install',
    description:
      'Installs the browser extension Social Prescribing Navigator in Chrome and Edge, and pins its icon.',
    platforms: 'windows10',
    technologies: 'mdm',
    roleScopeTagIds: ['0'],
    settingCount: CATALOG.length,
    templateReference: {
      templateId: '',
      templateFamily: 'none',
      templateDisplayName: null,
      templateDisplayVersion: null,
    },
    settings: CATALOG.map(({ browser, id }, index) => ({
      id: String(index),
      settingInstance: {
        '@odata.type': `${GRAPH}ChoiceSettingInstance`,
        settingDefinitionId: id,
        settingInstanceTemplateReference: null,
        choiceSettingValue: {
          settingValueTemplateReference: null,
          value: `${id}_1`,
          children: [
            {
              '@odata.type': `${GRAPH}SimpleSettingInstance`,
              settingDefinitionId: `${id}_extensionsettings`,
              settingInstanceTemplateReference: null,
              simpleSettingValue: {
                '@odata.type': `${GRAPH}StringSettingValue`,
                settingValueTemplateReference: null,
                value: JSON.stringify(extensionSettings(browser, deployment)),
              },
            },
          ],
        },
      },
    })),
  };
}
