import { readFileSync } from 'node:fs';
import { corpus, type Page } from './corpus.ts';

/** A page of the corpus that can be judged without a browser. */
export interface QuickPage extends Page {
  readonly source: string;
}

/** Left to the browser: pages that hide somebody by the size of a box alone. */
const BY_LAYOUT = ['previous-banners-hidden-other-ways'];

/** The pages of the corpus but for those, and those with frames: each frame has a reader of its own. */
export function quickPages(): QuickPage[] {
  return corpus()
    .map((page) => ({ ...page, source: readFileSync(page.file, 'utf8') }))
    .filter(({ name, source }) => !/<i?frame\b/i.test(source) && !BY_LAYOUT.includes(name));
}
