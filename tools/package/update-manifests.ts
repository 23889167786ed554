import { FIREFOX_ID } from '../build/manifest.ts';
import { escapeXml } from '../policy/xml.ts';

/** The version that an organisation's server offers to browsers. */
export interface Update {
  readonly version: string;
  /** The address of the package. */
  readonly url: string;
}

/** Returns the text of `update.xml`, which Chrome and Edge request. */
export function updateXml(id: string, { version, url }: Update, oldestChrome: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escapeXml(url)}" version="${version}" prodversionmin="${oldestChrome}" />
  </app>
</gupdate>
`;
}

/**
 * Returns the text of `updates.json`, which Firefox requests. It has no hash of the package: Firefox fetches
 * the package over https, and an organisation replaces it by the package that Mozilla signed.
 */
export function updatesJson({ version, url }: Update, oldestFirefox: string): string {
  const update = {
    version,
    update_link: url,
    applications: { gecko: { strict_min_version: oldestFirefox } },
  };
  return `${JSON.stringify({ addons: { [FIREFOX_ID]: { updates: [update] } } }, null, 2)}\n`;
}
