import polyfill from 'webextension-polyfill';

/** The side panel of Chrome and Edge, which the polyfill does not know; absent in Firefox. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * The browser's extension interface with promises, the same in every browser. The one import of the polyfill.
 */
export const browser = polyfill as typeof polyfill & { readonly sidePanel?: SidePanel };
