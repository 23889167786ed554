/** Where a patient is registered. The network and the practice may be unknown. */
export interface Place {
  /** The id of the borough: the name of its file in `rules/routes/`. */
  readonly borough: string;
  /** ODS code of the primary care network, `U60094`. */
  readonly pcn?: string;
  /** ODS code of the practice. */
  readonly practice?: string;
}
