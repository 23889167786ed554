import { hideOnSite, openPanel } from '../../extension/page/button-answers.ts';
import { isExtensionThere } from '../../extension/page/native-events.ts';
import { scriptIn } from '../content/running-script.ts';
import { place } from './button-place.ts';
import { MARK_STYLE } from './button-style.ts';

/**
 * The quiet button on a page that shows a patient: opens the panel, can be moved, and is put away for this
 * patient or this site. Run anew each time a patient comes or goes or the panel opens; it then shows itself
 * or takes itself away.
 *
 * It stands in a closed shadow root, so that the page can neither read nor press it, and heeds only a
 * person's own clicks, where nothing covers it. Whom it was shown for is known here only, in the page, as
 * long as it is open.
 */

const BY_OTHER_WAYS = 'To open it, press Alt+Shift+Y or click its icon in the toolbar.';
/** Two ways, as many record systems open a pop-up that cannot be had in a tab. */
const NO_SIDE_PANEL =
  'The panel cannot open in this window. Open this page in a browser tab. Or open the panel in another window and paste the patient’s details there.';

interface Scope {
  socialPrescribingMark?: Mark;
}

interface Mark {
  readonly shownFor: Set<string>;
  host: HTMLElement | undefined;
}

const scope = globalThis as Scope;
// An element of the page by that name is not ours.
if (!Object.hasOwn(scope, 'socialPrescribingMark'))
  scope.socialPrescribingMark = { shownFor: new Set(), host: undefined };
const mark = scope.socialPrescribingMark as Mark;

const copy = scriptIn(globalThis);
const patient = copy?.patient() ?? null;
mark.host?.remove();
if (patient !== null && !mark.shownFor.has(patient)) {
  mark.shownFor.add(patient);
  if (!copy?.isInPanel()) mark.host = show();
}

function show(): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = MARK_STYLE;
  const open = button('Social prescribing', 'open');
  const menu = button('×', 'more', 'Put this button away');
  const said = document.createElement('p');
  said.hidden = true;
  said.setAttribute('role', 'status');
  const choices = document.createElement('div');
  choices.hidden = true;
  const forPatient = button('Not for this patient', 'choice');
  const forSite = button('Not on this site', 'choice');
  choices.append(forPatient, forSite);
  const tab = document.createElement('section');
  tab.setAttribute('aria-label', 'Social prescribing');
  tab.append(open, menu, choices, said);
  root.append(style, tab);
  copy?.ownNodes.add(host);
  tab.style.visibility = 'hidden';
  document.documentElement.append(host);
  // Once the page has been drawn with it: asking before that would make the browser lay it all out for us.
  const placed = new Promise<void>((resolve) => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        void place(tab).then(resolve);
      }),
    );
  });

  const say = (words: string) => {
    said.textContent = words;
    said.hidden = false;
    // The words may take the lower edge out of the window.
    moveTo(tab, tab.offsetTop);
  };
  whenClicked(host, placed, open, () => {
    if (!isExtensionThere()) say('It was updated or removed. Reload this page.');
    else
      void openPanel().then((answer) => {
        if (answer === 'opened') host.remove();
        else say(answer === 'no side panel' ? NO_SIDE_PANEL : BY_OTHER_WAYS);
      });
  });
  whenClicked(host, placed, menu, () => {
    choices.hidden = !choices.hidden;
    if (!choices.hidden) forPatient.focus();
  });
  whenClicked(host, placed, forPatient, () => host.remove());
  whenClicked(host, placed, forSite, () => {
    hideOnSite();
    host.remove();
  });
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && event.isTrusted) host.remove();
  });
  makeMovable(tab, open);
  return host;
}

function button(words: string, name: string, label = words): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.textContent = words;
  if (label !== words) made.setAttribute('aria-label', label);
  return made;
}

/**
 * A script's click does not count, nor one on something that lies over the button, though it let clicks
 * through.
 */
function whenClicked(host: HTMLElement, placed: Promise<void>, target: HTMLElement, act: () => void): void {
  let isInSight = true;
  const sight = new IntersectionObserver(
    (seen) => {
      // Firefox cannot tell; but there a click on a page opens nothing.
      isInSight = (seen.at(-1) as { isVisible?: boolean }).isVisible ?? true;
    },
    // Not more often than every 100 ms, which the browser asks for.
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  // Seen while it was still hidden, it would pass for covered.
  void placed.then(() => sight.observe(target));
  target.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    const byKey = event.detail === 0;
    if (byKey || (isInSight && document.elementFromPoint(event.clientX, event.clientY) === host)) act();
  });
}

/** Moves the button along the edge, as far as the window reaches. */
function moveTo(tab: HTMLElement, top: number): void {
  tab.style.top = `${Math.max(Math.min(top, innerHeight - tab.offsetHeight), 0)}px`;
}

/** Dragged up and down the edge of the page, by its face or with the arrow keys. */
function makeMovable(tab: HTMLElement, handle: HTMLElement): void {
  let from: number | undefined;
  let moved = false;
  handle.addEventListener('pointerdown', (event) => {
    from = event.clientY - tab.offsetTop;
    moved = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from === undefined) return;
    moved ||= Math.abs(event.clientY - tab.offsetTop - from) > 4;
    if (moved) moveTo(tab, event.clientY - from);
  });
  handle.addEventListener('pointerup', () => {
    from = undefined;
  });
  handle.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowUp' || key === 'ArrowDown') moveTo(tab, tab.offsetTop + (key === 'ArrowUp' ? -24 : 24));
  });
  // The end of a drag is not a click.
  handle.addEventListener('click', (event) => moved && event.stopImmediatePropagation(), { capture: true });
}
