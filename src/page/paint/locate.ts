import { type Source, textOf } from '../dom/source.ts';
import type { Piece } from './text-piece.ts';

/** A letter or digit of a line, with its index in the text of its source. */
interface Sign {
  readonly sign: string;
  readonly source: Source;
  readonly place: number;
}

/**
 * Finds a text in the sources of a line. Compares only letters and digits, because the reader has normalised
 * spaces and punctuation, and because a text may span several sources.
 * @returns the pieces of each occurrence; if there is none, the pieces of the whole line
 */
export function locate(sources: readonly Source[], text: string): Piece[][] {
  const signs = sources.flatMap(signsOf);
  const written = signs.map(({ sign }) => sign).join('');
  const wanted = fold(text);
  const found: Piece[][] = [];
  for (let at = wanted ? written.indexOf(wanted) : -1; at >= 0; at = written.indexOf(wanted, at + 1))
    found.push(piecesOf(signs.slice(at, at + wanted.length)));
  return found.length > 0 ? found : [piecesOf(signs)];
}

const SIGN = /[\p{L}\p{N}]/u;

function signsOf(source: Source): Sign[] {
  const signs: Sign[] = [];
  const text = textOf(source);
  for (let place = 0; place < text.length; place++) {
    const sign = text[place] ?? '';
    if (SIGN.test(sign)) signs.push({ sign: fold(sign), source, place });
  }
  return signs;
}

const fold = (text: string): string => {
  const kept = [...text].filter((sign) => SIGN.test(sign));
  // Each letter on its own, so that it stays one letter.
  return kept.map((sign) => sign.normalize('NFKC').toLowerCase()[0] ?? '').join('');
};

/** Groups consecutive letters and digits by source. */
function piecesOf(signs: readonly Sign[]): Piece[] {
  const pieces: { source: Source; places: number[] }[] = [];
  for (const { source, place } of signs) {
    const last = pieces.at(-1);
    if (last?.source === source) last.places.push(place);
    else pieces.push({ source, places: [place] });
  }
  return pieces;
}
