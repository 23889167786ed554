import type { Cite, Guidance } from '../../core/guidance/schema.ts';
import { proseDate } from '../../core/patient/dates.ts';

interface Props {
  readonly guidance: Guidance;
  readonly cites: readonly Cite[];
  /** The organisation whose settings change the rules; may be empty. */
  readonly organisation: string;
  readonly today: string;
}

/** The sources of the words on screen: their text, their publishers, and when they were reviewed. */
export function SourceView({ guidance: { sources, needs }, cites, organisation, today }: Props) {
  const used = [...new Set(cites.map(({ source }) => source))];
  const added = needs
    .flatMap(({ addedExamples }) => addedExamples)
    .filter(({ cite }) => cites.includes(cite));
  return (
    <details class="nhsuk-details" id="sources">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Where this comes from</span>
      </summary>
      <div class="nhsuk-details__text">
        {added.length > 0 && (
          <p>Our examples, not in the guidance: {added.map(({ text }) => text).join(', ')}.</p>
        )}
        {used.map((id) => {
          const source = sources[id];
          const from = cites.filter((cite) => cite.source === id);
          const lines = [...new Set(from.map(({ line }) => line))];
          // Every source that the rules cite is in `sources`. A source that is not there comes from settings.
          if (!source)
            return (
              <p key={id}>
                Contacts, routes and messages: <b>set by {organisation || 'your organisation'}</b>, with no
                date of review.
              </p>
            );
          return (
            <div key={id}>
              <p>
                <b>
                  {source.address ? (
                    <a href={source.address} target="_blank" rel="noreferrer">
                      {source.title}
                    </a>
                  ) : (
                    source.title
                  )}
                </b>
                , {source.publisher}. Reviewed {proseDate(source.reviewed)}
                {today > source.reviewBy && ', and due for review'}.
                {from.some(({ confirmed }) => confirmed === false) && ' Not confirmed: check it locally.'}
              </p>
              {lines.map((line) => line && <blockquote key={line}>{line}</blockquote>)}
            </div>
          );
        })}
      </div>
    </details>
  );
}
