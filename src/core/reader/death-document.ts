import type { Line } from './line.ts';
import { seamsToSpaces } from './seams.ts';

/** The title of a document that is written only about somebody who has died: `Death certificate (copy)`. */
const DOCUMENT =
  /^(?:copy of )?(?:the )?(?:(?:medical )?(?:certificat(?:e|ion)|notification|registration|confirmation|verification) of (?:the )?(?:(?:fact|cause) of )?death|(?:medical )?death (?:certificat(?:e|ion)|notification|summary)|mccd|cremation (?:form|certificate)|mortuary (?:form|record)|post[- ]?mortem (?:report|examination|request))(?: (?:form|copy|report|request|letter)|\([^)]*\)|[\s:,#\d-])*$/i;

/**
 * Whether a line is the title of such a document: the title of the page, or a heading above the banner. Below
 * the banner, a heading such as `Death notification` may stand above *None received*.
 * @param bannerLines the indexes of the lines of the banner
 */
export function isDeathDocument(
  lines: readonly Line[],
  index: number,
  bannerLines: readonly number[],
): boolean {
  const { text = '', heading } = lines[index] ?? {};
  const isTitle = heading === 1 || (heading !== undefined && index < Math.min(...bannerLines));
  return isTitle && DOCUMENT.test(seamsToSpaces(text).trim());
}
