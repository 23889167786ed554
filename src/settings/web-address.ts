/**
 * The web addresses that settings may contain: https, or http on the organisation's own network. An accepted address
 * becomes a link in the panel, so an address that a browser could interpret in two ways is rejected.
 */

const PRIVATE = /^(?:10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)$/;

/** Whether the panel may link to an address. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"'`\\^{|}\p{C}]+$/u.test(text) || text.length > 2000) return false;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  // `https://nhs.uk@elsewhere.example` looks like one site and leads to another.
  if (url.username || url.password || !url.hostname) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url.hostname));
}

/** Whether a host is local: a private IPv4 address, a `.local` name, or a name of one word. None is on the internet. */
function isLocal(host: string): boolean {
  return PRIVATE.test(host) || /^[a-z0-9-]+$/.test(host) || /^(?:[a-z0-9-]+\.)+local$/.test(host);
}
