import type { Deployment } from './deployment.ts';

/** Firefox's `policies.json`: installs the extension with its button in the toolbar, and sets what is given. */
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
