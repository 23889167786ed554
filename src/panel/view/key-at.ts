const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='];

/** The key that picks the option at an index, starting from 0; undefined if there is no key for it. */
export const keyAt = (index: number): string | undefined => KEYS[index];
