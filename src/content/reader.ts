import { spot } from '../spotting/spot.ts';
import { copyIn } from './copy.ts';

/** The reader, put into a frame by the background once the content script has seen that there may be a patient. */
copyIn(globalThis)?.take(spot);
