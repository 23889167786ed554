/** Where a table under `rules/places/` comes from; shown in the options page, as its licence asks. */
export interface Provenance {
  readonly source: string;
  /** ISO date or month of the source, `2026-07-01`, `2025-10`; null where the files did not say. */
  readonly edition: string | null;
  /** Lines to show wherever the table ships. */
  readonly attribution: readonly string[];
}
