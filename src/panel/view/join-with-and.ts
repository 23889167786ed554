/** Joins items as `a, b and c`. `Intl.ListFormat` takes some milliseconds the first time. */
export const joinWithAnd = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ');
