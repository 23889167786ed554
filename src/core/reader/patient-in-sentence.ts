/**
 * Returns a function that replaces the patient's name in a text with `patient`: `Mrs West has died`, `Edna West is
 * deceased`. A family name counts only with a given name or the patient's title, because relatives may have the same
 * family name.
 * @param patientName the patient's name in the form of the NHS banner: `WEST, Edna (Mrs)`. Null: unknown.
 */
export function withPatientForName(patientName: string | null): (text: string) => string {
  const [, family = '', given, title = 'mr|mrs|ms|miss|mx|dr'] =
    /([^,]+), (\p{L}[\p{L}'’-]+)[^(]*(?:\(([^)]+)\))?/u.exec(patientName ?? '') ?? [];
  if (!given) return (text) => text;
  const [familyName, titles] = [family, title].map((words) => words.replace(/[^\p{L} |]/gu, '.'));
  const name = `(?:(?:${titles})\\.? )?${given}(?: ${familyName})?|(?:${titles})\\.? ${familyName}|${familyName}, ${given}`;
  const pattern = new RegExp(`(?<!\\p{L})(?:${name})(?![\\p{L}'’-])`, 'giu');
  return (text) => text.replace(pattern, 'patient');
}
