import { asReceived, asUnderstood, type Findings, refusals, sourcesOf } from '../../settings/findings.ts';

interface Props {
  readonly findings: Findings;
  /** What the page just did. Screen readers announce it. */
  readonly status: string;
  copy(): void;
}

/** The diagnostics page: settings, refused settings with reasons, and a button that copies everything. */
export function FindingsView({ findings, status, copy }: Props) {
  const refusedSettings = refusals(findings.parsed);
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
        {findings.parsed.settings.supportContact && <p>Support: {findings.parsed.settings.supportContact}</p>}
        <h2>This extension</h2>
        <dl class="facts">
          <Fact term="Version" text={`${findings.version} (${findings.extensionId})`} />
          <Fact term="Browser" text={findings.browser} />
          <Fact term="Sites built in" text={findings.builtIn.join('\n') || 'None'} />
          <Fact term="Sites allowed" text={findings.allowed.join('\n') || 'None'} />
        </dl>
        <h2>Settings that were refused</h2>
        {refusedSettings.length === 0 && <p>None.</p>}
        <ul class="refused">
          {refusedSettings.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Listing heading="Settings as understood" text={asUnderstood(findings.parsed)} />
        <Listing heading="Policy as received" text={asReceived(findings.managed)} />
        <Listing heading="Options as received" text={asReceived(findings.local)} />
        <Listing heading="Guidance and its review dates" text={sourcesOf(findings.guidance).join('\n')} />
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
