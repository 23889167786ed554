import type { Guidance } from '../core/guidance/schema.ts';
import type { ConsultationEvent } from './consultation/apply-event.ts';
import { answersToClear, draftToChange } from './consultation/carry-over.ts';
import type { Consultation } from './consultation/consultation-state.ts';

/** The code that only a panel with settings needs. It is loaded after the first paint, as one chunk. */

export { parsePanelSettings } from '../settings/panel-settings.ts';
export { outcomeDiffers } from './consultation/carry-over.ts';

/**
 * What new guidance changes in a consultation: the answers and the choices for the referral that no longer hold.
 * @returns `isBegun` is false if no answer was given yet
 */
export function changesBySettings(
  { answers, chosen, draft }: Consultation,
  before: Guidance,
  now: Guidance,
): { events: ConsultationEvent[]; isBegun: boolean } {
  const toClear = answersToClear(answers, before, now);
  const draftChange = draftToChange(draft, before, now);
  return {
    events: [
      ...(toClear ? [{ type: 'answered' as const, answers: toClear }] : []),
      ...(draftChange ? [{ type: 'drafted' as const, draft: draftChange }] : []),
    ],
    isBegun:
      draftChange !== null ||
      chosen !== null ||
      Object.values(answers).some((answer) => answer !== undefined),
  };
}
