/** How often the patient's texts are looked at again while a panel is open (ms). */
const BEAT = 1000;

/**
 * Does something at a slow beat for as long as a panel is open, for what changes without the browser telling: a style
 * sheet that a script switches off, an animation, a value that a script sets.
 */
export function beatWhile(isOpen: () => boolean, act: () => void): { begin(): void; stop(): void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    begin() {
      timer ??= setInterval(() => {
        if (!isOpen()) stop();
        else if (!document.hidden) act();
      }, BEAT);
    },
    stop,
  };
}
