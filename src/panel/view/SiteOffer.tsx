import type { Act } from './actions.ts';

/** One line that offers to spot patients on the site of this page. */
export function SiteOffer({ origin, act }: { readonly origin: string; readonly act: Act }) {
  return (
    <p class="note offer">
      Spot patients on {new URL(origin).hostname} from now on?{' '}
      <button type="button" class="link" onClick={() => act.allowSite(origin)}>
        Allow
      </button>{' '}
      <button type="button" class="link" onClick={() => act.declineSite(origin)}>
        No
      </button>
    </p>
  );
}
