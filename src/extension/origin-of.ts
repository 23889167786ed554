/** The origin of an address; empty for a frame without one of its own (`about:srcdoc`). */
export const originOf = (url = ''): string => (/^https?:/.test(url) ? new URL(url).origin : '');
