import { NO_PRACTICE } from '../../core/questions/practice.ts';
import { ChooseOne } from './Choices.tsx';
import type { QuestionProps } from './question-props.ts';
import { StepView } from './StepView.tsx';

/** The accepted practices. A practice may have its own route, so the chosen one becomes the place. */
export function PracticeQuestion({ step, walk, act }: QuestionProps) {
  const { words } = step;
  const choose = (id: string) => {
    if (id !== NO_PRACTICE && walk.place) act.choosePlace({ borough: walk.place.borough, practice: id });
    else act.answer({ rightPractice: false });
  };
  return (
    <StepView
      id="practice"
      question={words.question}
      open={step.open}
      answer={words.answer}
      change={() => act.change('practice')}
    >
      <ChooseOne options={words.options} chosen={undefined} choose={choose} />
    </StepView>
  );
}
