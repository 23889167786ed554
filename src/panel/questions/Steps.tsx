import type { FunctionComponent } from 'preact';
import type { Question } from '../../core/questions/assess.ts';
import { stepId } from '../consultation/question-walk.ts';
import { AgeQuestion } from './AgeQuestion.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { PlaceQuestion } from './PlaceQuestion.tsx';
import { PracticeQuestion } from './PracticeQuestion.tsx';
import type { QuestionProps, StepsProps } from './question-props.ts';

/** The views of questions that show more than a text and options. */
const VIEWS: Partial<Record<Question['ask'], FunctionComponent<QuestionProps>>> = {
  age: AgeQuestion,
  place: PlaceQuestion,
  practice: PracticeQuestion,
};

/** The questions so far. */
export function Steps(props: StepsProps) {
  return (
    <>
      {props.walk.steps.map((step) => {
        const View = VIEWS[step.ask] ?? ChoiceQuestion;
        return <View key={stepId(step)} {...props} step={step} />;
      })}
    </>
  );
}
