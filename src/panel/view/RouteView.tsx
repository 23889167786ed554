import type { ComponentChildren } from 'preact';
import { type FilledRoute, fillContact } from '../../core/guidance/fill-contact.ts';
import { routeDoubt } from '../../core/guidance/route-doubt.ts';
import type { Route } from '../../core/guidance/schema.ts';
import type { Way } from '../../core/questions/assess.ts';
import { registrationEvidence } from '../consultation/wording.ts';
import type { Act } from './actions.ts';
import { Copy } from './Copy.tsx';
import { Doubts } from './Doubts.tsx';
import { ForTheRecord } from './ForTheRecord.tsx';
import { Heading } from './Heading.tsx';
import { Leaflets } from './Leaflets.tsx';
import { Link } from './Link.tsx';
import type { OutcomeProps } from './outcome-props.ts';
import { PatientMessage } from './PatientMessage.tsx';
import { Referral } from './Referral.tsx';
import { WriteReferral } from './WriteReferral.tsx';

interface Props extends OutcomeProps {
  readonly ways: readonly Way[];
  /** Set if the route is the outcome itself. With signposting, the route is optional. */
  readonly isMain?: boolean;
  /** What was asked for and is not for this route. It stands below the steps, and a sentence above them says so. */
  readonly children?: ComponentChildren;
}

/** How to refer from where the patient is registered: the steps, the contact, and the referral text. */
export function RouteView(props: Props) {
  const { ways, guidance, boroughs, consultation, walk, links, referrer, today, act } = props;
  const { isMain = false, children } = props;
  const borough = boroughs.find(({ id }) => id === walk.place?.borough)?.name ?? '';
  const { patient, draft } = consultation;
  const shownWays = ways.map(({ route, needs, coverage }) => ({
    id: routeId(route),
    route: fillContact(route),
    needs,
    doubt: routeDoubt(route, coverage, { borough, ...walk.names }),
  }));
  return (
    <>
      {shownWays.map(({ id, route, needs, doubt }, index) => (
        <div class="route" key={id}>
          {isMain && index === 0 ? (
            <Heading text={route.title} describedBy={doubt ? 'route-doubt' : undefined} />
          ) : (
            <h3>{route.title}</h3>
          )}
          {ways.length > 1 && <p>For: {needs.map(({ label }) => label).join('; ')}</p>}
          {doubt && (
            <p class="route-doubt" id={index === 0 ? 'route-doubt' : undefined}>
              <span class="nhsuk-u-visually-hidden">Warning: </span>
              {doubt.forClinician}
            </p>
          )}
          <p class="why">
            {borough}: {registrationEvidence(walk.where)}.{' '}
            <button type="button" class="link" onClick={() => act.change('place')}>
              Change<span class="nhsuk-u-visually-hidden"> where the patient is registered</span>
            </button>
          </p>
          {index === 0 && <Doubts walk={walk} boroughs={boroughs} />}
          {index === 0 && patient && <p class="check">{guidance.check.text}</p>}
          {index === 0 && children && (
            <p class="doubt">This route does not cover everything you chose: see below the steps.</p>
          )}
          <RouteSteps route={route} links={links} act={act} />
          {index === 0 && children}
          <Leaflets needs={needs} act={act} />
          {index === 0 && (
            <WriteReferral
              guidance={guidance}
              draft={draft}
              patient={patient}
              isReferrerSet={Boolean(referrer?.name)}
              act={act}
            />
          )}
          <Referral
            route={id}
            id={index === 0 ? 'referral' : `referral-${index + 1}`}
            guidance={guidance}
            needs={needs}
            draft={draft}
            referrer={referrer}
            patient={patient}
            doubt={doubt?.forTeam}
            today={today}
            act={act}
          />
        </div>
      ))}
      {isMain && ways.length > 0 && (
        <>
          <PatientMessage guidance={guidance} draft={draft} act={act} />
          <ForTheRecord
            guidance={guidance}
            routes={ways.map(({ route }) => route)}
            decision={draft.decision}
            today={today}
            act={act}
          />
        </>
      )}
    </>
  );
}

/** An id of a route by whom it is for, so that an edited text stays if settings rename the route. */
const routeId = ({ for: target }: Route): string => Object.values(target).join('-');

function RouteSteps({ route, links, act }: { route: FilledRoute; links: OutcomeProps['links']; act: Act }) {
  return (
    <>
      {route.contact && (
        <>
          <p>Contact:</p>
          <p class="find">
            <span>
              <b>
                <Link id={route.contact.link} links={links} text={route.contact.name} />
              </b>
              {route.contact.role && <span class="hint">{route.contact.role}</span>}
            </span>{' '}
            <Copy text={route.contact.name} label={route.contact.name} act={act} look="beside" />
          </p>
        </>
      )}
      <ol>
        {route.steps.map(({ text, copy, link, nameLink }) => (
          <li key={text}>
            <Link id={link} links={links} text={text} />
            {copy && (
              <p class="find">
                <b>
                  <Link id={nameLink} links={links} text={copy} />
                </b>{' '}
                <Copy text={copy} label={copy} act={act} look="beside" />
              </p>
            )}
          </li>
        ))}
      </ol>
      {route.notes.map(({ text }) => (
        <p class="note" key={text}>
          {text}
        </p>
      ))}
    </>
  );
}
