import type { PanelSettings } from '../settings/panel-settings.ts';
import type { Consultation } from './consultation/consultation-state.ts';
import { stepId, type Walk } from './consultation/question-walk.ts';

/** Whether to offer a search for practices: if practices have their own routes, or to change the place. */
export const findsPractice = (
  { steps }: Walk,
  settings: PanelSettings | undefined,
  changing: string | null,
): boolean =>
  (settings?.dependsOnPractice || changing === 'place') &&
  steps.some(({ ask, open }) => ask === 'place' && open);

/** Which data, not loaded with the panel, a walk through the questions needs. */
export function whatToLoad(
  walk: Walk,
  { patient, details }: Consultation,
  settings: PanelSettings | undefined,
  changing: string | null,
): { boroughs: boolean; tables: boolean } {
  const isRead = patient !== null || details !== null;
  return {
    boroughs: isRead || walk.steps.some((step) => stepId(step) === 'place'),
    tables:
      isRead ||
      Boolean(walk.place?.practice) ||
      Boolean(settings?.hasUsual) ||
      findsPractice(walk, settings, changing),
  };
}
