import { SITE, siteFault } from '../core/page-rule/site.ts';

/** Sites as match patterns (`https://records.example.nhs.uk/*`). Without zod, because the background uses them too. */

/** Whether a value is a match pattern that settings accept. */
export const isSite = (text: unknown): text is string =>
  typeof text === 'string' && siteFault(text) === undefined;

/** The site of an address that somebody typed or pasted, or the reason why there is none. */
export function readSite(typed: string): { site: string } | { reason: string } {
  const text = typed.trim();
  if (text === '') return { reason: 'Enter the address of a site.' };
  const wild = /^(?:https:\/\/)?(\*\.[a-z0-9.-]+)(?:\/.*)?$/i.exec(text)?.[1]?.toLowerCase();
  if (wild) {
    if (isSite(`https://${wild}/*`)) return { site: `https://${wild}/*` };
    if (siteFault(`https://${wild}/*`)?.startsWith('is too wide'))
      return { reason: `${wild} covers the sites of many organisations. Enter the address of one system.` };
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

/** The host of a site, as people write it: `records.example.nhs.uk`. */
export const hostOf = (site: string): string => site.replace(/^https:\/\//, '').replace(/\/\*$/, '');

/** Whether the pattern `wide` matches everything that the pattern `narrow` matches. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === 'https://*/*') return true;
  const [, isWild, host] = SITE.exec(wide) ?? [];
  const other = SITE.exec(narrow)?.[2];
  return Boolean(isWild) && other !== undefined && (other === host || other.endsWith(`.${host}`));
}

/**
 * The sites on which the extension looks for a patient without a click, besides the sites in the manifest. These are
 * all sites that the browser grants. If the organisation has locked the setting, only the sites that it names.
 */
export function sitesToSpotOn(
  granted: readonly string[],
  { sites, areLocked }: { readonly sites: readonly string[]; readonly areLocked: boolean },
): readonly string[] {
  if (!areLocked) return granted.filter(isSite);
  // A grant may be wider than a site that the organisation names. Then the narrower site counts.
  const named = sites.filter((site) => granted.some((each) => covers(each, site)));
  const within = granted.filter((each) => sites.some((site) => covers(site, each)));
  return [...new Set([...named, ...within])].filter(isSite);
}
