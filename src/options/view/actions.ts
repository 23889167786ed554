import type { Settings } from '../../settings/settings-table.ts';

/** The settings for the usual place: a practice or a borough, or neither. */
export type UsualSettings = Partial<Pick<Settings, 'defaultPractice' | 'defaultBorough'>>;

/** The settings of who refers. */
export type ReferrerSettings = Pick<
  Settings,
  'referrerName' | 'referrerRole' | 'referrerOrganisation' | 'referrerReply'
>;

/** The actions of a user on the options page. */
export interface Act {
  setUsualPlace(usual: UsualSettings): void;
  setReferrer(referrer: Partial<ReferrerSettings>): void;
  setMark(mark: Settings['markOnPages']): void;
  setKeys(keys: Settings['singleKeys']): void;
  /** Shows the button again on the sites where the user hid it. */
  showPageButtonAgain(): void;
  /**
   * Asks the browser to allow sites. Call this directly in a click handler: the browser asks for permission only
   * after a user action. @param name what the message calls the sites
   */
  allow(sites: readonly string[], name: string): void;
  /** Removes the permission again. @param name what the message calls the sites */
  forget(sites: readonly string[], name: string): void;
}
