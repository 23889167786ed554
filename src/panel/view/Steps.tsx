import { FindBorough } from '../../finding/FindBorough.tsx';
import { FindPractice } from '../../finding/FindPractice.tsx';
import type { Borough, Guidance } from '../../guidance/schema.ts';
import { MOST_LISTED } from '../../places/find-boroughs.ts';
import type { PracticeTable } from '../../places/practices.ts';
import type { Consultation } from '../consultation.ts';
import { type Step, stepId, type Walk } from '../walk.ts';
import { birthSaid, doubts, whyThere } from '../words.ts';
import type { Act } from './act.ts';
import { ChooseOne, ChooseSeveral } from './Options.tsx';
import { StepView } from './StepView.tsx';

interface Props {
  readonly guidance: Guidance;
  /** None while they are not loaded, which more than can be listed are not at first. */
  readonly boroughs: readonly Borough[];
  readonly consultation: Consultation;
  readonly walk: Walk;
  /** Where one may be looked for; undefined where the borough is enough. */
  readonly practices: PracticeTable | undefined;
  readonly act: Act;
}

const ELSEWHERE = 'elsewhere';

/** The questions so far. */
export function Steps(props: Props) {
  return (
    <>
      {props.walk.steps.map((step) => {
        const { question, answer, options } = asked(step, props);
        const id = stepId(step);
        return (
          <StepView
            key={id}
            id={id}
            question={question}
            open={step.open}
            answer={answer}
            change={() => props.act.change(id)}
          >
            {options}
          </StepView>
        );
      })}
    </>
  );
}

/** What one step asks, how its answer reads when folded, and what can be chosen. */
function asked(
  step: Step,
  { guidance, boroughs, consultation: { answers, chosen, remarks }, walk, practices, act }: Props,
) {
  switch (step.ask) {
    case 'age': {
      const { question, yes, no } = guidance.age;
      const asks = yesNo(question, yes, no, answers.rightAge, (rightAge) => act.answer({ rightAge }));
      if (!remarks.birth) return asks;
      return {
        ...asks,
        options: (
          <>
            <p class="note">{birthSaid(remarks.birth)}</p>
            {asks.options}
          </>
        ),
      };
    }
    case 'practice': {
      const { question, only } = guidance.practices as NonNullable<Guidance['practices']>;
      const options = only.map(({ odsCode, name }) => ({ id: odsCode, label: name }));
      return {
        question,
        answer: answers.rightPractice
          ? 'Registered at one of these practices'
          : 'Registered at none of these practices',
        options: (
          <ChooseOne
            options={[...options, { id: ELSEWHERE, label: 'None of these' }]}
            chosen={undefined}
            choose={(id) => {
              // Which of them it is may decide the route too.
              if (id !== ELSEWHERE && walk.place)
                act.choosePlace({ borough: walk.place.borough, practice: id });
              else act.answer({ rightPractice: false });
            }}
          />
        ),
      };
    }
    case 'place': {
      const isListed = boroughs.length > 0 && boroughs.length <= MOST_LISTED;
      const listed = isListed ? boroughs : boroughs.filter(({ id }) => id === walk.place?.borough);
      return {
        question: 'Where is the patient registered?',
        answer: placeAnswer(boroughs, walk),
        options: (
          <>
            <Doubts walk={walk} boroughs={boroughs} />
            {!isListed && <FindBorough boroughs={boroughs} choose={act.choosePlace} />}
            <ChooseOne
              options={[
                ...listed.map(({ id, name }) => ({ id, label: name })),
                { id: ELSEWHERE, label: 'Somewhere else' },
              ]}
              chosen={chosen === ELSEWHERE ? ELSEWHERE : walk.place?.borough}
              choose={(id) => act.choosePlace(id === ELSEWHERE ? ELSEWHERE : { borough: id })}
            />
            {practices && (
              <FindPractice
                label="Or find the practice"
                practices={practices}
                boroughs={boroughs}
                choose={({ place }) => act.choosePlace(place)}
              />
            )}
          </>
        ),
      };
    }
    case 'needs':
      return {
        question: 'What is needed?',
        answer: labels(guidance.needs, answers.needs, 'None of these needs'),
        options: (
          <ChooseSeveral
            name="needs"
            options={guidance.needs.map(({ id, label, examples, answer }) => ({
              id,
              label,
              hint: examples.join(', ') || undefined,
              group: answer === 'signpost' ? 'Signposting only' : undefined,
            }))}
            none="None of these"
            chosen={answers.needs}
            choose={(needs) => act.answer({ needs })}
          />
        ),
      };
    case 'exclusions':
      return {
        question: 'Is any of these part of it?',
        answer: labels(guidance.exclusions, answers.exclusions, 'Nothing that rules it out'),
        options: (
          <ChooseSeveral
            name="exclusions"
            options={guidance.exclusions.map(({ id, label }) => ({ id, label }))}
            none="None of these"
            chosen={answers.exclusions}
            choose={(exclusions) => act.answer({ exclusions })}
          />
        ),
      };
    case 'condition': {
      const { id, question, yes, no } = step.condition;
      return yesNo(question, yes, no, answers.conditions?.[id], (met) =>
        act.answer({ conditions: { ...answers.conditions, [id]: met } }),
      );
    }
    case 'role':
      return {
        question: guidance.roles.question,
        answer: labels(guidance.roles.options, answers.role ? [answers.role] : [], ''),
        options: (
          <>
            <p class="note">{guidance.shortTerm.text}</p>
            <ChooseOne
              options={guidance.roles.options.map(({ id, label, forWhom }) => ({ id, label, hint: forWhom }))}
              chosen={answers.role}
              choose={(role) => act.answer({ role })}
            />
          </>
        ),
      };
  }
}

function yesNo(
  question: string,
  yes: string,
  no: string,
  answer: boolean | undefined,
  choose: (yes: boolean) => void,
) {
  return {
    question,
    answer: answer ? yes : no,
    options: (
      <ChooseOne
        options={[
          { id: 'yes', label: yes },
          { id: 'no', label: no },
        ]}
        chosen={answer === undefined ? undefined : answer ? 'yes' : 'no'}
        choose={(id) => choose(id === 'yes')}
      />
    ),
  };
}

function labels(
  items: readonly { id: string; label: string }[],
  ids: readonly string[] | undefined,
  none: string,
): string {
  const chosen = items.filter(({ id }) => ids?.includes(id)).map(({ label }) => label);
  return chosen.join('; ') || none;
}

function placeAnswer(boroughs: readonly Borough[], { where, place }: Walk): string {
  if (where?.kind === 'elsewhere') return `Registered elsewhere${where.evidence && `: ${where.evidence}`}`;
  const name = boroughs.find(({ id }) => id === place?.borough)?.name ?? '';
  return `${name}: ${whyThere(where)}`;
}

/** What does not fit with where the patient is taken to be registered. */
export function Doubts({ walk, boroughs }: { walk: Walk; boroughs: readonly Borough[] }) {
  return (
    <>
      {doubts(walk.where, boroughs).map((doubt) => (
        <p class="doubt" key={doubt}>
          {doubt}
        </p>
      ))}
    </>
  );
}
