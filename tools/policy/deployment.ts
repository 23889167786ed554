/** The extensions that the policy files install, and their sources. */
export interface Deployment {
  readonly chrome: Source;
  readonly edge: Source;
  /** Firefox installs the package directly, without an update manifest. */
  readonly firefox: { readonly id: string; readonly installUrl: string };
  /** The sites that policy names, for the managed build. Undefined for the store's build. */
  readonly sites?: readonly string[];
}

interface Source {
  readonly id: string;
  /** The address at which the browser looks for the newest version: our `update.xml`, or the store. */
  readonly updateUrl: string;
  /** Whether later versions also come from `updateUrl`, whatever the manifest says. False for a store. */
  readonly ownServer: boolean;
}

/** The update addresses of the stores, from their vendors' documentation. */
export const STORES = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
} as const;

/** The two browsers with the same kind of policies, with the policies' registry key and macOS domain. */
export const CHROMIUM = [
  {
    browser: 'chrome',
    name: 'Google Chrome',
    registry: 'Software\\Policies\\Google\\Chrome',
    macos: 'com.google.Chrome',
    /** The browser's policy value for a pinned icon. */
    pin: { toolbar_pin: 'force_pinned' },
  },
  {
    browser: 'edge',
    name: 'Microsoft Edge',
    registry: 'Software\\Policies\\Microsoft\\Edge',
    macos: 'com.microsoft.Edge',
    pin: { toolbar_state: 'force_shown' },
  },
] as const;

/** The `ExtensionSettings` of Chrome or Edge: installed for everyone, not removable, with a pinned icon. */
export function extensionSettings(
  browser: 'chrome' | 'edge',
  deployment: Deployment,
): Record<string, object> {
  const { id, updateUrl, ownServer } = deployment[browser];
  const pin = CHROMIUM.find((entry) => entry.browser === browser)?.pin;
  return {
    [id]: {
      installation_mode: 'force_installed',
      update_url: updateUrl,
      ...(ownServer && { override_update_url: true }),
      ...pin,
      ...narrowed(deployment),
    },
  };
}

/**
 * The policies that let the managed build run on the named sites only, in all three browsers. The browser then
 * refuses every other site, also after a click.
 */
export function narrowed({ sites }: Deployment): object {
  if (!sites) return {};
  // These policies take hosts without a path.
  return {
    runtime_blocked_hosts: ['*://*'],
    runtime_allowed_hosts: sites.map((site) => site.replace(/\/\*$/, '')),
  };
}

/** The settings that installing sets. The managed build needs the sites, and would read none without them. */
export const installSettings = ({ sites }: Deployment): { sites: readonly string[] } | undefined =>
  sites && { sites };
