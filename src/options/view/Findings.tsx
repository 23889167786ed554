import { asReceived, asUnderstood, type Findings, refusals, sourcesOf } from '../../settings/findings.ts';

interface Props {
  readonly found: Findings;
  readonly said: string;
  copy(): void;
}

/** The diagnostics page: what is set, what was refused and why, and one button that copies it all. */
export function FindingsView({ found, said, copy }: Props) {
  const refused = refusals(found.parsed);
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
        {found.parsed.settings.supportContact && <p>Support: {found.parsed.settings.supportContact}</p>}
        <h2>This extension</h2>
        <dl class="facts">
          <Fact term="Version" text={`${found.version} (${found.extensionId})`} />
          <Fact term="Browser" text={found.browser} />
          <Fact term="Sites built in" text={found.builtIn.join('\n') || 'None'} />
          <Fact term="Sites allowed" text={found.allowed.join('\n') || 'None'} />
        </dl>
        <h2>Settings that were refused</h2>
        {refused.length === 0 && <p>None.</p>}
        <ul class="refused">
          {refused.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Listing heading="Settings as understood" text={asUnderstood(found.parsed)} />
        <Listing heading="Policy as received" text={asReceived(found.managed)} />
        <Listing heading="Options as received" text={asReceived(found.local)} />
        <Listing heading="Guidance and its review dates" text={sourcesOf(found.guidance).join('\n')} />
        <p>
          <a href="./options.html">Options</a>
        </p>
      </main>
      <p class="said" role="status">
        {said}
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

/** A long text, scrolled by the keyboard too. */
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
