import type { TurnTo } from '../../core/guidance/schema.ts';
import type { Outcome, NotCovered as Request, Verdict } from '../../core/questions/assess.ts';
import type { Consultation } from '../consultation/consultation-state.ts';
import { deathParagraphs } from '../consultation/wording.ts';
import { Doubts } from './Doubts.tsx';
import { Heading } from './Heading.tsx';
import { joinWithAnd } from './join-with-and.ts';
import { Link } from './Link.tsx';
import type { OutcomeProps } from './outcome-props.ts';
import { RouteView } from './RouteView.tsx';

/** The outcome that the rules give, once no question is left. */
export function OutcomeView(props: OutcomeProps) {
  const { outcome } = props.walk;
  if (outcome.kind === 'undecided') return null;
  return (
    <section class={`outcome ${outcome.kind.replaceAll(' ', '-')}`} aria-labelledby="outcome">
      <OutcomeContent {...props} outcome={outcome} />
      <button type="button" class="link" onClick={props.act.startAgain}>
        Start again
      </button>
    </section>
  );
}

function OutcomeContent(props: OutcomeProps & { outcome: Exclude<Outcome, { kind: 'undecided' }> }) {
  const { outcome, guidance, boroughs, links, consultation } = props;
  switch (outcome.kind) {
    case 'not accepted':
      return (
        <Stop
          heading="Not accepted"
          because={[outcome.because]}
          links={links}
          notes={deathNotes(consultation)}
        />
      );
    case 'not suitable':
      return (
        <Stop heading={`Not suitable for ${guidance.service}`} because={outcome.because} links={links} />
      );
    case 'elsewhere':
      return (
        <>
          <Heading text="No route here" />
          <Doubts walk={props.walk} boroughs={boroughs} />
          <p>
            This guidance has routes only for patients registered in{' '}
            {joinWithAnd(boroughs.map(({ name }) => name))}.
          </p>
        </>
      );
    case 'other role':
      return (
        <>
          <Heading text={outcome.role.label} />
          <p>{outcome.role.does}</p>
          {outcome.role.instead && <TurnToView to={outcome.role.instead} links={links} />}
          <NotCovered requests={outcome.notCovered} links={links} />
        </>
      );
    case 'signposting':
      return (
        <>
          <Heading text="Signposting only" />
          <p>{guidance.signposting.text}</p>
          <NotCovered requests={outcome.notCovered} links={links} />
          <p>To have a {guidance.worker} signpost the patient:</p>
          <RouteView {...props} ways={outcome.ways} />
        </>
      );
    case 'refer': {
      const { ways, signposted, notCovered } = outcome;
      return (
        <>
          {ways.length === 0 && <p role="status">Finding the route…</p>}
          <RouteView {...props} ways={ways} isMain>
            {signposted.length + notCovered.length > 0 && (
              <>
                {signposted.length > 0 && (
                  <div class="nhsuk-inset-text">
                    <h3>Signposting only</h3>
                    <p>{joinWithAnd(signposted.map(({ label }) => label))}</p>
                    <p>{guidance.signposting.text}</p>
                  </div>
                )}
                <NotCovered requests={notCovered} links={links} />
              </>
            )}
          </RouteView>
        </>
      );
    }
  }
}

function Stop({
  heading,
  because,
  links,
  notes = [],
}: {
  heading: string;
  because: readonly Verdict[];
  links: OutcomeProps['links'];
  notes?: readonly string[];
}) {
  return (
    <div class="stop" role="alert">
      <Heading text={heading} />
      {because.map(({ says, instead }) => (
        <div key={says}>
          <p>
            <b>{says}</b>
          </p>
          {instead && <TurnToView to={instead} links={links} />}
        </div>
      ))}
      {notes.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}

/** Which words say that the patient has died, and what to do next: the words may be about somebody else. */
const deathNotes = ({ patient, remarks }: Consultation): string[] =>
  patient?.deceased && remarks.death ? deathParagraphs(remarks.death) : [];

/** What was asked for and the route does not cover. */
function NotCovered({ requests, links }: { requests: readonly Request[]; links: OutcomeProps['links'] }) {
  if (requests.length === 0) return null;
  return (
    <div class="nhsuk-inset-text">
      <h3>Not covered</h3>
      {requests.map(({ id, says, instead }) => (
        <div key={id}>
          <p>{says}</p>
          {instead && <TurnToView to={instead} links={links} />}
        </div>
      ))}
    </div>
  );
}

/** Whom to contact instead. */
function TurnToView({ to: { text, link }, links }: { to: TurnTo; links: OutcomeProps['links'] }) {
  return (
    <p>
      <Link id={link} links={links} text={text} />
    </p>
  );
}
