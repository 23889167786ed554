/** How often the patient's texts are checked again while a panel is open (ms). */
const INTERVAL = 1000;

/**
 * Calls `check` every second while a panel is open and the tab is visible. This finds changes that no event
 * and no observer announces: a style sheet that a script disables, an animation, a value that a script sets.
 */
export function recheckWhile(isOpen: () => boolean, check: () => void): { start(): void; stop(): void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    start() {
      timer ??= setInterval(() => {
        if (!isOpen()) stop();
        else if (!document.hidden) check();
      }, INTERVAL);
    },
    stop,
  };
}
