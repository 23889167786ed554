import type { Settings } from '../../settings/schema.ts';

/** What a user can do in the options. */
export interface Act {
  /** Sets the default place: a practice or a borough, or neither. */
  setUsual(usual: Partial<Pick<Settings, 'defaultPractice' | 'defaultBorough'>>): void;
  setMark(mark: Settings['markOnPages']): void;
  /** Shows the button again on the sites where it was put away. */
  showMarkAgain(): void;
  /** Must be called in the click itself: the browser asks the user. */
  allow(site: string): void;
  forget(site: string): void;
}
