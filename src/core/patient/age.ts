const DAY = 86_400_000;

/**
 * Age in completed years on a day. Somebody born on 29 February is a year older on 1 March in common years,
 * as in English law (Family Law Reform Act 1969, section 9, and the calendar).
 * @param born ISO date
 * @param date ISO date
 * @returns null if `born` is after `on`, or more than 130 years before it: nobody lives that long
 */
export function ageInYears(born: string, date: string): number | null {
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4)) - (date.slice(5) < born.slice(5) ? 1 : 0);
  return born > date || years > 130 ? null : years;
}

/**
 * Age in the form of the NHS patient banner (NHS CUI): days under 4 weeks, weeks and days under 1 year,
 * months and days under 2 years, years and months under 18 years, then years: `12d`, `30w 2d`, `16m 3d`, `8y
 * 4m`, `66y`. Empty if {@link ageInYears} returns null.
 */
export function bannerAge(born: string, date: string): string {
  const years = ageInYears(born, date);
  if (years === null) return '';
  if (years >= 18) return `${years}y`;
  const days = (Date.parse(date) - Date.parse(born)) / DAY;
  if (days < 28) return `${days}d`;
  if (years < 1) return `${Math.floor(days / 7)}w ${days % 7}d`;
  const months = monthsBetween(born, date);
  if (years < 2) return `${months}m ${daysSince(born, months, date)}d`;
  return `${years}y ${months - years * 12}m`;
}

function monthsBetween(born: string, date: string): number {
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return count(date) - count(born) - (date.slice(8) < born.slice(8) ? 1 : 0);
}

function daysSince(born: string, months: number, date: string): number {
  const [year = 0, month = 0, day = 0] = born.split('-').map(Number);
  // A month after 31 January is the last day of February.
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return (Date.parse(date) - Date.UTC(year, month - 1 + months, Math.min(day, last))) / DAY;
}
