const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date in the publishers' formats: `01JUL2026`, `1-Jul-2026`, `01/07/2026` (day first), `2026-07-01`.
 * @returns an ISO date; null if the text is not a date
 */
export function readDate(text: string): string | null {
  const written = /^(\d{1,2})[-/ ]?([a-z]{3})[a-z]*[-/ ]?(\d{4})$/i.exec(text);
  const digits = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  let [year, month, day] = [0, 0, 0];
  if (iso) [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  else if (digits) [year, month, day] = [Number(digits[3]), Number(digits[2]), Number(digits[1])];
  else if (written)
    [year, month, day] = [Number(written[3]), monthNumber(written[2] ?? ''), Number(written[1])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isValid = month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isValid ? date.toISOString().slice(0, 10) : null;
}

/**
 * Returns the month of a postcode file: from the heading `live_2025_10` of a reduced list, else from the
 * publisher's file name, such as `ONSPD_MAY_2025_UK.csv` or `NSPL_AUG_2026_UK.csv`.
 * @returns a month such as `2025-10`; null if neither has one
 */
export function postcodeEdition(fileName: string, headings: readonly string[]): string | null {
  for (const heading of headings) {
    const live = /^live_(\d{4})_(\d\d)$/i.exec(heading.trim());
    if (live) return `${live[1]}-${live[2]}`;
  }
  const named = /(?:^|_)([A-Z]{3})[A-Z]*_(\d{4})(?:_|\.|$)/i.exec(fileName);
  const month = monthNumber(named?.[1] ?? '');
  return named && month > 0 ? `${named[2]}-${String(month).padStart(2, '0')}` : null;
}

/** Whether a text is an edition in the format of the tables: `2026`, `2026-07` or `2026-07-01`. */
export function isEdition(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(text) && (text.length < 10 || readDate(text) !== null);
}

function monthNumber(text: string): number {
  return MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}
