/*
 * Put before all scripts of a panel that is timed, ours and the floor's alike: notes when, in milliseconds since
 * 1970, the first question was painted, a key was answered and the patient was painted.
 */
globalThis.stopwatch = {
  times: {},
  /** Calls back once what is in the document now has been painted. */
  painted(then) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    });
  },
  /** Presses a key; @returns whether the document changed. */
  press(key) {
    const before = document.body.innerHTML.length;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return new Promise((done) => setTimeout(() => done(document.body.innerHTML.length !== before)));
  },
};

(() => {
  const { times, painted, press } = globalThis.stopwatch;
  const presses = !document.currentScript.hasAttribute('data-only-watches');
  const waits = { question: '[data-key]', banner: '.banner' };
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(waits)) {
      if (!document.querySelector(selector)) continue;
      delete waits[name];
      painted((at) => {
        times[name] = at;
        if (name === 'question' && presses) tryKey();
      });
    }
  }).observe(document, { subtree: true, childList: true });

  async function tryKey() {
    if (await press('1')) painted((at) => Object.assign(times, { answered: at }));
    else requestAnimationFrame(tryKey);
  }
})();
