/** The code that only a panel with settings needs. It is loaded after the first paint, as one chunk. */
export { forPanel } from '../settings/for-panel.ts';
export { answersToClear, draftToChange, outcomeDiffers } from './consultation/carry-over.ts';
