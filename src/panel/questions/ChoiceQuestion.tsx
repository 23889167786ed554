import type { ComponentChildren } from 'preact';
import { stepId } from '../consultation/question-walk.ts';
import { ChooseOne, ChooseSeveral } from './Choices.tsx';
import type { QuestionProps } from './question-props.ts';
import { StepView } from './StepView.tsx';

interface Props extends Pick<QuestionProps, 'step' | 'act'> {
  /** What the clinician has to read before the options. */
  readonly children?: ComponentChildren;
}

/** A question with its options. If it has an option for none of the others, several options may be chosen. */
export function ChoiceQuestion({ step, act, children }: Props) {
  const { question, note, options, none, chosen, answer, take } = step.words;
  const id = stepId(step);
  return (
    <StepView id={id} question={question} open={step.open} answer={answer} change={() => act.change(id)}>
      {note && <p class="note">{note}</p>}
      {children}
      {none === undefined ? (
        <ChooseOne options={options} chosen={chosen?.[0]} choose={(option) => act.answer(take([option]))} />
      ) : (
        <ChooseSeveral
          name={step.ask}
          options={options}
          none={none}
          chosen={chosen}
          choose={(ids) => act.answer(take(ids))}
        />
      )}
    </StepView>
  );
}
