import { extensionApi } from './extension-api.ts';

/**
 * Returns the shadow root of an element, open or closed.
 * Chrome has a function for closed ones, Firefox a property.
 */
export const openRoot = (element: Element): ShadowRoot | null => {
  const own = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.openOrClosedShadowRoot !== undefined) return own.openOrClosedShadowRoot;
  try {
    return extensionApi.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? element.shadowRoot;
  } catch {
    // The extension was updated or removed, so the function throws.
    return element.shadowRoot;
  }
};
