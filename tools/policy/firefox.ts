import { type Deployment, installSettings, narrowed } from './deployment.ts';

/**
 * Returns Firefox's `policies.json`: installs the extension, pins its button, and sets the given settings.
 */
export function firefoxPolicies(deployment: Deployment, moreSettings?: object): { policies: object } {
  const { firefox } = deployment;
  const named = installSettings(deployment);
  const settings = (named || moreSettings) && { ...moreSettings, ...named };
  return {
    policies: {
      ExtensionSettings: {
        [firefox.id]: {
          installation_mode: 'force_installed',
          install_url: firefox.installUrl,
          default_area: 'navbar',
          updates_disabled: false,
          ...narrowed(deployment),
        },
      },
      ...(settings && { '3rdparty': { Extensions: { [firefox.id]: settings } } }),
    },
  };
}
