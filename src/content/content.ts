import { answerPanels, notify, openRoot } from '../browser/page.ts';
import { isoDate } from '../patient/dates.ts';
import { none, type Reading } from '../patient/reading.ts';
import { spot } from '../spotting/spot.ts';
import { type Watch, watch } from '../spotting/watch.ts';

/** The content script: spots the patient in one frame, tells the panel who it is and the background that it is. */

const scope = globalThis as { socialPrescribingNavigator?: Watch };
// Injected a second time, as when the icon is clicked again, the newer copy takes over.
scope.socialPrescribingNavigator?.stop();

let current: Reading = none('This page has not been read yet.');
let spotted = false;

const tellPanels = answerPanels(
  () => current,
  () => watching.readNow(),
);

const watching = watch(document, {
  read: (observe) =>
    spot(document, {
      rules: PAGE_RULES,
      today: () => isoDate(new Date()),
      openRoot: (element) => {
        const root = openRoot(element);
        if (root) observe(root);
        return root;
      },
    }),
  report: (reading) => {
    current = reading;
    tellPanels(reading);
    const isThere = reading.kind === 'patient';
    if (isThere !== spotted) notify(isThere ? 'spotted' : 'gone');
    spotted = isThere;
  },
});
scope.socialPrescribingNavigator = watching;

notify('here');
// Back from the back/forward cache, the ports are closed and the panel must be told of this page again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) notify('here');
  if (persisted && spotted) notify('spotted');
});
