import { expect, it } from 'vitest';
import {
  type Chosen,
  choicesThatHold,
  toggleChoice,
  unansweredIn,
  withWords,
} from '../../src/core/guidance/referral-choices.ts';
import { referralText } from '../../src/core/guidance/referral-text.ts';
import type { Guidance } from '../../src/core/guidance/schema.ts';
import { guidance } from '../settings/guidance.ts';

const { groups } = guidance.referral;

/** The state after pressing choices one after the other. @param presses each as `group choice` */
const pressed = (...presses: string[]): Chosen =>
  presses.reduce<Chosen>((chosen, press) => {
    const [group, choice] = find(press);
    return toggleChoice(group, choice, chosen, {});
  }, {});

function find(press: string) {
  const [groupId, choiceId] = press.split(' ');
  const group = groups.find(({ id }) => id === groupId);
  const choice = group?.choices.find(({ id }) => id === choiceId);
  if (!group || !choice) throw new Error(`The rules have no ${press}.`);
  return [group, choice] as const;
}

it('several choices of a group can be combined, and each can be taken back', () => {
  expect(pressed('contact text', 'contact telephone')).toEqual({ contact: { text: '', telephone: '' } });
  expect(pressed('contact text', 'contact telephone', 'contact text')).toEqual({
    contact: { telephone: '' },
  });
});

it.each([
  [['risks visiting', 'risks another', 'risks none'], { none: '' }],
  [['risks none', 'risks visiting'], { visiting: '' }],
])('a choice that stands alone is not combined with another: %j', (presses, risks) => {
  expect(pressed(...presses)).toEqual({ risks });
});

it('one consent takes the place of another', () => {
  expect(pressed('consent agrees', 'consent agrees-record')).toEqual({ consent: { 'agrees-record': '' } });
});

it('keeps the words of a choice while another is pressed, drops them with it, and restores them with it', () => {
  const [group, another] = find('risks another');
  const [, visiting] = find('risks visiting');
  const [, none] = find('risks none');
  const typed = withWords(group, another, 'A dog', pressed('risks another'));
  expect(toggleChoice(group, visiting, typed, typed)).toEqual({ risks: { another: 'A dog', visiting: '' } });
  const without = toggleChoice(group, none, typed, typed);
  expect(without).toEqual({ risks: { none: '' } });
  expect(toggleChoice(group, another, without, typed)).toEqual({ risks: { another: 'A dog' } });
  const takenBack = toggleChoice(group, another, typed, typed);
  expect(takenBack).toEqual({ risks: {} });
  expect(toggleChoice(group, another, takenBack, typed)).toEqual(typed);
});

const missing = (text: string, chosen: Chosen = {}) =>
  unansweredIn(text, guidance.referral, chosen).map(({ id }) => id);
const written = (chosen: Chosen) => referralText(guidance, { needs: [], reason: '', wants: '', chosen });

it.each<[string[], string[]]>([
  [[], ['consent', 'risks']],
  [['consent agrees'], ['risks']],
  [['consent best-interests', 'risks none'], ['consent']],
  [['consent agrees', 'risks another'], ['risks']],
  [['consent agrees-record', 'risks none'], []],
])('after %j, %j must still be answered', (presses, ids) => {
  const chosen = pressed(...presses);
  expect(missing(written(chosen), chosen)).toEqual(ids);
});

it.each([
  ['Consent:\nNot recorded.\n\nRisks:\nNone', ['consent']],
  ['Consent: yes\n\nRisks:  \n\nReferrer:\nA', ['risks']],
  ['One line', ['consent', 'risks']],
  ['', ['consent', 'risks']],
  ['Consent:\nAgrees by telephone\n\nRisks:\nA dog', []],
  ['Consent:\nAgrees\nRisks:\nA dog', []],
  ['Consent:\nNot recorded.\nRisks:\nA dog', ['consent']],
  ['Consent:\n\n\nAgrees\n \nRisks:\n\nA dog\n', []],
  ['Consent:  \r\nNot recorded. \r\nRisks:\t\r\nA dog\r\n', ['consent']],
  ['Consent:\r\n\r\nAgrees\r\n\r\nRisks:\r\n \r\n\r\nPreferred contact method:\r\nText', ['risks']],
  ['Consent:\nNot recorded.\n\nPS Ring twice.\n\nrisks: a dog', ['consent']],
  ['Consent:\nAgrees\n\nRisks:\nNot recorded.\nRisks: a dog', ['risks']],
])('the text decides after it was changed by hand: %j lacks %j', (text, ids) => {
  expect(missing(text)).toEqual(ids);
});

it('the sentences of the choices are an answer wherever they stand, also without their heading', () => {
  const chosen = pressed('consent agrees', 'risks none');
  expect(missing('The patient agrees\nto this referral. No known risks.', chosen)).toEqual([]);
  expect(missing('The patient agrees to this referral. No known risks.')).toEqual(['consent', 'risks']);
  expect(missing('The patient agrees to this referral.\nRisks:\n', chosen)).toEqual(['risks']);
});

it('drops the choices of a group that another rule pack asks differently, and keeps the others', () => {
  const chosen = pressed('consent agrees', 'risks none', 'contact text');
  expect(choicesThatHold(chosen, groups, groups)).toEqual(chosen);
  const changed = (change: (group: Guidance['referral']['groups'][number]) => object) =>
    groups.map((group) => (group.id === 'consent' ? { ...group, ...change(group) } : group));
  const others = { risks: { none: '' }, contact: { text: '' } };
  const reworded = changed(({ choices }) => ({
    choices: choices.map((choice) => ({ ...choice, writes: 'The patient was told.' })),
  }));
  expect(choicesThatHold(chosen, groups, reworded)).toEqual(others);
  expect(choicesThatHold(chosen, groups, groups.slice(1))).toEqual(others);
  const recited = changed(() => ({ cite: { source: 'elsewhere' } }));
  expect(choicesThatHold(chosen, groups, recited)).toEqual(chosen);
});
