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

/** The end of the sentence about a detail that nobody can see, such as `The NHS number on this page …`. */
export const SAID: Readonly<Record<Unseen, string>> = {
  covered: 'is covered',
  'cut off': 'is cut off',
  'beyond the edge': 'lies beyond the edge of the page',
  'too faint': 'is too faint to read',
  'too small': 'is too small to read',
  turned: 'is turned or in another order, so it may be misread',
  blurred: 'is blurred',
  masked: 'is masked',
  'struck through': 'is struck through',
};
