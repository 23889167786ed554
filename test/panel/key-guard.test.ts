import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type Guard, type GuardEvent, guard, mayAnswer, PAUSE, UNUSED } from '../../src/panel/key-guard.ts';

/** After a change of patient, no key answers that the clinician may have meant for the previous patient. */

type Step = GuardEvent & { at: number };

const press = (key: string, at: number, code = `Key${key}`): Step => ({ type: 'pressed', key, code, at });
const release = (key: string, at: number, code = `Key${key}`): Step => ({ type: 'released', key, code, at });
const change = (at: number): Step => ({ type: 'patient changed', at });

const after = (...steps: GuardEvent[]): Guard => steps.reduce(guard, UNUSED);
const USED = [press('7', 0), release('7', 50)];

test('keys answer in a panel that has just opened with a patient', () => {
  expect(mayAnswer(after(change(0), press('1', 10)))).toBe(true);
});

test.each([
  ['right after the change', [press('1', 150)]],
  [
    'one after the other, each within the pause',
    [1, 2, 3, 4, 5, 6].flatMap((at) => [press('1', at * 1000), release('1', at * 1000 + 90)]),
  ],
  ['a letter and then a digit, as of a postcode', [press('e', 200), release('e', 260), press('1', 300)]],
  ['with Shift, as digits of a French keyboard', [press('Shift', 200), press('1', 300)]],
  ['after a correction', [press('Backspace', 200), release('Backspace', 260), press('1', 300)]],
])('no key answers after a change: %s', (_, steps) => {
  expect(mayAnswer(after(...USED, change(100), ...steps))).toBe(false);
});

test.each([
  ['the pause has gone by', [press('1', 100 + PAUSE)]],
  ['the pointer was moved', [{ type: 'pointed' } as const, press('1', 200)]],
  ['Tab was pressed', [press('Tab', 200), press('1', 300)]],
  ['an arrow was pressed', [press('ArrowDown', 200), release('ArrowDown', 220), press('1', 300)]],
])('a key answers after a change once %s', (_, steps) => {
  expect(mayAnswer(after(...USED, change(100), ...steps))).toBe(true);
});

test('a key that was down at the change must first be released, whatever else happens', () => {
  const held = [
    press('1', 0),
    change(100),
    { type: 'pointed' } as const,
    press('Tab', 200),
    release('Tab', 220),
  ];
  expect(mayAnswer(after(...held, press('2', 9000)))).toBe(false);
  expect(mayAnswer(after(...held, release('1', 9000), press('2', 9100)))).toBe(false);
  expect(mayAnswer(after(...held, release('1', 9000), press('2', 9000 + PAUSE)))).toBe(true);
  expect(mayAnswer(after(...held, { type: 'left' }, press('2', 9000)))).toBe(true);
});

const KEYS = ['1', '2', 'e', 'Tab', 'ArrowUp', 'Enter', ' ', 'Shift', 'Backspace'];
const steps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(
        'pressed',
        'pressed',
        'pressed',
        'released',
        'released',
        'patient changed',
        'pointed',
        'left',
      ),
      key: fc.constantFrom(...KEYS),
      wait: fc.constantFrom(1, 90, 400, PAUSE - 1, PAUSE, 4000),
    }),
    { minLength: 3, maxLength: 30 },
  )
  .map((all) => {
    let at = 0;
    return all.map(({ type, key, wait }) => {
      at += wait;
      return { type, key, code: `Key${key}`, at } as Step;
    });
  });

/** Whether the last key press may answer, computed from the whole history instead of a state. */
function mayAnswerAfter(history: readonly Step[]): boolean {
  const changedAt = history.findLastIndex(({ type }) => type === 'patient changed');
  const isUsed = history.slice(0, changedAt).some(({ type }) => type === 'pressed' || type === 'pointed');
  if (changedAt < 0 || !isUsed) return true;
  return history.some((step, index) => {
    if (index <= changedAt || keysDownBefore(history, index).length > 0) return false;
    if (step.type === 'pointed') return true;
    if (step.type !== 'pressed') return false;
    const last = history
      .slice(changedAt, index)
      .findLast(({ type }) => type !== 'left' && type !== 'pointed');
    return /Tab|Arrow/.test(step.key) || step.at - (last?.at ?? 0) >= PAUSE;
  });
}

function keysDownBefore(history: readonly Step[], index: number): string[] {
  const down = new Set<string>();
  for (const step of history.slice(0, index)) {
    if (step.type === 'pressed') down.add(step.code);
    if (step.type === 'released') down.delete(step.code);
    if (step.type === 'left') down.clear();
  }
  return [...down];
}

it('lets a key answer after a change only after all keys are released, and then a pointer move, a navigation key or a pause', () => {
  const reached = { answers: 0, ignored: 0 };
  fc.assert(
    fc.property(steps, (history) => {
      let now = UNUSED;
      history.forEach((step, index) => {
        now = guard(now, step);
        if (step.type !== 'pressed') return;
        const expected = mayAnswerAfter(history.slice(0, index + 1));
        expect(mayAnswer(now)).toBe(expected);
        reached[expected ? 'answers' : 'ignored'] += 1;
      });
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(1000);
});
