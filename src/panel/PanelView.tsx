import type { PracticeTable } from '../core/places/practices.ts';
import { citesOf } from './consultation/cited-sources.ts';
import type { Cleared } from './consultation/cleared.ts';
import type { Walk } from './consultation/question-walk.ts';
import { Steps } from './questions/Steps.tsx';
import { About } from './view/About.tsx';
import { Keys } from './view/Keys.tsx';
import { OutcomeView } from './view/OutcomeView.tsx';
import type { OutcomeProps } from './view/outcome-props.ts';
import { Who } from './view/PatientOrPaste.tsx';
import { ReviewNotice } from './view/ReviewNotice.tsx';
import { SiteOffer } from './view/SiteOffer.tsx';
import { SourceView } from './view/SourceView.tsx';

export interface PanelProps extends OutcomeProps {
  readonly walk: Walk;
  /** The consultation that ended before this one; null if there is nothing to say about it. */
  readonly cleared: Cleared | null;
  /** The practices to search; undefined if the borough alone decides the route. */
  readonly practices: PracticeTable | undefined;
  /** What the panel just did or refused to do. Screen readers announce it. */
  readonly status: string;
  /** A notice from the settings for the clinician; may be empty. */
  readonly notice: string;
  /** The origin of a site to offer for spotting patients; null for none. */
  readonly offer: string | null;
  /** Whether single keys answer questions. */
  readonly areKeysOn: boolean;
  /** The name of the organisation that made the settings; may be empty. */
  readonly organisation: string;
}

/** The whole panel, from top to bottom: the patient, the questions, and the outcome. */
export function Panel(props: PanelProps) {
  const { guidance, consultation, status, notice, organisation, today } = props;
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
        {props.offer && <SiteOffer origin={props.offer} act={props.act} />}
        <About guidance={guidance} />
        <Keys areOn={props.areKeysOn} />
        <ReviewNotice guidance={guidance} today={today} />
      </div>
      <p class="said" role="status">
        {status}
      </p>
    </main>
  );
}
