/**
 * How many text messages a text costs. A network sends a text in the GSM 7-bit alphabet, or as UTF-16 if any
 * character is outside that alphabet. A longer text is sent in several messages, each with a header that
 * takes some of its room.
 *
 * Sources: 3GPP TS 23.038 (the alphabet), 3GPP TS 23.040 (the header).
 */

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each of these counts as two characters. */
const EXTENSION = '\f^{}\\[~]|€';

const GSM = { alone: 160, joined: 153 };
const OTHER = { alone: 70, joined: 67 };

/** Systems that send texts for practices join at most four messages: 612 characters of the GSM alphabet. */
export const MOST_MESSAGES = 4;

export interface TextMessage {
  /** As networks count: an extension character of the GSM alphabet, or an emoji, counts as two. */
  readonly characters: number;
  /** How many messages the text costs. 0 for an empty text. */
  readonly messages: number;
  /** The characters outside the GSM alphabet, each once. They make every message shorter. */
  readonly unusual: readonly string[];
  /** How many characters fit into the messages that can be joined: 612, or 268 with an unusual character. */
  readonly most: number;
}

/** Measures a text as a text message. A line feed counts as one character. */
export function measureText(text: string): TextMessage {
  const all = [...text];
  const unusual = [...new Set(all.filter((each) => !BASIC.includes(each) && !EXTENSION.includes(each)))];
  const { alone, joined } = unusual.length > 0 ? OTHER : GSM;
  const sizes = all.map((each) => (unusual.length > 0 ? each.length : EXTENSION.includes(each) ? 2 : 1));
  const characters = sizes.reduce((sum, size) => sum + size, 0);
  return {
    characters,
    messages: characters <= alone ? Math.min(characters, 1) : messagesFor(sizes, joined),
    unusual,
    most: MOST_MESSAGES * joined,
  };
}

/** A character that counts as two is not cut: it goes whole into the next message. */
function messagesFor(sizes: readonly number[], joined: number): number {
  let [messages, used] = [1, 0];
  for (const size of sizes) {
    if (used + size > joined) [messages, used] = [messages + 1, 0];
    used += size;
  }
  return messages;
}

/** The length and cost in words: `269 characters: 2 text messages.` Then what makes the messages shorter. */
export function textCost(text: string): string {
  const { characters, messages, unusual, most } = measureText(text);
  const cost = `${characters} ${characters === 1 ? 'character' : 'characters'}: ${messages} text ${messages === 1 ? 'message' : 'messages'}.`;
  return [
    cost,
    ...(messages > MOST_MESSAGES
      ? [`Too long to send: the most is ${MOST_MESSAGES} text messages (${most} characters).`]
      : []),
    ...(unusual.length > 0
      ? [
          `${quoteAll(unusual)} ${unusual.length > 1 ? 'make' : 'makes'} each message shorter: ${OTHER.alone} characters, not ${GSM.alone}.`,
        ]
      : []),
  ].join(' ');
}

/**
 * Why a text costs too many messages, and what to do; undefined if it does not.
 * @param most how many messages it may cost
 */
export function textFault(text: string, most: number = MOST_MESSAGES): string | undefined {
  const { characters, messages, unusual } = measureText(text);
  if (messages <= most) return undefined;
  const limitOf = ({ alone, joined }: typeof GSM) => (most === 1 ? alone : most * joined);
  // A character that counts as two may leave room unused, so that a text at the limit can still be too long.
  const limit = Math.min(limitOf(unusual.length > 0 ? OTHER : GSM), characters - 1);
  const hint = unusual.length > 0 ? `; without ${quoteAll(unusual)}, to ${limitOf(GSM)}` : '';
  return (
    `costs ${messages} text messages, and the most is ${most}: ` +
    `shorten its ${characters} characters to ${limit}${hint}`
  );
}

const MOST_QUOTED = 5;

const quoteAll = (characters: readonly string[]): string =>
  characters
    .slice(0, MOST_QUOTED)
    .map((each) => `“${each}”`)
    .join(', ') + (characters.length > MOST_QUOTED ? ' …' : '');
