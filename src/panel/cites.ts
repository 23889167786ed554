import type { Outcome, Question } from '../guidance/assess.ts';
import type { Cite, Guidance } from '../guidance/schema.ts';

/** What the words on the screen rest on: of the question at hand, or of the outcome. */
export function citesOf(outcome: Outcome, guidance: Guidance): Cite[] {
  switch (outcome.kind) {
    case 'undecided':
      return citesOfQuestion(outcome.next, guidance);
    case 'not accepted':
      return [outcome.because.cite];
    case 'not suitable':
      return outcome.because.flatMap(({ cite, instead }) => [cite, ...(instead ? [instead.cite] : [])]);
    case 'elsewhere':
      return [];
    case 'other role':
      return [outcome.role.cite, guidance.roles.cite];
    case 'signposting':
    case 'refer':
      return [
        ...outcome.ways.flatMap(({ route, needs }) => [
          ...needs.map((need) => need.cite),
          ...route.steps.map((step) => step.cite),
          ...route.notes.map((note) => note.cite),
        ]),
        ...outcome.notCovered.flatMap(({ cite, instead }) => [cite, instead.cite]),
        guidance.shortTerm.cite,
        ...guidance.codes.map((code) => code.cite),
        guidance.referral.cite,
        guidance.message.cite,
      ];
  }
}

function citesOfQuestion(question: Question, guidance: Guidance): Cite[] {
  switch (question.ask) {
    case 'age':
      return [guidance.age.cite];
    case 'place':
      return [];
    case 'practice':
      return guidance.practices ? [guidance.practices.cite] : [];
    case 'needs':
      return guidance.needs.map(({ cite }) => cite);
    case 'exclusions':
      // The needs are still open beside it.
      return [...guidance.needs, ...guidance.exclusions].map(({ cite }) => cite);
    case 'condition':
      return [question.condition.cite];
    case 'role':
      return [
        guidance.roles.cite,
        guidance.shortTerm.cite,
        ...guidance.roles.options.map(({ cite }) => cite),
      ];
  }
}
