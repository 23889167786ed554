import { describe, expect, it } from 'vitest';
import {
  isClickNotice,
  isPageNotice,
  isPageTells,
  isPanelAsks,
  isPanelCall,
  isRuleFitNotice,
} from '../../src/extension/messages.ts';

/** What is let in at the door between the parts of the extension: only what one of them says. */

const DOORS = { isClickNotice, isPageNotice, isPageTells, isPanelAsks, isPanelCall, isRuleFitNotice };

/** As a prototype would hold it, and not the message itself. */
const inherited = (of: object) => Object.create(of) as unknown;

const FORGED: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'spotted'],
  ['a number', 1],
  ['an empty object', {}],
  ['a list', [{ notice: 'here' }]],
  ['another word', { notice: 'SPOTTED', call: 'who', clicked: '1', ask: '1', reading: 'patient' }],
  ['parts of the wrong kind', { notice: ['here'], call: {}, clicked: 1.5, ask: Number.NaN, reading: null }],
  ['an inherited notice', inherited({ notice: 'spotted' })],
  ['an inherited call', inherited({ call: 'who is there' })],
  ['an inherited click', inherited({ clicked: 1 })],
  ['an inherited question', inherited({ ask: 1 })],
  ['an inherited reading', inherited({ reading: { kind: 'patient' } })],
  ['a reading with an inherited kind', { reading: inherited({ kind: 'patient' }) }],
  ['names of a prototype', JSON.parse('{"__proto__": {"notice": "here", "ask": 1}}')],
];

describe.each(Object.entries(DOORS))('%s', (_, isFor) => {
  it.each(FORGED)('refuses %s', (_name, message) => {
    expect(isFor(message)).toBe(false);
  });
});

it('accepts the messages of each part', () => {
  expect(['here', 'spotted', 'gone'].every((notice) => isPageNotice({ notice }))).toBe(true);
  expect(isPanelCall({ call: 'who is there' })).toBe(true);
  expect(isClickNotice({ clicked: 7 })).toBe(true);
  expect(isPanelAsks({ ask: 7 })).toBe(true);
  expect(isPageTells({ reading: { kind: 'none', reason: 'No patient.' } })).toBe(true);
});
