/**
 * The browser's extension interface as scripts in pages use it, without the polyfill: that would be a third
 * of what every page has to load.
 */
type Native = typeof chrome & { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

export const native: Native = (globalThis as { browser?: Native }).browser ?? chrome;

/** Whether the extension is still there: once it is updated or removed, its scripts in pages are orphans. */
export const isExtensionThere = (): boolean => native.runtime?.id !== undefined;
