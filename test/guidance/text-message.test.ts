import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MESSAGES, measureText, textCost, textFault } from '../../src/core/guidance/text-message.ts';

const cost = (text: string) => {
  const { characters, messages } = measureText(text);
  return [characters, messages];
};

describe('a text of the GSM alphabet', () => {
  it.each([
    [0, 0],
    [1, 1],
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
    [459, 3],
    [460, 4],
    [612, 4],
    [613, 5],
  ])('of %i characters costs %i', (length, messages) => {
    expect(cost('a'.repeat(length))).toEqual([length, messages]);
  });

  it('has the letters, digits and signs of British English, and line feeds', () => {
    const text = `Ring 020 7946 0000 (9am to 5pm)!\n"It's £5" & so on: @ # % * + - / ; < = > ? _ , .`;
    expect(measureText(text)).toMatchObject({ characters: text.length, unusual: [] });
  });

  it.each([...'^{}\\[~]|€'])('counts %s as two characters', (character) => {
    expect(measureText(character)).toMatchObject({ characters: 2, messages: 1, unusual: [] });
    expect(cost('a'.repeat(158) + character)).toEqual([160, 1]);
    expect(cost('a'.repeat(159) + character)).toEqual([161, 2]);
  });

  it('does not cut a character that counts as two', () => {
    expect(cost(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toEqual([305, 2]);
    expect(cost(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toEqual([306, 3]);
  });
});

describe('a text with another character', () => {
  it.each([...'’‘“”–—…`ê'])('%s leaves 70 characters to one message', (character) => {
    expect(measureText(character).unusual).toEqual([character]);
    expect(cost(character + 'a'.repeat(69))).toEqual([70, 1]);
    expect(cost(character + 'a'.repeat(70))).toEqual([71, 2]);
  });

  it.each([
    [134, 2],
    [135, 3],
    [201, 3],
    [268, 4],
    [269, 5],
  ])('of %i characters costs %i', (length, messages) => {
    expect(cost(`’${'a'.repeat(length - 1)}`)).toEqual([length, messages]);
  });

  it('counts an emoji as two characters and does not cut it', () => {
    expect(cost('🙂')).toEqual([2, 1]);
    expect(cost(`${'a'.repeat(66)}🙂${'a'.repeat(66)}`)).toEqual([134, 3]);
  });

  it('names each such character once', () => {
    expect(measureText('’tis “so”, isn’t it').unusual).toEqual(['’', '“', '”']);
  });
});

describe('any text', () => {
  it('never costs less when it is longer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 700 }),
        fc.string({ unit: 'grapheme' }),
        (text, more) => {
          expect(measureText(text + more).messages).toBeGreaterThanOrEqual(measureText(text).messages);
        },
      ),
    );
  });

  it('fits into its messages, and would not fit into one fewer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (text) => {
        const { characters, messages, unusual } = measureText(text);
        const [alone, joined] = unusual.length > 0 ? [70, 67] : [160, 153];
        expect(characters).toBeLessThanOrEqual(messages === 1 ? alone : messages * joined);
        // A message has a free place only if a character that counts as two did not fit.
        if (messages > 1) expect(characters).toBeGreaterThan(Math.max(alone, (messages - 1) * (joined - 1)));
      }),
    );
  });

  it('has a fault exactly if it costs more than four', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 700 }), (text) => {
        expect(textFault(text) === undefined).toBe(measureText(text).messages <= MOST_MESSAGES);
      }),
    );
  });
});

it.each([
  ['nothing', '', '0 characters: 0 text messages.'],
  ['a letter', 'a', '1 character: 1 text message.'],
  ['161 letters', 'a'.repeat(161), '161 characters: 2 text messages.'],
  [
    '613 letters',
    'a'.repeat(613),
    '613 characters: 5 text messages. Too long to send: the most is 4 text messages (612 characters).',
  ],
  [
    'a curly apostrophe',
    'It’s',
    '4 characters: 1 text message. “’” makes each message shorter: 70 characters, not 160.',
  ],
  [
    '269 curly apostrophes',
    '’'.repeat(269),
    '269 characters: 5 text messages. Too long to send: the most is 4 text messages (268 characters). ' +
      '“’” makes each message shorter: 70 characters, not 160.',
  ],
])('says what %s costs', (_, text, words) => expect(textCost(text)).toBe(words));

it.each([
  [
    '613 letters',
    'a'.repeat(613),
    undefined,
    'costs 5 text messages, and the most is 4: shorten its 613 characters to 612',
  ],
  [
    'a text at the limit with a euro sign that does not fit',
    `${'a'.repeat(152)}€${'a'.repeat(458)}`,
    undefined,
    'costs 5 text messages, and the most is 4: shorten its 612 characters to 611',
  ],
  [
    '161 letters as a short message',
    'a'.repeat(161),
    1,
    'costs 2 text messages, and the most is 1: shorten its 161 characters to 160',
  ],
  [
    'a curly quotation mark among 80',
    `“${'a'.repeat(79)}`,
    1,
    'costs 2 text messages, and the most is 1: shorten its 80 characters to 70; without ““”, to 160',
  ],
])('says why %s cannot be sent, and what to do', (_, text, most, reason) =>
  expect(textFault(text, most)).toBe(reason),
);
