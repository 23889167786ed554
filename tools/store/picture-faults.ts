import { decodePng } from '../seen/png.ts';
import { PICTURES, type Picture } from './pictures.ts';

/** The colour type of a PNG with red, green and blue, and no transparency. Chrome’s form asks for 24 bits. */
const RGB = 2;

/** A picture with fewer colours shows nothing. */
const FEWEST_COLOURS = 8;

/** Returns what is wrong with the pictures, each in a sentence. Empty if all are there and as wide as asked. */
export const pictureFaults = (
  pictures: ReadonlyMap<string, Uint8Array>,
  asked: readonly Picture[] = PICTURES,
): string[] => [
  ...asked.flatMap((picture) => faultOf(picture, pictures.get(picture.file))),
  ...[...pictures.keys()]
    .filter((file) => !asked.some((picture) => picture.file === file))
    .map((file) => `${file}: no store asks for this picture.`),
];

function faultOf({ file, width, height }: Picture, content: Uint8Array | undefined): string[] {
  if (!content) return [`${file}: the picture is missing.`];
  const png = Buffer.from(content);
  const [realWidth, realHeight] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (realWidth !== width || realHeight !== height)
    return [`${file}: ${realWidth} × ${realHeight} pixels, not ${width} × ${height}.`];
  if (png[25] !== RGB) return [`${file}: the picture has transparency, which Chrome’s store does not take.`];
  return coloursIn(png) < FEWEST_COLOURS ? [`${file}: the picture is empty.`] : [];
}

function coloursIn(png: Buffer): number {
  const { rgb } = decodePng(png);
  const colours = new Set<number>();
  for (let at = 0; at < rgb.length && colours.size < FEWEST_COLOURS; at += 3)
    colours.add(((rgb[at] as number) << 16) | ((rgb[at + 1] as number) << 8) | (rgb[at + 2] as number));
  return colours.size;
}
