import { readFileSync } from 'node:fs';
import { corpus, type Page } from './corpus.ts';

/** A page of the corpus that can be read without a browser. */
export interface QuickPage extends Page {
  readonly source: string;
}

/** Whether a page needs a browser, because its reading depends on painting or on text from style sheets. */
export const isByLayout = ({ name }: { readonly name: string }): boolean =>
  /^seen-|^grid-of-unknown-labels$|^previous-banners-hidden-other-ways$|^second-from-an-attribute$|^date-digit-from-a-style-sheet$/.test(
    name,
  );

/**
 * The pages that need no browser. Pages with frames are left out too, because each frame is read separately.
 */
export function quickPages(): QuickPage[] {
  return corpus()
    .map((page) => ({ ...page, source: readFileSync(page.file, 'utf8') }))
    .filter((page) => !/<i?frame\b/i.test(page.source) && !isByLayout(page));
}
