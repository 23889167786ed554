const WORDS =
  'Something went wrong, so nothing more is shown here. Close this panel and open it again. If that does not help, restart the browser, or refer as you would without it.';

/** A panel in which anything failed shows nothing any more, lest it be a patient who is gone; it says what to do. */
export function onFailure(root: HTMLElement): void {
  const fail = () => {
    const main = document.createElement('main');
    const heading = document.createElement('h1');
    heading.className = 'nhsuk-u-visually-hidden';
    heading.textContent = document.title;
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.setAttribute('role', 'alert');
    notice.textContent = WORDS;
    main.append(heading, notice);
    root.replaceChildren(main);
  };
  addEventListener('error', fail);
  addEventListener('unhandledrejection', fail);
}
