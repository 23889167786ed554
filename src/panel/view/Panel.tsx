import type { Walk } from '../walk.ts';
import { About } from './About.tsx';
import { Keys } from './Keys.tsx';
import { type OutcomeProps, OutcomeView } from './OutcomeView.tsx';
import { ReviewNotice } from './ReviewNotice.tsx';
import { Steps } from './Steps.tsx';
import { Who } from './Who.tsx';

export interface PanelProps extends OutcomeProps {
  readonly walk: Walk;
  /** What was just done or refused, said to screen readers too. */
  readonly said: string;
}

/** The whole panel, from top to bottom: who, the questions, what the rules say. */
export function Panel(props: PanelProps) {
  const { guidance, consultation, said, today } = props;
  const key = consultation.patient?.nhsNumber ?? 'nobody';
  return (
    <>
      <h1 class="nhsuk-u-visually-hidden">Social Prescribing Navigator</h1>
      <Who consultation={consultation} record={guidance.record} today={today} act={props.act} />
      <main key={key}>
        <Steps {...props} />
        <OutcomeView {...props} />
        <About guidance={guidance} />
        <Keys />
        <ReviewNotice guidance={guidance} today={today} />
      </main>
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}
