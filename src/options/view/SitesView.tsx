import { useState } from 'preact/hooks';
import { covers, hostOf, isSite } from '../../core/page-rule/match-pattern.ts';
import type { Sites } from '../../extension/site-permissions.ts';
import { readTypedSite } from '../../settings/read-typed-site.ts';
import type { SystemSites } from '../../settings/record-system-state.ts';
import type { Settings } from '../../settings/settings-table.ts';
import type { Act } from './actions.ts';
import { SystemsView } from './SystemsView.tsx';

interface Props {
  readonly settings: Settings;
  readonly sites: Sites;
  /** The record systems to offer by name. */
  readonly systems: readonly SystemSites[];
  readonly act: Act;
}

/** The sites on which patients are spotted without a click: built in, the organisation's, the user's. */
export function SitesView({ settings, sites, systems, act }: Props) {
  const { builtIn, allowed, isManaged } = sites;
  const { organisationName, locked } = settings;
  const organisation = organisationName || 'your organisation';
  // The browser's own settings can grant every site. The extension reads none of them by that alone.
  const used = { ...sites, allowed: allowed.filter(isSite) };
  const isLocked = isManaged || locked.includes('sites');
  // The sites of systems that are offered by name are listed with their systems.
  const listed = new Set(isLocked ? [] : systems.flatMap((system) => system.sites));
  const named = settings.sites.filter(
    (site) => !listed.has(site) && !builtIn.some((builtInSite) => covers(builtInSite, site)),
  );
  const others = builtIn.filter((site) => !listed.has(site));
  const added = isManaged ? [] : allowed.filter((site) => !named.includes(site) && !listed.has(site));
  const isEmpty = others.length + named.length + added.length === 0;
  return (
    <section aria-labelledby="sites">
      <h2 id="sites" tabIndex={-1}>
        Sites to spot patients on
      </h2>
      <p class="note">
        On these sites the extension reads each page as you open it, to find the patient; what it reads stays
        on this computer. On any other page it reads nothing until you click its icon.
      </p>
      {isLocked ? (
        isEmpty && <p>None yet.</p>
      ) : (
        <SystemsView {...{ systems, sites: used, organisation, act }} named={settings.sites} />
      )}
      {!isLocked && !isEmpty && <h3>Other sites</h3>}
      <ul class="sites">
        {others.map((site) => (
          <Site key={site} site={site} note="Built in" />
        ))}
        {named.map((site) => (
          <Site key={site} site={site} note={`Named by ${organisation}`}>
            {allowed.some((allowedSite) => covers(allowedSite, site)) ? (
              <span>Allowed</span>
            ) : isManaged ? (
              <span>Not granted by the browser</span>
            ) : (
              <button type="button" class="link" onClick={() => act.allow([site], hostOf(site))}>
                Allow<span class="nhsuk-u-visually-hidden"> {hostOf(site)}</span>
              </button>
            )}
          </Site>
        ))}
        {added.map((site) => (
          <Site key={site} site={site} note={whyUnused(site, isLocked, organisation)}>
            <button type="button" class="link" onClick={() => act.forget([site], hostOf(site))}>
              Remove<span class="nhsuk-u-visually-hidden"> {hostOf(site)}</span>
            </button>
          </Site>
        ))}
      </ul>
      {isLocked ? (
        <p class="fixed">Only {organisation} can add sites.</p>
      ) : (
        <AddSite known={[...builtIn, ...allowed]} allow={(site) => act.allow([site], hostOf(site))} />
      )}
    </section>
  );
}

function whyUnused(site: string, isLocked: boolean, organisation: string): string {
  if (isLocked) return `Not used: ${organisation} has locked this list`;
  return isSite(site) ? '' : 'Not used: too many sites. Remove it, then allow your systems one by one';
}

interface SiteProps {
  readonly site: string;
  readonly note: string;
  readonly children?: preact.ComponentChildren;
}

function Site({ site, note, children }: SiteProps) {
  return (
    <li class="set">
      <span>
        {hostOf(site)}
        {note && <span class="hint">{note}</span>}
      </span>
      {children}
    </li>
  );
}

interface AddProps {
  /** Sites that are already allowed. */
  readonly known: readonly string[];
  allow(site: string): void;
}

/** Adds a site by its address. The browser then asks the user for permission. */
function AddSite({ known, allow }: AddProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const found = readTypedSite(typed);
    if ('reason' in found) return setProblem(found.reason);
    if (known.some((knownSite) => covers(knownSite, found.site)))
      return setProblem('This site is already there.');
    setProblem('');
    setTyped('');
    allow(found.site);
  };
  return (
    <form onSubmit={add} noValidate class={problem ? 'nhsuk-form-group--error' : ''}>
      <div class="row">
        <div class="field">
          <label class="nhsuk-label" for="site">
            Add a site by its address
          </label>
          {problem && (
            <p class="nhsuk-error-message" id="wrong" role="alert">
              {problem}
            </p>
          )}
          <input
            id="site"
            class="nhsuk-input"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            value={typed}
            aria-describedby={problem ? 'wrong' : undefined}
            aria-invalid={problem !== ''}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </div>
        <button type="submit" class="nhsuk-button nhsuk-button--small">
          Add site
        </button>
      </div>
    </form>
  );
}
