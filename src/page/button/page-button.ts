import { isExtensionThere } from '../../extension/page/extension-api.ts';
import { hideOnSite, openPanel } from '../../extension/page/page-button-messages.ts';
import { scriptIn } from '../content/running-script.ts';
import { placeButton } from './button-place.ts';
import { PAGE_BUTTON_STYLE } from './button-style.ts';

/**
 * The page button: a small button on a page that shows a patient. It opens the panel, can be moved, and can
 * be hidden for this patient or this site. The background injects this script each time a patient comes or
 * goes or the panel opens. The script then shows or removes the button.
 *
 * The button is in a closed shadow root, so that the page can neither read nor press it. It accepts only a
 * person's own clicks, and only where nothing covers it. The patients that it was shown for are known only in
 * the page, while the page is open.
 */

const NOT_OPENED = 'To open the panel, press Alt+Shift+Y or click its icon in the toolbar.';
/** Two ways, because many record systems open pop-ups that cannot be opened in a tab instead. */
const NO_SIDE_PANEL =
  'The panel cannot open in this window. Open this page in a browser tab. Or open the panel in another window and paste the patient’s details there.';

interface Scope {
  socialPrescribingPageButton?: PageButton;
}

/** The state of the page button in this frame. It is kept between the runs of this script. */
interface PageButton {
  /** The NHS numbers of the patients that the button was shown for. */
  readonly shownFor: Set<string>;
  /** The element in the page; undefined before the button is first shown. */
  host: HTMLElement | undefined;
}

const scope = globalThis as Scope;
// An element of the page with this name or id does not count.
if (!Object.hasOwn(scope, 'socialPrescribingPageButton'))
  scope.socialPrescribingPageButton = { shownFor: new Set(), host: undefined };
const pageButton = scope.socialPrescribingPageButton as PageButton;

const contentScript = scriptIn(globalThis);
const patient = contentScript?.patient() ?? null;
pageButton.host?.remove();
if (patient !== null && !pageButton.shownFor.has(patient)) {
  pageButton.shownFor.add(patient);
  if (!contentScript?.isInPanel()) pageButton.host = showButton();
}

function showButton(): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = PAGE_BUTTON_STYLE;
  const open = button('Social prescribing', 'open');
  const menu = button('×', 'more', 'Hide this button');
  const message = document.createElement('p');
  message.hidden = true;
  message.setAttribute('role', 'status');
  const choices = document.createElement('div');
  choices.hidden = true;
  const forPatient = button('Not for this patient', 'choice');
  const forSite = button('Not on this site', 'choice');
  choices.append(forPatient, forSite);
  const tab = document.createElement('section');
  tab.setAttribute('aria-label', 'Social prescribing');
  tab.append(open, menu, choices, message);
  root.append(style, tab);
  contentScript?.ownNodes.add(host);
  tab.style.visibility = 'hidden';
  document.documentElement.append(host);
  // Wait until the page has been drawn with the button.
  // Measuring earlier would force a layout of the whole page.
  const placed = new Promise<void>((resolve) => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        void placeButton(tab).then(resolve);
      }),
    );
  });

  const showMessage = (words: string) => {
    message.textContent = words;
    message.hidden = false;
    // The longer text may push the lower edge out of the window.
    moveTo(tab, tab.offsetTop);
  };
  onPersonClick(host, placed, open, () => {
    if (!isExtensionThere()) showMessage('The extension was updated or removed. Reload this page.');
    else
      void openPanel().then((answer) => {
        if (answer === 'opened') host.remove();
        else showMessage(answer === 'no side panel' ? NO_SIDE_PANEL : NOT_OPENED);
      });
  });
  onPersonClick(host, placed, menu, () => {
    choices.hidden = !choices.hidden;
    if (!choices.hidden) forPatient.focus();
  });
  onPersonClick(host, placed, forPatient, () => host.remove());
  onPersonClick(host, placed, forSite, () => {
    hideOnSite();
    host.remove();
  });
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && event.isTrusted) host.remove();
  });
  makeDraggable(tab, open);
  return host;
}

function button(words: string, name: string, label = words): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = name;
  element.textContent = words;
  if (label !== words) element.setAttribute('aria-label', label);
  return element;
}

/**
 * Calls back when a person clicks an element. Ignores clicks by scripts, and clicks where something covers
 * the button, even if it lets clicks through.
 */
function onPersonClick(
  host: HTMLElement,
  placed: Promise<void>,
  target: HTMLElement,
  callback: () => void,
): void {
  let isUncovered = true;
  const observer = new IntersectionObserver(
    (seen) => {
      // Firefox does not report visibility. But in Firefox a click on a page cannot open the panel anyway.
      isUncovered = (seen.at(-1) as { isVisible?: boolean }).isVisible ?? true;
    },
    // The browser requires at least 100 ms.
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  // Observe only once the button is shown: while hidden, it would be reported as covered.
  void placed.then(() => observer.observe(target));
  target.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    const byKey = event.detail === 0;
    if (byKey || (isUncovered && document.elementFromPoint(event.clientX, event.clientY) === host))
      callback();
  });
}

/** Moves the button along the edge, within the window. */
function moveTo(tab: HTMLElement, top: number): void {
  tab.style.top = `${Math.max(Math.min(top, innerHeight - tab.offsetHeight), 0)}px`;
}

/** Lets a person move the button up and down the edge, by dragging or with the arrow keys. */
function makeDraggable(tab: HTMLElement, handle: HTMLElement): void {
  let grabbedAt: number | undefined;
  let hasMoved = false;
  handle.addEventListener('pointerdown', (event) => {
    grabbedAt = event.clientY - tab.offsetTop;
    hasMoved = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (grabbedAt === undefined) return;
    hasMoved ||= Math.abs(event.clientY - tab.offsetTop - grabbedAt) > 4;
    if (hasMoved) moveTo(tab, event.clientY - grabbedAt);
  });
  handle.addEventListener('pointerup', () => {
    grabbedAt = undefined;
  });
  handle.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowUp' || key === 'ArrowDown') moveTo(tab, tab.offsetTop + (key === 'ArrowUp' ? -24 : 24));
  });
  // The end of a drag is not a click.
  handle.addEventListener('click', (event) => hasMoved && event.stopImmediatePropagation(), {
    capture: true,
  });
}
