/**
 * Sites of record systems, as match patterns: `https://records.example.nhs.uk/*`, or with all subdomains
 * `https://*.example.nhs.uk/*`.
 */

export const SITE = /^https:\/\/((?:\*\.)?)([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/\*$/;

/** Patterns that match every site: `<all_urls>`, `*://*\/*`, `https://*\/*`. */
const EVERY_SITE = /^(?:<all_urls>|(?:\*|https?):\/\/\*(?:\/.*)?)$/;

/** All subdomains of a domain, with any scheme and path. The group is the domain. */
const SUBDOMAINS = /^(?:\*|https?):\/\/\*\.([^/]+)(?:\/.*)?$/;

/**
 * Domains under which many organisations have their sites: `uk`, `nhs.uk`, `co.uk`, `com.au`. A list of second
 * levels rather than the public suffix list, which is larger than everything that a page loads.
 */
const SHARED = /^(?:[^.]+|(?:ac|co|com|edu|gov|ltd|me|mil|mod|net|nhs|org|plc|police|sch)\.[a-z]{2})$/;

/** Why a text is not accepted as a site; undefined if it is. */
export function siteFault(text: string): string | undefined {
  const domain = SUBDOMAINS.exec(text)?.[1];
  if (EVERY_SITE.test(text) || (domain !== undefined && SHARED.test(domain)))
    return 'is too wide: it covers the sites of many organisations. Name one system, such as https://records.example.nhs.uk/*';
  return SITE.test(text) ? undefined : 'must look like https://records.example.nhs.uk/*';
}
