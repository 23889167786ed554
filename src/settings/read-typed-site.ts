import { isSite, siteFault } from '../core/page-rule/match-pattern.ts';

/** The site of an address that somebody typed or pasted, or the reason why there is none. */
export function readTypedSite(typed: string): { site: string } | { reason: string } {
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
