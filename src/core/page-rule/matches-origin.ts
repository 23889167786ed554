/** Whether a match pattern for all pages of a site (`https://*.example.nhs.uk/*`) matches an origin. */
export function matchesOrigin(pattern: string, origin: string): boolean {
  const [, scheme, isWild, host] = /^(https?):\/\/(\*\.)?([^/:]+)(?::\d+)?\/\*$/.exec(pattern) ?? [];
  const [, pageScheme, pageHost] = /^(https?):\/\/([^/:]+)/.exec(origin) ?? [];
  if (!host || !pageHost || scheme !== pageScheme) return false;
  return host === pageHost || (isWild !== undefined && pageHost.endsWith(`.${host}`));
}
