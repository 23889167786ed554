/** Has a look taken whenever it may have become another day, though nothing else happens. */
export function followDay(look: () => void): void {
  // By the minute, and not once at midnight: timers stand still while the computer sleeps, and clocks are put right.
  setInterval(look, 60_000);
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
}
