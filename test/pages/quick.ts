import { readFileSync } from 'node:fs';
import { corpus, type Page } from './corpus.ts';

/** A page of the corpus that can be judged without a browser. */
export interface QuickPage extends Page {
  readonly source: string;
}

/** Left to the browser: what is painted where, and what style sheets generate. */
export const isByLayout = ({ name }: { readonly name: string }): boolean =>
  /^seen-|^previous-banners-hidden-other-ways$|^second-from-an-attribute$|^date-digit-from-a-style-sheet$/.test(
    name,
  );

/** The pages of the corpus but for those, and those with frames: each frame has a reader of its own. */
export function quickPages(): QuickPage[] {
  return corpus()
    .map((page) => ({ ...page, source: readFileSync(page.file, 'utf8') }))
    .filter((page) => !/<i?frame\b/i.test(page.source) && !isByLayout(page));
}
