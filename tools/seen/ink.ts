import type { Pixels } from './png.ts';

/** The size (pixels) of a one-coloured strip that counts as ground. Strokes of letters are shorter. */
const WIDE = 32;
const HIGH = 3;
/** The maximum difference of neighbouring pixels of one colour, in any channel. It allows for gradients. */
const SAME = 2;
/** The minimum difference from the ground (0 to 255). Fainter text cannot be read. */
const FAINT = 40;

/**
 * Converts a picture to black letters on white, because OCR reads light text on a dark ground badly. Each
 * pixel becomes its difference from the nearest ground. Text that is too faint for a person to read is left
 * out.
 * @returns a PGM file of the rows that are not empty
 */
export function inkOf(pixels: Pixels): Buffer {
  const grounds = nearestGround(pixels, groundOf(pixels));
  const { width, height, rgb } = pixels;
  const ink = Buffer.alloc(width * height, 255);
  let [top, bottom] = [height, 0];
  for (let at = 0; at < ink.length; at += 1) {
    const ground = grounds[at] as number;
    if (ground === at || ground < 0) continue;
    const differs = difference(rgb, at * 3, ground * 3);
    if (differs < FAINT) continue;
    ink[at] = Math.max(0, 255 - differs * 1.6);
    const y = Math.floor(at / width);
    if (y < top) top = y;
    bottom = y;
  }
  const from = Math.max(0, top - 20);
  const to = Math.max(from + 1, Math.min(height, bottom + 20));
  return Buffer.concat([
    Buffer.from(`P5\n${width} ${to - from}\n255\n`),
    ink.subarray(from * width, to * width),
  ]);
}

const difference = (rgb: Uint8Array, one: number, other: number): number =>
  Math.max(
    Math.abs((rgb[one] as number) - (rgb[other] as number)),
    Math.abs((rgb[one + 1] as number) - (rgb[other + 1] as number)),
    Math.abs((rgb[one + 2] as number) - (rgb[other + 2] as number)),
  );

/** Returns 1 for each pixel that is in a strip of one colour. */
function groundOf({ width, height, rgb }: Pixels): Uint8Array {
  // `run`: pixels of one colour to the left. `rows`: rows of such runs above.
  const rows = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    let run = 0;
    for (let x = 0; x < width; x += 1, at += 1) {
      run = x > 0 && difference(rgb, at * 3, at * 3 - 3) <= SAME ? run + 1 : 1;
      if (run < WIDE) continue;
      const continues = y > 0 && difference(rgb, at * 3, (at - width) * 3) <= SAME;
      rows[at] = continues ? Math.min(HIGH, (rows[at - width] as number) + 1) : 1;
    }
  }
  // Backwards: how far a strip that ends here or below reaches up, and how far a strip to the right reaches
  // left.
  const ground = new Uint8Array(width * height);
  const up = new Int32Array(width);
  for (let y = height - 1, at = rows.length - 1; y >= 0; y -= 1) {
    let across = 0;
    for (let x = width - 1; x >= 0; x -= 1, at -= 1) {
      up[x] = (rows[at] as number) >= HIGH ? HIGH : (up[x] as number) - 1;
      across = (up[x] as number) > 0 ? WIDE : across - 1;
      ground[at] = across > 0 ? 1 : 0;
    }
  }
  return ground;
}

/**
 * Returns for each pixel the index of the nearest ground pixel: its own index if it is ground, -1 if there is
 * none.
 */
function nearestGround({ width, height }: Pixels, ground: Uint8Array): Int32Array {
  const nearest = new Int32Array(width * height).fill(-1);
  const far = new Uint16Array(width * height).fill(60_000);
  const take = (at: number, neighbour: number) => {
    const way = (far[neighbour] as number) + 1;
    if (way >= (far[at] as number)) return;
    far[at] = way;
    nearest[at] = nearest[neighbour] as number;
  };
  for (let at = 0; at < nearest.length; at += 1) {
    if (ground[at]) {
      far[at] = 0;
      nearest[at] = at;
      continue;
    }
    if (at % width > 0) take(at, at - 1);
    if (at >= width) take(at, at - width);
  }
  for (let at = nearest.length - 1; at >= 0; at -= 1) {
    if ((far[at] as number) === 0) continue;
    if (at % width < width - 1) take(at, at + 1);
    if (at + width < nearest.length) take(at, at + width);
  }
  return nearest;
}
