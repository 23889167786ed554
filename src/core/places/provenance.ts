/** The source of a table under `rules/places/`. The options page shows it, as the licence requires. */
export interface Provenance {
  readonly source: string;
  /** ISO date or month of the source, `2026-07-01`, `2025-10`. Null if the files did not say. */
  readonly edition: string | null;
  /** Lines to show wherever the table is distributed. */
  readonly attribution: readonly string[];
}
