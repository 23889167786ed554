import { whyBirthDateUnused } from '../consultation/wording.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import type { QuestionProps } from './question-props.ts';

/** The age question. If the page or text has a date of birth, a note says why it was not used. */
export function AgeQuestion({ step, act, consultation: { remarks } }: QuestionProps) {
  return (
    <ChoiceQuestion step={step} act={act}>
      {remarks.birth && <p class="note">{whyBirthDateUnused(remarks.birth)}</p>}
    </ChoiceQuestion>
  );
}
