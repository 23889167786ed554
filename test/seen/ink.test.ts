import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inkOf } from '../../tools/seen/ink.ts';
import { decodePng } from '../../tools/seen/png.ts';

/** Prepares pictures for OCR: black on white, for any colours. */

const [WIDTH, HEIGHT] = [80, 40];

/** A PNG without row filters: a picture in one colour, with a stroke in another. */
function picture(ground: number[], stroke: number[]): Buffer {
  const row = (y: number) => [
    0,
    ...Array.from({ length: WIDTH }, (_, x) =>
      x > 30 && x < 35 && y > 10 && y < 30 ? stroke : ground,
    ).flat(),
  ];
  const data = deflateSync(Buffer.from(Array.from({ length: HEIGHT }, (_, y) => row(y)).flat()));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The grey values in a PGM, darkest first. */
const shades = (png: Buffer) => {
  const pgm = inkOf(decodePng(png));
  return [...new Set(pgm.subarray(pgm.indexOf('255\n') + 4))].sort((a, b) => a - b);
};

it.each([
  ['black on white', [255, 255, 255], [0, 0, 0]],
  ['white on blue', [0, 48, 135], [255, 255, 255]],
  ['black on yellow', [255, 235, 59], [17, 17, 17]],
])('turns %s into black on white', (_, ground, stroke) => {
  expect(shades(picture(ground, stroke))).toEqual([0, 255]);
});

it('leaves out ink that is too faint to be read', () => {
  expect(shades(picture([255, 255, 255], [235, 235, 235]))).toEqual([255]);
  expect(shades(picture([0, 48, 135], [8, 55, 140]))).toEqual([255]);
});

it('refuses a PNG of another format', () => {
  const png = picture([255, 255, 255], [0, 0, 0]);
  png[24] = 16;
  expect(() => decodePng(png)).toThrow('not a PNG of a screenshot');
});
