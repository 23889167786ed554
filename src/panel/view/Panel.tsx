import type { PracticeTable } from '../../places/practices.ts';
import { citesOf } from '../cites.ts';
import type { Cleared } from '../cleared.ts';
import { Steps } from '../questions/Steps.tsx';
import type { Walk } from '../walk.ts';
import { About } from './About.tsx';
import { Keys } from './Keys.tsx';
import { type OutcomeProps, OutcomeView } from './OutcomeView.tsx';
import { ReviewNotice } from './ReviewNotice.tsx';
import { SourceView } from './SourceView.tsx';
import { Who } from './Who.tsx';

export interface PanelProps extends OutcomeProps {
  readonly walk: Walk;
  /** What to say of the consultation before. */
  readonly cleared: Cleared | null;
  /** Where a practice may be looked for; undefined where the borough is enough. */
  readonly practices: PracticeTable | undefined;
  /** What was just done or refused, said to screen readers too. */
  readonly said: string;
  /** Something in the settings that a clinician should know of; empty where there is nothing. */
  readonly notice: string;
  /** Whether single keys answer. */
  readonly areKeysOn: boolean;
  /** Who made the settings; may be empty. */
  readonly organisation: string;
}

/** The whole panel, from top to bottom: who, the questions, what the rules say. */
export function Panel(props: PanelProps) {
  const { guidance, consultation, said, notice, organisation, today } = props;
  const cites = citesOf(props.walk.outcome, guidance);
  const key = consultation.patient?.nhsNumber ?? 'nobody';
  return (
    <main class={props.areKeysOn ? undefined : 'no-keys'}>
      <h1 class="nhsuk-u-visually-hidden">Social Prescribing Navigator</h1>
      <Who
        consultation={consultation}
        cleared={props.cleared}
        record={guidance.record}
        today={today}
        act={props.act}
      />
      {notice && <p class="notice">{notice}</p>}
      <div class="walk" key={key}>
        <Steps {...props} />
        <OutcomeView {...props} />
        {cites.length > 0 && (
          <SourceView guidance={guidance} cites={cites} organisation={organisation} today={today} />
        )}
        <About guidance={guidance} />
        <Keys areOn={props.areKeysOn} />
        <ReviewNotice guidance={guidance} today={today} />
      </div>
      <p class="said" role="status">
        {said}
      </p>
    </main>
  );
}
