import type { Borough } from '../../core/guidance/schema.ts';
import { MOST_LISTED } from '../../core/places/find-boroughs.ts';
import { FindBorough } from '../../place-finder/FindBorough.tsx';
import { FindPractice } from '../../place-finder/FindPractice.tsx';
import type { Walk } from '../consultation/question-walk.ts';
import { registrationEvidence } from '../consultation/wording.ts';
import { Doubts } from '../view/Doubts.tsx';
import { ChooseOne } from './Choices.tsx';
import type { QuestionProps } from './question-props.ts';
import { StepView } from './StepView.tsx';

const ELSEWHERE = 'elsewhere';

/** Where the patient is registered: a list of boroughs, or search boxes for a borough or a practice. */
export function PlaceQuestion({ step, boroughs, consultation, walk, practices, act }: QuestionProps) {
  const isListed = boroughs.length > 0 && boroughs.length <= MOST_LISTED;
  const listed = isListed ? boroughs : boroughs.filter(({ id }) => id === walk.place?.borough);
  return (
    <StepView
      id="place"
      question={step.words.question}
      open={step.open}
      answer={placeAnswer(boroughs, walk)}
      change={() => act.change('place')}
    >
      <Doubts walk={walk} boroughs={boroughs} />
      {!isListed && <FindBorough boroughs={boroughs} choose={act.choosePlace} />}
      <ChooseOne
        options={[
          ...listed.map(({ id, name }) => ({ id, label: name })),
          { id: ELSEWHERE, label: 'Somewhere else' },
        ]}
        chosen={consultation.chosen === ELSEWHERE ? ELSEWHERE : walk.place?.borough}
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
    </StepView>
  );
}

function placeAnswer(boroughs: readonly Borough[], { where, place }: Walk): string {
  if (where?.kind === 'elsewhere') return `Registered elsewhere${where.evidence && `: ${where.evidence}`}`;
  const name = boroughs.find(({ id }) => id === place?.borough)?.name ?? '';
  return `${name}: ${registrationEvidence(where)}`;
}
