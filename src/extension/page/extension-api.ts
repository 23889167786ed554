/**
 * The extension API for scripts in pages, without the polyfill.
 * The polyfill would be a third of what every page has to load.
 */
type ExtensionApi = typeof chrome & { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

export const extensionApi: ExtensionApi = (globalThis as { browser?: ExtensionApi }).browser ?? chrome;

/**
 * Whether the extension is still there. After it is updated or
 * removed, its scripts in open pages keep running without it.
 */
export const isExtensionThere = (): boolean => extensionApi.runtime?.id !== undefined;
