import type { Cite, Guidance } from '../../guidance/schema.ts';
import { proseDate } from '../../patient/dates.ts';

interface Props {
  readonly guidance: Guidance;
  readonly cites: readonly Cite[];
  readonly today: string;
}

/** Where what was said comes from: the words of the source, who published it, when it was last reviewed. */
export function SourceView({ guidance: { sources }, cites, today }: Props) {
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
          return (
            source && (
              <div key={id}>
                <p>
                  <b>{source.title}</b>, {source.publisher}. Reviewed {proseDate(source.reviewed)}
                  {today > source.reviewBy && ', and due for review'}.
                  {from.some(({ confirmed }) => confirmed === false) && ' Not confirmed: check it locally.'}
                </p>
                {lines.map((line) => line && <blockquote key={line}>{line}</blockquote>)}
              </div>
            )
          );
        })}
      </div>
    </details>
  );
}
