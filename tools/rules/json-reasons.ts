/** Why something cannot stand in a JSON file, in words for people who do not program. */

const CURLY = /^[“”„‘’']/;
/** Spaces other than those of JSON, and characters that cannot be seen. */
const ODD_SPACE = /^[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;

/** Returns the reason for a value that is not JSON. */
export function reasonForWord(word: string): string {
  const meant = word.toLowerCase();
  if (CURLY.test(word)) return `found ${word}; use straight quotation marks: "…"`;
  if (['true', 'false', 'null'].includes(meant)) return `found ${word}; write ${meant}, in small letters`;
  if (/^[+.]?\d/.test(word))
    return `“${word}” is no number; write digits, such as 18, or put a text between quotation marks: "${word}"`;
  if (meant === 'yes' || meant === 'no')
    return `found ${word}; write ${meant === 'yes'}, or put a text between quotation marks: "${word}"`;
  return `“${word}” must be between quotation marks: "…"`;
}

/**
 * Returns the reason for what stands where the name of an entry must.
 * @param rest the rest of the line
 */
export function reasonForName(rest: string): string {
  if (CURLY.test(rest)) return `found ${rest}; use straight quotation marks: "…"`;
  if (rest.startsWith('{'))
    return 'this { stands where a name in quotation marks must; a list needs a [ before its first {';
  return `“${rest}” stands where a name in quotation marks must: write "name": and then the value`;
}

/** Returns the reason for a comment or a character that cannot be seen; undefined for anything else. */
export function strayReason(rest: string): string | undefined {
  if (/^(?:\/\/|\/\*|#|<!--)/.test(rest))
    return `“${rest}” is a note, and a rule file cannot have notes; take it out`;
  if (!ODD_SPACE.test(rest)) return undefined;
  const code = rest.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `found a character that cannot be seen (U+${code}); delete it, and type the space again`;
}
