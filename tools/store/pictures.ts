/** A picture for a store's listing. Sizes are in pixels. */
export interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** A picture of the browser, with a record page and the panel beside it. */
export interface Screenshot extends Picture {
  /** The name of the panel's state, as in `tools/pictures/states.ts`. */
  readonly state: string;
  /** A page of the demo clinic to show in place of the state's own. */
  readonly page?: string;
  /** The selector of the element that is scrolled to the top of the panel. */
  readonly top?: string;
  /** What a listing says about the picture. */
  readonly caption: string;
}

const screenshot = (number: number, shown: Omit<Screenshot, keyof Picture>): Screenshot => ({
  file: `screenshot-${number}.png`,
  width: 1280,
  height: 800,
  ...shown,
});

/** John Smith’s record, with more in it. */
const page = 'whole-record.html';

/**
 * Chrome takes one to five, of 1280 × 800 pixels (Chrome for Developers, “Supplying images”). Edge takes up to six
 * (Microsoft Learn, “Publish a Microsoft Edge extension”). Mozilla asks for 1280 × 800 (Extension Workshop).
 */
export const SCREENSHOTS: readonly Screenshot[] = [
  screenshot(1, {
    state: 'needs',
    page,
    caption: 'The panel beside a record: who the patient is, and what they need.',
  }),
  screenshot(2, {
    state: 'right-person',
    page,
    caption: 'Who is the right person? Three roles, and whom each one is for.',
  }),
  screenshot(3, {
    state: 'route-hub',
    page,
    caption: 'The route for the practice where the patient is registered, step by step.',
  }),
  screenshot(4, {
    state: 'referral',
    page,
    top: '.box:has(#identifiers)',
    caption: 'The referral text, with consent and risks, ready to copy.',
  }),
  screenshot(5, {
    state: 'no-patient',
    page: 'practice-home.html',
    caption: 'No record in the browser? Paste from the record, or answer by hand.',
  }),
];

/** The tiles and the logo. Only Edge has a logo. Both stores have both tiles; Chrome requires the small one. */
export const TILES = {
  small: { file: 'tile-small.png', width: 440, height: 280 },
  large: { file: 'tile-large.png', width: 1400, height: 560 },
  logo: { file: 'logo.png', width: 300, height: 300 },
} as const satisfies Record<string, Picture>;

/** Every picture of the pack. */
export const PICTURES: readonly Picture[] = [...SCREENSHOTS, ...Object.values(TILES)];
