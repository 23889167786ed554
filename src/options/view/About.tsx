import type { Guidance } from '../../core/guidance/schema.ts';
import { proseDate } from '../../core/patient/dates.ts';
import type { Provenance } from '../../core/places/provenance.ts';

interface Props {
  readonly version: string;
  readonly guidance: Guidance;
  /** Whether the guidance is the organisation's own rule pack. */
  readonly isFromPolicy: boolean;
  /** The tables of practices and postcodes; empty until loaded. */
  readonly tables: readonly (Provenance & { readonly name: string })[];
  readonly support: string;
  readonly today: string;
}

/** The version, the sources and dates of the rules and tables, and the licence. */
export function About({ version, guidance, isFromPolicy, tables, support, today }: Props) {
  return (
    <section aria-labelledby="about">
      <h2 id="about">About</h2>
      <dl class="facts">
        <Fact term="Version">{version}</Fact>
        {support && <Fact term="Support">{support}</Fact>}
        <Fact term="Guidance">{isFromPolicy ? 'Set by your organisation' : 'Built in'}</Fact>
      </dl>
      <h3>Where the guidance comes from</h3>
      <dl class="facts">
        {Object.entries(guidance.sources).map(([id, { title, publisher, reviewed, reviewBy }]) => (
          <Fact key={id} term={title}>
            {publisher}. Reviewed {proseDate(reviewed)};{' '}
            {today > reviewBy ? 'review was due by' : 'review due by'} {proseDate(reviewBy)}.
          </Fact>
        ))}
      </dl>
      <h3>Where the tables come from</h3>
      <dl class="facts">
        {tables.map(({ name, source, edition, attribution }) => (
          <Fact key={name} term={name}>
            {source}
            {edition && (
              <>
                . Edition of <span class="number">{edition}</span>
              </>
            )}
            .
            {attribution.map((line) => (
              <span class="hint" key={line}>
                {line}
              </span>
            ))}
          </Fact>
        ))}
      </dl>
      <h3>Licence</h3>
      <p>
        MIT. The extension contains other software, under the terms in the{' '}
        <a href="/THIRD-PARTY.txt" target="_blank" rel="noreferrer">
          third-party notices
        </a>
        .
      </p>
      <p>
        <a href="./diagnostics.html">Diagnostics</a>, for when something does not work.
      </p>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
