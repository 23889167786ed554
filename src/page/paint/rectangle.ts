/** A rectangle in the window of its document (CSS pixels). */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The share of a text that has to be in view to be read, along a line of text and across it. */
export const MOST_OF_WIDTH = 0.9;
export const MOST_OF_HEIGHT = 0.6;

export const overlap = (one: Rectangle, other: Rectangle): Rectangle => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** Whether a part of a text's area is large enough for the text to be read. */
export const isMostOf = (part: Rectangle, whole: Rectangle): boolean =>
  part.right - part.left >= (whole.right - whole.left) * MOST_OF_WIDTH &&
  part.bottom - part.top >= (whole.bottom - whole.top) * MOST_OF_HEIGHT;

export const centreOf = ({ left, top, right, bottom }: Rectangle) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

export const holds = ({ left, top, right, bottom }: Rectangle, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The smallest rectangle around several. */
export const around = (all: readonly Rectangle[]): Rectangle => ({
  left: Math.min(...all.map(({ left }) => left)),
  top: Math.min(...all.map(({ top }) => top)),
  right: Math.max(...all.map(({ right }) => right)),
  bottom: Math.max(...all.map(({ bottom }) => bottom)),
});
