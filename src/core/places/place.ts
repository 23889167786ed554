/** Where a patient is registered, as far as it is known. */
export interface Place {
  /** A borough's id: the name of its file in `rules/routes/`. */
  readonly borough: string;
  /** ODS code of the primary care network, `U60094`. */
  readonly pcn?: string;
  /** ODS code of the practice. */
  readonly practice?: string;
}
