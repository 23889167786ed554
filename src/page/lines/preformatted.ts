/** Whether a style sheet makes the browser show the line breaks and spaces of a text as they are in the source. */
export const isPreformatted = (text: string, host: Element): boolean =>
  text.trim().includes('\n') && /^(?:pre|break-spaces)/.test(getComputedStyle(host).whiteSpace);

/** A line of preformatted text with tabs for wide gaps, which separate columns. */
export const asCells = (line: string): string => line.replace(/ {2,}/g, '\t');
