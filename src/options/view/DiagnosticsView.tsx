import {
  asReceived,
  asUnderstood,
  buildOf,
  type Diagnostics,
  grantedSites,
  refusals,
  ruleFitLines,
  siteLines,
  sourcesOf,
} from '../../settings/diagnostics.ts';

interface Props {
  readonly diagnostics: Diagnostics;
  /** What the page just did. Screen readers announce it. */
  readonly status: string;
  copy(): void;
  /** Finds out whether the browser blocks the sites that are named. */
  checkSites(): void;
}

/** The diagnostics page: settings, refused settings with reasons, and a button that copies everything. */
export function DiagnosticsView({ diagnostics, status, copy, checkSites }: Props) {
  const lines = siteLines(diagnostics);
  const fits = ruleFitLines(diagnostics);
  const refusedSettings = refusals(diagnostics.parsed);
  return (
    <div class="page">
      <main>
        <h1>Diagnostics</h1>
        <p class="note">
          For a support ticket. It says how the extension is set up; it holds nothing about any patient.
        </p>
        <button type="button" class="nhsuk-button nhsuk-button--small" onClick={copy}>
          Copy all of this
        </button>
        {diagnostics.parsed.settings.supportContact && (
          <p>Support: {diagnostics.parsed.settings.supportContact}</p>
        )}
        <h2>This extension</h2>
        <dl class="facts">
          <Fact term="Version" text={`${diagnostics.version} (${diagnostics.extensionId})`} />
          <Fact term="Browser" text={diagnostics.browser} />
          <Fact term="Build" text={buildOf(diagnostics)} />
        </dl>
        <h2>Sites</h2>
        {lines.length === 0 && <p>None.</p>}
        <ul class="refused">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {grantedSites(diagnostics).length > 0 && (
          <>
            <p class="note">
              No browser tells an extension which sites its policy blocks. The check opens the first page of
              each named site for a moment.
            </p>
            <button type="button" class="nhsuk-button nhsuk-button--small" onClick={checkSites}>
              Check whether the browser blocks the named sites
            </button>
          </>
        )}
        <h2>Page rules since the browser started</h2>
        <p class="note">
          A rule that does not fit may mean that the system has changed. The extension then reads the system’s
          pages without the rule.
        </p>
        {fits.length === 0 && <p>No page rule was used.</p>}
        <ul class="refused">
          {fits.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>Settings that were refused</h2>
        {refusedSettings.length === 0 && <p>None.</p>}
        <ul class="refused">
          {refusedSettings.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Listing heading="Settings as understood" text={asUnderstood(diagnostics.parsed)} />
        <Listing heading="Policy as received" text={asReceived(diagnostics.managed)} />
        <Listing heading="Options as received" text={asReceived(diagnostics.local)} />
        <Listing heading="Guidance and its review dates" text={sourcesOf(diagnostics.guidance).join('\n')} />
        <p>
          <a href="./options.html">Options</a>
        </p>
      </main>
      <p class="said" role="status">
        {status}
      </p>
    </div>
  );
}

function Fact({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** A long text in a box that can be scrolled with the keyboard. */
function Listing({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <>
      <h2>{heading}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="listing" tabIndex={0} aria-label={heading}>
        <pre>{text}</pre>
      </section>
    </>
  );
}
