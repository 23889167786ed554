import { STATES } from '../pictures/states.ts';
import { goTo } from './browser.ts';
import { reachInPage, shown } from './reach-in-page.ts';

/**
 * Put into the panel's page before its own script: brings the panel into the state that the address names
 * (`?state=needs`), and says so on the root element (`data-state`), or why it cannot.
 */

// A frame that nobody clicked into may not use the clipboard.
navigator.clipboard.write = async () => {};

const name = new URLSearchParams(location.search).get('state');
const state = STATES.find((each) => each.name === name);
const { dataset } = document.documentElement;

async function reachState() {
  if (!state) throw new Error(`There is no state "${name}".`);
  if (!state.page.includes(':')) await shown('.banner, .note, .notice, .stop');
  await reachInPage(state.acts);
  if (state.next) goTo(state.next);
}

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
