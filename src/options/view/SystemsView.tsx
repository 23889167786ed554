import { hostOf } from '../../core/page-rule/match-pattern.ts';
import type { Sites } from '../../extension/site-permissions.ts';
import { optionalSites, type SystemSites, stateOfSystem } from '../../settings/record-system-state.ts';
import type { Act } from './actions.ts';

interface Props {
  /** The record systems that have public addresses. */
  readonly systems: readonly SystemSites[];
  readonly sites: Sites;
  /** The sites that the organisation names, and its name. */
  readonly named: readonly string[];
  readonly organisation: string;
  readonly act: Act;
}

/** Record systems by name. The user allows or removes each with one click, and a question of the browser. */
export function SystemsView({ systems, ...others }: Props) {
  return (
    <>
      <h3 id="systems">Record systems</h3>
      <p class="note">
        Allow the systems you use. The browser then asks you to confirm. Patients are spotted as you open
        their records, and you can remove a system again here.
      </p>
      <ul class="sites" aria-labelledby="systems">
        {systems.map((system) => (
          <System key={system.system} system={system} {...others} />
        ))}
      </ul>
    </>
  );
}

type SystemProps = Omit<Props, 'systems'> & { readonly system: SystemSites };

function System({ system, sites, named, organisation, act }: SystemProps) {
  const { system: name, isConfirmed } = system;
  const state = stateOfSystem(system, sites);
  const optional = optionalSites(system, sites.builtIn);
  const isAllowed = state === 'allowed';
  const isNamed = system.sites.some((site) => named.includes(site));
  return (
    <li class="set">
      <span>
        {name}
        <span class="hint">
          {system.sites.map((site) => describeSite(site, optional)).join(', ')}
          {isNamed && `. Named by ${organisation}`}
          {!isNamed && !isConfirmed && '. Check this address: only one source gives it'}
        </span>
      </span>
      {state === 'built in' ? (
        <span>Built in</span>
      ) : (
        // One button for both, so that the focus stays on it.
        <button
          type="button"
          class="link"
          onClick={() => (isAllowed ? act.forget(optional, name) : act.allow(optional, name))}
        >
          {isAllowed ? 'Remove' : 'Allow'}
          <span class="nhsuk-u-visually-hidden"> {name}</span>
        </button>
      )}
    </li>
  );
}

/** The host of a site. If only some sites of a system are built in, it says which. */
function describeSite(site: string, optional: readonly string[]): string {
  const isBuiltIn = optional.length > 0 && !optional.includes(site);
  return isBuiltIn ? `${hostOf(site)} (built in)` : hostOf(site);
}
