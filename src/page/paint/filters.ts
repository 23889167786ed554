import type { Colour } from './colours.ts';

/** How filters and blend modes change a colour. Channels are from 0 to 1 here. */

type Channels = readonly [number, number, number];

/** Applies the filters of an element and its ancestors to a colour, the innermost first. */
export function filtered(colour: Colour, filters: readonly string[]): Colour {
  let channels = colour.rgb.map((each) => each / 255) as unknown as Channels;
  for (const filter of filters)
    for (const [, name = '', amount = '', unit] of filter.matchAll(/([a-z-]+)\(([\d.]+)(%|)\)/g)) {
      const share = Number(amount) / (unit ? 100 : 1);
      const change = CHANGES[name];
      if (change) channels = channels.map((each) => clamp(change(each, share))) as unknown as Channels;
      if (name === 'grayscale' && share > 0) channels = grey(channels, Math.min(share, 1));
    }
  return { ...colour, rgb: channels.map((each) => each * 255) as unknown as Colour['rgb'] };
}

/** By the names of the filter functions (Filter Effects). */
const CHANGES: Readonly<Record<string, (channel: number, amount: number) => number>> = {
  invert: (channel, amount) => channel * (1 - amount) + (1 - channel) * amount,
  brightness: (channel, amount) => channel * amount,
  contrast: (channel, amount) => (channel - 0.5) * amount + 0.5,
};

const clamp = (channel: number) => Math.min(1, Math.max(0, channel));

function grey(channels: Channels, share: number): Channels {
  const [red, green, blue] = channels;
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return channels.map((each) => each * (1 - share) + light * share) as unknown as Channels;
}

/** Mixes two opaque colours by a blend mode; undefined for a mode that is not supported here. */
export function blended(mode: string, top: Colour, under: Colour): Colour | undefined {
  const mix = MODES[mode];
  if (!mix) return undefined;
  const rgb = top.rgb.map((each, at) => clamp(mix(each / 255, (under.rgb[at] ?? 0) / 255)) * 255);
  return { rgb: rgb as unknown as Colour['rgb'], alpha: 1 };
}

/** By the names of the blend modes (Compositing and Blending). */
const MODES: Readonly<Record<string, (top: number, under: number) => number>> = {
  multiply: (top, under) => top * under,
  screen: (top, under) => top + under - top * under,
  darken: Math.min,
  lighten: Math.max,
  difference: (top, under) => Math.abs(top - under),
  exclusion: (top, under) => top + under - 2 * top * under,
  'plus-lighter': (top, under) => top + under,
  'color-dodge': (top, under) => (top >= 1 ? 1 : under / (1 - top)),
  'color-burn': (top, under) => (top <= 0 ? (under >= 1 ? 1 : 0) : 1 - (1 - under) / top),
};
