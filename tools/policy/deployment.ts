/** What the policy files install, and from where. */
export interface Deployment {
  readonly chrome: Source;
  readonly edge: Source;
  /** Firefox installs the file itself. */
  readonly firefox: { readonly id: string; readonly installUrl: string };
}

interface Source {
  readonly id: string;
  /** What the browser asks for the newest version: our `update.xml`, or the store. */
  readonly updateUrl: string;
  /** Whether later versions come from there too, whatever the manifest says: not where it is the store. */
  readonly ownServer: boolean;
}

/** Where the stores answer, as their vendors document it. */
export const STORES = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
} as const;

/** The two browsers that take the same policies, and where Windows, macOS and Linux keep them. */
export const CHROMIUM = [
  {
    browser: 'chrome',
    name: 'Google Chrome',
    registry: 'Software\\Policies\\Google\\Chrome',
    macos: 'com.google.Chrome',
    /** How the browser's policies call a pinned icon. */
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

/** The `ExtensionSettings` of Chrome or Edge: installed for everyone, not to be removed, its icon in view. */
export function extensionSettings(
  browser: 'chrome' | 'edge',
  deployment: Deployment,
): Record<string, object> {
  const { id, updateUrl, ownServer } = deployment[browser];
  const pin = CHROMIUM.find((each) => each.browser === browser)?.pin;
  return {
    [id]: {
      installation_mode: 'force_installed',
      update_url: updateUrl,
      ...(ownServer && { override_update_url: true }),
      ...pin,
    },
  };
}
