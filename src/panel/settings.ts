/** What the panel needs once something is set, and only then: loaded after the first paint, in one piece. */
export { forPanel } from '../settings/for-panel.ts';
export { isOther, lapsed } from './consultation/carry-over.ts';
