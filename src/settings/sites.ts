/** Sites as match patterns (`https://records.example.nhs.uk/*`), without zod: the background reads them too. */

const PATTERN = /^https:\/\/((?:\*\.)?)([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/\*$/;

/** Whether a text is a pattern of the kind that settings hold. */
export const isSite = (text: unknown): text is string => typeof text === 'string' && PATTERN.test(text);

/** The site of an address that somebody typed or pasted, or why there is none. */
export function readSite(typed: string): { site: string } | { reason: string } {
  const text = typed.trim();
  if (text === '') return { reason: 'Enter the address of a site.' };
  const wild = /^(?:https:\/\/)?(\*\.[a-z0-9.-]+)(?:\/.*)?$/i.exec(text)?.[1]?.toLowerCase();
  if (wild) {
    if (isSite(`https://${wild}/*`)) return { site: `https://${wild}/*` };
    return { reason: 'Enter an address such as https://records.example.nhs.uk.' };
  }
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return { reason: 'Enter an address such as https://records.example.nhs.uk.' };
  }
  if (url.protocol !== 'https:')
    return { reason: 'Only sites whose address starts with https:// can be read.' };
  const site = `https://${url.hostname}/*`;
  return isSite(site)
    ? { site }
    : { reason: 'Enter the whole address, such as https://records.example.nhs.uk.' };
}

/** As people write it: `records.example.nhs.uk`. */
export const hostOf = (site: string): string => site.replace(/^https:\/\//, '').replace(/\/\*$/, '');

/** Whether all that one pattern matches is matched by another. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === 'https://*/*') return true;
  const [, isWild, host] = PATTERN.exec(wide) ?? [];
  const other = PATTERN.exec(narrow)?.[2];
  return Boolean(isWild) && other !== undefined && (other === host || other.endsWith(`.${host}`));
}

/**
 * The sites to spot on, of those that the browser lets us read and that are not built in: all of them, or where the
 * organisation has locked the setting, those that it names.
 */
export function sitesToSpotOn(
  granted: readonly string[],
  { sites, areLocked }: { readonly sites: readonly string[]; readonly areLocked: boolean },
): readonly string[] {
  if (!areLocked) return granted.filter(isSite);
  // Where more is granted than the organisation names, what it names is what counts.
  const named = sites.filter((site) => granted.some((each) => covers(each, site)));
  const within = granted.filter((each) => sites.some((site) => covers(site, each)));
  return [...new Set([...named, ...within])].filter(isSite);
}
