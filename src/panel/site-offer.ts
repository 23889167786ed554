import type { Consultation } from './consultation/consultation-state.ts';

/** Offers to spot patients without a click, on a site where the clinician had to click the icon. */
export interface SiteOffer {
  /** The origin that is offered; null if none is. */
  origin(): string | null;
  /** Decides whether to offer the site of the patient who has just been read from a page. */
  update(current: () => Consultation): Promise<void>;
  /** Asks the browser to allow the site. Call it directly in a click handler. */
  accept(origin: string): void;
  /** Never offers this site again. */
  decline(origin: string): void;
}

/**
 * @param changed called when there is something to offer
 * @param ended called with a status message when the offer has been answered
 */
export function offerSites(changed: () => void, ended: (words: string) => void): SiteOffer {
  let offered: string | null = null;
  /** Loaded once a patient has been read from a page: a click on the offer must not wait for it. */
  let offers: typeof import('../extension/panel/site-to-offer.ts') | undefined;

  function end(words: string) {
    offered = null;
    ended(words);
  }

  return {
    origin: () => offered,
    async update(current) {
      offered = null;
      const { tab, patient, from } = current();
      if (tab === null || from !== 'page') return;
      offers = await import('../extension/panel/site-to-offer.ts');
      const origin = await offers.siteToOffer(tab).catch(() => null);
      if (origin === null || current().tab !== tab || current().patient !== patient) return;
      offered = origin;
      changed();
    },
    accept(origin) {
      const { hostname } = new URL(origin);
      void offers?.acceptOffer(origin).then(
        (isAllowed) =>
          end(isAllowed ? `Patients are now spotted on ${hostname}.` : `${hostname} was not allowed.`),
        (error: Error) => end(`The browser did not allow ${hostname}: ${error.message}`),
      );
    },
    decline(origin) {
      void offers?.declineOffer(origin);
      end('You can allow sites in the options.');
    },
  };
}
