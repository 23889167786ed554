import polyfill from 'webextension-polyfill';

/** The side panel of Chrome and Edge, which the polyfill does not cover; undefined in Firefox. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * The extension API with promises, the same in every browser. Only this file imports the polyfill. Scripts in
 * pages use extension-api.ts, which is smaller.
 */
export const browser = polyfill as typeof polyfill & { readonly sidePanel?: SidePanel };
