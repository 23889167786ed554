/** Why a person cannot see a text as it is written. */
export type Unseen =
  | 'covered'
  | 'cut off'
  | 'beyond the edge'
  | 'too faint'
  | 'too small'
  | 'turned'
  | 'blurred'
  | 'masked'
  | 'struck through';

/**
 * What the panel says about an NHS number or a date of birth
 * that cannot be seen, after `The NHS number on this page`.
 */
export const SAID: Readonly<Record<Unseen, string>> = {
  covered: 'is covered',
  'cut off': 'is cut off',
  'beyond the edge': 'lies beyond the edge of the page',
  'too faint': 'is too faint to read',
  'too small': 'is too small to read',
  turned: 'is turned round, so what is shown may not be what is written',
  blurred: 'is blurred',
  masked: 'is masked',
  'struck through': 'is struck through',
};
