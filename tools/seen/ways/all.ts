import { CLIP } from './clip.ts';
import { COLOUR } from './colour.ts';
import { COVER } from './cover.ts';
import { EDGE } from './edge.ts';
import { SHRINK } from './shrink.ts';
import { TURN } from './turn.ts';
import { VANISH } from './vanish.ts';

/** All ways to hide a text or make it unreadable. */
export const HIDE = [...VANISH, ...COLOUR, ...EDGE, ...CLIP, ...SHRINK, ...COVER, ...TURN];
