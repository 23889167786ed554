import { describe, expect, it } from 'vitest';
import {
  isClickNotice,
  isPageNotice,
  isPageTells,
  isPanelAsks,
  isPanelCall,
  isRuleFitNotice,
} from '../../src/extension/messages.ts';

/** The guards that check messages between parts of the extension accept only valid messages. */

const GUARDS = { isClickNotice, isPageNotice, isPageTells, isPanelAsks, isPanelCall, isRuleFitNotice };

/** An object that only inherits these properties from its prototype. */
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

describe.each(Object.entries(GUARDS))('%s', (_, accepts) => {
  it.each(FORGED)('refuses %s', (_name, message) => {
    expect(accepts(message)).toBe(false);
  });
});

it('accepts the messages of each part', () => {
  expect(['here', 'spotted', 'gone'].every((notice) => isPageNotice({ notice }))).toBe(true);
  expect(isPanelCall({ call: 'who is there' })).toBe(true);
  expect(isClickNotice({ clicked: 7 })).toBe(true);
  expect(isPanelAsks({ ask: 7 })).toBe(true);
  expect(isPageTells({ reading: { kind: 'none', reason: 'No patient.' } })).toBe(true);
});
