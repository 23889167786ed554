import { inflateSync } from 'node:zlib';

/** A picture as rows of pixels, with three bytes for each pixel: red, green and blue. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * Decodes a PNG in the format of the browser's screenshots: 8-bit RGB or RGBA, not interlaced. Throws on
 * others.
 */
export function decodePng(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, colours, , , interlaced] = png.subarray(24, 29);
  const channels = colours === 2 ? 3 : colours === 6 ? 4 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0)
    throw new Error('This is not a PNG of a screenshot.');
  const rows = inflateSync(Buffer.concat(dataOf(png)));
  const stride = width * channels;
  unfilter(rows, stride, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0, to = 0; y < height; y += 1)
    for (let x = 0, from = y * (stride + 1) + 1; x < width; x += 1, from += channels, to += 3) {
      rgb[to] = rows[from] as number;
      rgb[to + 1] = rows[from + 1] as number;
      rgb[to + 2] = rows[from + 2] as number;
    }
  return { width, height, rgb };
}

/** Returns the contents of the `IDAT` chunks. */
function dataOf(png: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** Undoes the filter of each row, in place (PNG specification, part 9). */
function unfilter(rows: Uint8Array, stride: number, height: number, channels: number): void {
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1) + 1;
    const filter = rows[start - 1];
    if (filter === 0) continue;
    for (let x = 0; x < stride; x += 1) {
      const at = start + x;
      const left = x >= channels ? (rows[at - channels] as number) : 0;
      const up = y > 0 ? (rows[at - stride - 1] as number) : 0;
      const corner = x >= channels && y > 0 ? (rows[at - stride - 1 - channels] as number) : 0;
      const guess =
        filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      rows[at] = ((rows[at] as number) + guess) & 255;
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
