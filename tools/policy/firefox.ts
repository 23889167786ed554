import type { Deployment } from './deployment.ts';

/**
 * Returns Firefox's `policies.json`: installs the extension, pins its button, and sets the given settings.
 */
export function firefoxPolicies({ firefox }: Deployment, settings?: object): { policies: object } {
  return {
    policies: {
      ExtensionSettings: {
        [firefox.id]: {
          installation_mode: 'force_installed',
          install_url: firefox.installUrl,
          default_area: 'navbar',
          updates_disabled: false,
        },
      },
      ...(settings && { '3rdparty': { Extensions: { [firefox.id]: settings } } }),
    },
  };
}
