/*
 * Runs before all other scripts of a panel to time, ours or the floor's. Records, in milliseconds since 1970,
 * when the browser painted the first question and the patient, and when the panel first reacted to a key.
 */
globalThis.stopwatch = {
  times: {},
  /** Calls back after the browser has painted the current document. */
  painted(then) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    });
  },
};

(() => {
  const { times } = globalThis.stopwatch;
  const presses = !document.currentScript.hasAttribute('data-only-watches');
  // For each time, an element that contains text itself, as element timing requires.
  const waits = { question: '[data-step] h2', banner: '.banner .name' };

  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(waits)) {
      const element = document.querySelector(selector);
      if (!element) continue;
      delete waits[name];
      element.setAttribute('elementtiming', name);
      if (name === 'question' && presses) press();
    }
  }).observe(document, { subtree: true, childList: true });

  new PerformanceObserver((list) => {
    for (const { identifier, renderTime } of list.getEntries())
      times[identifier] ??= performance.timeOrigin + renderTime;
  }).observe({ type: 'element', buffered: true });

  /** Presses the first option's key until the document changes. */
  function press() {
    setTimeout(() => {
      const before = document.body.innerHTML;
      const key = new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(key);
      queueMicrotask(() => {
        if (document.body.innerHTML === before) press();
        else times.answered = performance.timeOrigin + performance.now();
      });
    });
  }
})();
