/**
 * Characters that nobody can see, or that turn the text around them. With one of these, a name could look like another
 * name, or be blank, and a copied name would not be found in the record system.
 *
 * Source of the classes: Unicode `Default_Ignorable_Code_Point`, `Bidi_Control` and the general category `C`; and the
 * blank Braille pattern, which is a symbol.
 */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;

/** In emoji, a joiner stands between two parts, and a selector after a part or a digit. */
const IN_EMOJI =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])(?:\ufe0f?\u200d(?=\p{Extended_Pictographic})|\ufe0f)|(?<=[0-9#*])\ufe0f(?=\u20e3)/gu;

const LINE_BREAK = /[\t\r\n\u2028\u2029]/g;

/**
 * Says which unseen character a text has, where, and what to do. Undefined if it has none.
 * Line breaks and tabs are accepted: see {@link isOneLine}.
 */
export function unseenFault(text: string): string | undefined {
  const visible = text.replace(IN_EMOJI, (part) => '+'.repeat(part.length)).replace(LINE_BREAK, ' ');
  const index = visible.search(UNSEEN);
  if (index < 0) return undefined;
  const before = text.slice(Math.max(0, index - 20), index).trim();
  const where = before ? `after “${before}”` : 'at its start';
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  return `has ${kindOf(character)} (${codeOf(character)}) ${where}: delete it, or type the text again`;
}

/** Whether a text has no line break and no tab. */
export const isOneLine = (text: string): boolean => text.search(LINE_BREAK) < 0;

/** The text with each unseen character as its code: `river[U+200B]side`. For messages that quote a text. */
export const showUnseen = (text: string): string =>
  text.replace(UNSEEN, (character) => `[${codeOf(character)}]`);

function kindOf(character: string): string {
  if (/\p{Bidi_Control}/u.test(character)) return 'a character that turns text round';
  return /\p{Cc}/u.test(character) ? 'a control character' : 'a character that cannot be seen';
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
