import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { STATES } from '../../tools/pictures/states.ts';
import { pictureFaults } from '../../tools/store/picture-faults.ts';
import { PICTURES, SCREENSHOTS } from '../../tools/store/pictures.ts';

const RGB = 2;
const RGBA = 6;

/** A PNG of some size, with random colours or with one. It has no checksums, which nothing here reads. */
function png(width: number, height: number, { colours = RGB, plain = false } = {}): Uint8Array {
  const stride = width * (colours === RGB ? 3 : 4) + 1;
  const rows = Buffer.alloc(stride * height);
  if (!plain) for (let at = 0; at < rows.length; at += 1) rows[at] = at % stride === 0 ? 0 : (at * 7) % 256;
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const header = Buffer.concat([size, Buffer.from([8, colours, 0, 0, 0])]);
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), chunk('IDAT', deflateSync(rows))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
}

const asked = [{ file: 'a.png', width: 40, height: 30 }];
const faults = (content: Uint8Array) => pictureFaults(new Map([['a.png', content]]), asked);

test('a picture of the right size has no fault', () => {
  expect(faults(png(40, 30))).toEqual([]);
});

test('a wrong size, transparency, one colour, a missing picture and one too many are faults', () => {
  expect(faults(png(39, 30))).toEqual(['a.png: 39 × 30 pixels, not 40 × 30.']);
  expect(faults(png(40, 30, { colours: RGBA }))).toEqual([
    'a.png: the picture has transparency, which Chrome’s store does not take.',
  ]);
  expect(faults(png(40, 30, { plain: true }))).toEqual(['a.png: the picture is empty.']);
  expect(pictureFaults(new Map(), asked)).toEqual(['a.png: the picture is missing.']);
  const more = new Map([
    ['a.png', png(40, 30)],
    ['b.png', png(40, 30)],
  ]);
  expect(pictureFaults(more, asked)).toEqual(['b.png: no store asks for this picture.']);
});

test('the pack has five screenshots and the tiles, in the sizes of the stores', () => {
  const sizes = PICTURES.map(({ width, height }) => `${width} × ${height}`);
  expect(sizes).toEqual([
    ...Array.from({ length: 5 }, () => '1280 × 800'),
    ...['440 × 280', '1400 × 560', '300 × 300'],
  ]);
  expect(new Set(PICTURES.map(({ file }) => file)).size).toBe(PICTURES.length);
});

test('every screenshot shows a state of the panel', () => {
  for (const { state } of SCREENSHOTS) expect(STATES.map(({ name }) => name)).toContain(state);
});
