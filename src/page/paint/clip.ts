import type { Rectangle } from './rectangle.ts';

/**
 * The part of an element's box that `clip` and `clip-path` leave visible; undefined if they cut nothing, or
 * cut with a shape that is not supported here.
 */
export function clipOf(style: CSSStyleDeclaration, box: Rectangle): Rectangle | undefined {
  if (style.clipPath && style.clipPath !== 'none') return shapeIn(style.clipPath, box);
  const [, edges] = /^rect\((.*)\)$/.exec(style.clip || '') ?? [];
  if (edges === undefined || !/absolute|fixed/.test(style.position)) return undefined;
  const [top = 0, right = 0, bottom = 0, left = 0] = edges
    .split(/[\s,]+/)
    .map((edge, at) => (edge === 'auto' ? [0, Infinity, Infinity, 0][at] : Number.parseFloat(edge)));
  return {
    left: box.left + left,
    top: box.top + top,
    right: Math.min(box.right, box.left + right),
    bottom: Math.min(box.bottom, box.top + bottom),
  };
}

/** The rectangle around a basic shape. */
function shapeIn(shape: string, box: Rectangle): Rectangle | undefined {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const length = (text: string | undefined, whole: number) =>
    text?.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text ?? '0');
  const [, kind, inside = ''] = /(inset|circle|ellipse|polygon)\(([^)]*)\)/.exec(shape) ?? [];
  const from = (left: number, top: number, right: number, bottom: number) => ({
    left: box.left + left,
    top: box.top + top,
    right: box.left + right,
    bottom: box.top + bottom,
  });
  if (kind === 'inset') {
    const [top = '0', right = top, bottom = top, left = right] = (inside.split(' round ')[0] ?? '')
      .trim()
      .split(/\s+/);
    return from(
      length(left, width),
      length(top, height),
      width - length(right, width),
      height - length(bottom, height),
    );
  }
  if (kind === 'polygon') {
    const corners = inside
      .split(',')
      .map((corner) => corner.trim().split(/\s+/))
      .filter((corner) => corner.length === 2);
    const xs = corners.map(([x]) => length(x, width));
    const ys = corners.map(([, y]) => length(y, height));
    return from(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  if (kind === 'circle' || kind === 'ellipse') {
    const [radii = '', place = '50% 50%'] = inside.split(/\s*at\s+/);
    const [across = '', down = across] = radii.trim().split(/\s+/);
    // `closest-side`, which is also the default radius, cuts no more than the corners.
    if (!/^[\d.]/.test(across)) return undefined;
    const [x = '50%', y = '50%'] = place.trim().split(/\s+/);
    const middle = { x: length(x, width), y: length(y, height) };
    const radius = { x: length(across, width), y: length(down, height) };
    return from(middle.x - radius.x, middle.y - radius.y, middle.x + radius.x, middle.y + radius.y);
  }
  return undefined;
}
