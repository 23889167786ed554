import { birthSaid } from '../consultation/words.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import type { QuestionProps } from './props.ts';

/** The age, and why it is asked although a date of birth is printed. */
export function AgeQuestion({ step, act, consultation: { remarks } }: QuestionProps) {
  return (
    <ChoiceQuestion step={step} act={act}>
      {remarks.birth && <p class="note">{birthSaid(remarks.birth)}</p>}
    </ChoiceQuestion>
  );
}
