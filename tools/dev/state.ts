import STATES from 'virtual:states';
import { goTo, useSettings } from './browser.ts';
import { reachInPage, waitFor } from './reach-in-page.ts';

/**
 * Runs in the panel's page before the panel's own script. Brings the panel into the state that the address
 * names (`?state=needs`). Sets `data-state` on the root element to `reached`, or to the error message.
 */

// An iframe may not use the clipboard before a user clicks into it.
navigator.clipboard.write = async () => {};

const name = new URLSearchParams(location.search).get('state');
const state = STATES.find((candidate) => candidate.name === name);
const { dataset } = document.documentElement;

async function reachState() {
  if (!state) throw new Error(`There is no state "${name}".`);
  if (!state.page.includes(':')) await waitFor('.banner, .note, .notice, .stop');
  await reachInPage(state.acts);
  if (state.next) goTo(state.next);
}

useSettings(state?.settings ?? {});
goTo(state?.page ?? 'no-patient.html');
addEventListener('load', () => {
  reachState().then(
    () => {
      dataset.state = 'reached';
      const frame = window.frameElement as HTMLElement | null;
      if (frame) frame.style.height = `${document.documentElement.scrollHeight + 2}px`;
    },
    (error: Error) => {
      dataset.state = error.message;
      console.error(error.message);
    },
  );
});
