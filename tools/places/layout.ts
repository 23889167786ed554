/**
 * A table as text: each property on a line of its own, and an object's properties likewise down to `depth`, what
 * lies deeper on one line. So a new edition differs in the lines of the practices and sectors that changed.
 * No indentation: the postcode table has to be small as it ships.
 */
export function layOut(value: unknown, depth: number): string {
  return `${lay(value, depth)}\n`;
}

function lay(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const lines = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}:${lay(inner, depth - 1)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
