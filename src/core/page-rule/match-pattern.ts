/**
 * Sites of record systems, as match patterns: `https://records.example.nhs.uk/*`, or with all subdomains
 * `https://*.example.nhs.uk/*`. Without zod, because the background imports this file too.
 */

export const SITE = /^https:\/\/((?:\*\.)?)([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/\*$/;

/** Patterns that match every site: `<all_urls>`, `*://*\/*`, `https://*\/*`. */
const EVERY_SITE = /^(?:<all_urls>|(?:\*|https?):\/\/\*(?:\/.*)?)$/;

/** All subdomains of a domain, with any scheme, port and path. The group is the domain. */
const SUBDOMAINS = /^(?:\*|https?):\/\/\*\.([^/:]+?)\.?(?::[^/]*)?(?:\/.*)?$/;

/**
 * Domains under which many organisations have their sites: `uk`, `nhs.uk`, `co.uk`, `com.au`, and those of the NHS in
 * Scotland, Wales and Northern Ireland. A list of second levels rather than the public suffix list, which is larger
 * than everything that a page loads.
 */
const SHARED =
  /^(?:[^.]+|nhs\.[a-z]+|(?:scot|wales)\.nhs\.uk|hscni\.net|(?:ac|co|com|edu|gov|ltd|me|mil|mod|net|org|plc|police|sch)\.[a-z]{2})$/;

/** A host that ends in a number, and an IPv4 address. Browsers refuse such a host if it is no address. */
const NUMBER = /\.(?:\d+|0x[\da-f]*)\/\*$/;
const ADDRESS = /^https:\/\/(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.?\b){4}\/\*$/;

/** Why a text is not accepted as a site; undefined if it is. */
export function siteFault(text: string): string | undefined {
  const pattern = text.trim().toLowerCase();
  const domain = SUBDOMAINS.exec(pattern)?.[1];
  if (EVERY_SITE.test(pattern) || (domain !== undefined && SHARED.test(domain)))
    return 'is too wide: it covers the sites of many organisations. Name one system, such as https://records.example.nhs.uk/*';
  return SITE.test(text) && (!NUMBER.test(text) || ADDRESS.test(text))
    ? undefined
    : 'must look like https://records.example.nhs.uk/*: small letters, no spaces, no port, and no path but /*';
}

/** Whether a value is a match pattern that settings accept. */
export const isSite = (text: unknown): text is string =>
  typeof text === 'string' && siteFault(text) === undefined;

/** The host of a site, as people write it: `records.example.nhs.uk`. */
export const hostOf = (site: string): string => site.replace(/^https:\/\//, '').replace(/\/\*$/, '');

/** Whether the pattern `wide` matches everything that the pattern `narrow` matches. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === 'https://*/*') return true;
  const [, isWild, host] = SITE.exec(wide) ?? [];
  const other = SITE.exec(narrow)?.[2];
  return Boolean(isWild) && other !== undefined && (other === host || other.endsWith(`.${host}`));
}
