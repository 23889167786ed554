/** Lets Ctrl+C end this process as usual, but with its `exit` event, in which temporary folders are removed. */
export function exitOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
}
