/** Colours as browsers compute them, and the contrast between two. */

/** Red, green and blue (0 to 255), and the opacity (0 to 1). */
export interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

export const WHITE: Colour = { rgb: [255, 255, 255], alpha: 1 };
export const BLACK: Colour = { rgb: [0, 0, 0], alpha: 1 };

const part = (text: string | undefined, whole: number): number =>
  text?.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text ?? '');

/**
 * Reads a computed colour; undefined if the text is not a colour. Channels of wider colour spaces
 * (`color(display-p3 …)`) are read as sRGB, which is near enough for contrast. Of `lab`, `lch`, `oklab` and
 * `oklch` only the lightness is read, because contrast needs no more.
 */
export function readColour(css: string): Colour | undefined {
  const [, form, inside = ''] = /^([a-z]+)\((.*)\)$/.exec(css.trim()) ?? [];
  const parts = inside.split(/[\s,/]+/).filter(Boolean);
  if (form === undefined) return css === 'transparent' ? { rgb: [0, 0, 0], alpha: 0 } : undefined;
  const isNamed = form === 'color';
  const [one, two, three, four] = isNamed ? parts.slice(1) : parts;
  const alpha = four === undefined ? 1 : part(four, 1);
  if (/^rgba?$/.test(form) || isNamed) {
    const scale = isNamed ? 255 : 1;
    const [red, green, blue] = [one, two, three].map((each) => part(each, isNamed ? 1 : 255) * scale);
    return { rgb: [red ?? 0, green ?? 0, blue ?? 0], alpha };
  }
  if (!/^(?:ok)?l(?:ab|ch)$/.test(form)) return undefined;
  const lightness = form.startsWith('ok') ? part(one, 1) : part(one, 100) / 100;
  const grey = Math.round(lightness * 255);
  return { rgb: [grey, grey, grey], alpha };
}

/** A colour painted over an opaque colour. */
export function over({ rgb, alpha }: Colour, ground: Colour): Colour {
  const mixed = rgb.map((each, at) => each * alpha + (ground.rgb[at] ?? 0) * (1 - alpha));
  return { rgb: mixed as unknown as Colour['rgb'], alpha: 1 };
}

/** The contrast ratio of two opaque colours (WCAG 2): 1 for the same colour, 21 for black on white. */
export function contrast(one: Colour, other: Colour): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance({ rgb }: Colour): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
