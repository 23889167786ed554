import type { Cite, Guidance } from '../../core/guidance/schema.ts';
import { proseDate } from '../../core/patient/dates.ts';

interface Props {
  readonly guidance: Guidance;
  readonly cites: readonly Cite[];
  /** Who set what differs from the rules; may be empty. */
  readonly organisation: string;
  readonly today: string;
}

/** Where what was said comes from: the words of the source, who published it, when it was last reviewed. */
export function SourceView({ guidance: { sources }, cites, organisation, today }: Props) {
  const used = [...new Set(cites.map(({ source }) => source))];
  return (
    <details class="nhsuk-details" id="sources">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">Where this comes from</span>
      </summary>
      <div class="nhsuk-details__text">
        {used.map((id) => {
          const source = sources[id];
          const from = cites.filter((cite) => cite.source === id);
          const lines = [...new Set(from.map(({ line }) => line))];
          // All that the rules cite is among the sources; only settings need not say when they were reviewed.
          if (!source)
            return (
              <p key={id}>
                Contacts and routes: <b>set by {organisation || 'your organisation'}</b>, with no date of
                review.
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
