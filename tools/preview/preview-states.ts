import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseRoute } from '../../src/core/guidance/choose-route.ts';
import { fillContact } from '../../src/core/guidance/fill-contact.ts';
import type { BoroughRules, Guidance, Need, Route } from '../../src/core/guidance/schema.ts';
import type { PracticeTable } from '../../src/core/places/practices.ts';
import type { Section } from '../dev/serve-panels.ts';
import type { Act, State } from '../pictures/states.ts';
import type { RuleSet } from '../rules/read-rules.ts';

/** A place, and a need for which a route is used there. */
interface Example {
  /** The ODS code of the practice; undefined for a patient of whom only the borough is known. */
  readonly practice: string | undefined;
  readonly need: Need;
}

const BY_HAND = 'no-patient.html';

/**
 * The panels of a preview: one to answer by hand, and for each borough one for each route, with an invented patient who
 * is registered where the route is used.
 * @param year the current year, from which the patients' years of birth are counted
 */
export function previewSections(rules: RuleSet, year = new Date().getFullYear()): readonly Section[] {
  const table: PracticeTable = JSON.parse(readFileSync(join(rules.places, 'practices.json'), 'utf8'));
  return [
    { heading: 'Every borough', states: [{ name: 'Answer by hand', page: BY_HAND, acts: [] }] },
    ...rules.boroughs.map((borough) => ({
      heading: borough.borough.name,
      states: borough.routes.map((route, index) => ({
        ...stateOf(rules.guidance, borough, route, table, year),
        name: `${borough.borough.name}, route ${index + 1}, ${forWhom(route, rules.guidance, table)}: ${fillContact(route).title}`,
      })),
    })),
  ];
}

function forWhom({ for: target }: Route, { needs }: Guidance, table: PracticeTable): string {
  const need = needs.find(({ id }) => id === target.need)?.label;
  const place =
    (target.practice && table.practices[target.practice]?.name) ?? (target.pcn && table.pcns[target.pcn]);
  return [place ?? 'the whole borough', ...(need ? [`for ${need}`] : [])].join(', ');
}

function stateOf(
  guidance: Guidance,
  borough: BoroughRules,
  route: Route,
  table: PracticeTable,
  year: number,
): Omit<State, 'name'> {
  const example = exampleOf(guidance, borough, route, table);
  // A narrower route is used in every case. The panel is then left to answer by hand.
  if (!example) return { page: BY_HAND, acts: [] };
  const { practice, need } = example;
  const registered = practice && `\nRegistered practice: ${table.practices[practice]?.name} (${practice})`;
  const born = `01-Jan-${year - ageOf(guidance, need)}`;
  const patient = `SMITH, John (Mr)  Born ${born}  NHS No. 999 000 0018${registered ?? ''}`;
  return {
    page: BY_HAND,
    settings: practice ? {} : { defaultBorough: borough.borough.id },
    acts: [{ fill: 'paste', with: patient }, ...toRoute(guidance, need)],
  };
}

/** Finds a practice and a need for which a route is used; or only a need, if no practice is like that. */
function exampleOf(
  { needs, practices }: Guidance,
  { borough: { id }, routes }: BoroughRules,
  route: Route,
  table: PracticeTable,
): Example | undefined {
  const taken = practices?.only.map(({ odsCode }) => odsCode);
  const codes = Object.keys(table.practices).filter(
    (code) => table.practices[code]?.borough === id && (taken?.includes(code) ?? true),
  );
  // A referral shows more of a route than signposting does.
  const byAnswer = [...needs].sort(
    (a, b) => Number(a.answer === 'signpost') - Number(b.answer === 'signpost'),
  );
  for (const practice of [...codes, ...(taken ? [] : [undefined])]) {
    const pcn = practice && table.practices[practice]?.pcn;
    const place = { borough: id, ...(practice && { practice }), ...(pcn && { pcn }) };
    const need = byAnswer.find((each) => chooseRoute(routes, place, each.id) === route);
    if (need) return { practice, need };
  }
  return undefined;
}

/** An age in years that the service and the need accept, near 50. */
function ageOf({ age }: Guidance, need: Need): number {
  const youngest = Math.max(age.from, need.age?.from ?? 0);
  const oldest = Math.min(age.to ?? 130, need.age?.to ?? 130);
  return Math.min(Math.max(50, youngest), oldest);
}

/** The answers that lead to the route. Elements are found by their ids: labels of the rules may be alike. */
function toRoute({ conditions, roles }: Guidance, need: Need): Act[] {
  const role = roles.options.findIndex(({ refers }) => refers) + 1;
  const referral: Act[] = [
    ...conditions.map(({ id }): Act => ({ click: `[data-step="condition ${id}"][data-open] .option` })),
    { click: `[data-step="role"][data-open] .option:nth-child(${role})` },
    { await: '.route' },
  ];
  return [
    { click: `#needs-${need.id}` },
    { click: '#exclusions-none' },
    ...(need.answer === 'refer' ? referral : []),
  ];
}
