const MESSAGE =
  'Something went wrong, so nothing more is shown here. Close this panel and open it again. If that does not help, restart the browser, or refer as you would without it.';

/**
 * After any uncaught error, replaces the panel with a notice that says what to do. Otherwise the panel could
 * go on showing a previous patient.
 */
export function onFailure(root: HTMLElement): void {
  const fail = () => {
    const main = document.createElement('main');
    const heading = document.createElement('h1');
    heading.className = 'nhsuk-u-visually-hidden';
    heading.textContent = document.title;
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.setAttribute('role', 'alert');
    notice.textContent = MESSAGE;
    main.append(heading, notice);
    root.replaceChildren(main);
  };
  addEventListener('error', fail);
  addEventListener('unhandledrejection', fail);
}
