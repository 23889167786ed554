import { outwards } from './ancestors.ts';
import type { Unseen } from './unseen.ts';

/** What style does to all that is drawn in an element, wherever it stands. */

/** A blur of this many pixels or more hides digits in text of common size. */
const BLURS = 1.5;

/** Whether a filter makes what it is put on unreadable. */
export function spoils(filter = ''): Unseen | undefined {
  const amount = (name: string) => {
    const [, number, unit] = new RegExp(`\\b${name}\\(([\\d.]+)(%|px)?\\)`).exec(filter) ?? [];
    return number === undefined ? undefined : Number(number) / (unit === '%' ? 100 : 1);
  };
  if ((amount('blur') ?? 0) >= BLURS) return 'blurred';
  if ((amount('contrast') ?? 1) < 0.3) return 'too faint';
  const brightness = amount('brightness') ?? 1;
  return brightness < 0.1 || brightness > 4 ? 'too faint' : undefined;
}

/** What style makes of a text in an element: masked, blurred, struck through; undefined where none of these. */
export function spoiltByStyle(element: Element): Unseen | undefined {
  const { webkitTextSecurity = 'none' } = getComputedStyle(element) as CSSStyleDeclaration & {
    webkitTextSecurity?: string;
  };
  if (webkitTextSecurity && webkitTextSecurity !== 'none') return 'masked';
  if (isStruck(element)) return 'struck through';
  for (const each of outwards(element)) {
    const spoilt = spoils(getComputedStyle(each).filter);
    if (spoilt) return spoilt;
  }
  return undefined;
}

/** A line through an element goes through all in it, but not through boxes of their own (CSS Text Decoration). */
function isStruck(element: Element): boolean {
  for (const each of outwards(element)) {
    const { textDecorationLine, display, float, position } = getComputedStyle(each);
    if (/line-through/.test(textDecorationLine)) return true;
    if (/^inline-/.test(display) || float !== 'none' || /absolute|fixed/.test(position)) return false;
  }
  return false;
}
