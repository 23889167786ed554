/**
 * Writes a table as JSON with one line for each property, down to `depth`. Deeper values are on one line. So
 * a new edition differs only in the lines of practices and sectors that changed. There is no indentation,
 * because the postcode table is shipped and has to be small.
 */
export function layOut(value: unknown, depth: number): string {
  return `${writeValue(value, depth)}\n`;
}

function writeValue(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const lines = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}:${writeValue(inner, depth - 1)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
