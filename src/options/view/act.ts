import type { Settings } from '../../settings/schema.ts';

/** The default place: a practice or a borough, or neither. */
export type Usual = Partial<Pick<Settings, 'defaultPractice' | 'defaultBorough'>>;

/** What a user can do in the options. */
export interface Act {
  setUsual(usual: Usual): void;
  setMark(mark: Settings['markOnPages']): void;
  setKeys(keys: Settings['singleKeys']): void;
  /** Shows the button again on the sites where it was put away. */
  showMarkAgain(): void;
  /** Must be called in the click itself: the browser asks the user. */
  allow(site: string): void;
  forget(site: string): void;
}
