/** Calls `check` whenever a new day may have begun. */
export function followDay(check: () => void): void {
  // Every minute, not once at midnight: timers stop while the computer sleeps, and clocks get corrected.
  setInterval(check, 60_000);
  addEventListener('focus', check);
  document.addEventListener('visibilitychange', check);
}
