import { isDeathMark } from '../../core/reader/death-value.ts';
import { boxesIn, boxesOf, columnHeading, isBox, isCaption } from '../dom/boxes.ts';
import { byId } from '../dom/control.ts';
import type { Sees } from '../dom/visibility.ts';

/**
 * Prints whether a check box or radio button that says the patient has died is ticked: ☑ or ☐, to stand after its
 * label. Empty for anything else, so that no other line changes.
 *
 * A box that nobody sees is not taken for an empty one: where its label alone says a death, the death counts.
 * @param element the box; or where it has a label, that label; or an element that is nothing but its caption
 */
export function deathTick(element: Element, sees: Sees = () => true): '☑' | '☐' | '' {
  if (isCaption(element) && isDeath(element.textContent ?? '')) return tickOfCaption(element, sees);
  const box = boxOf(element);
  if (!box || !captionsOf(element, box).some(isDeath)) return '';
  return tickOf(stateOf(box), sees(element), sees(box));
}

/** A group of choices that an attribute names: the name, and whether yes is chosen; empty for anything else. */
export function deathChoice(group: Element, sees: Sees = () => true): string {
  const label = /^(?:radio)?group$/.test(group.role ?? '') ? group.getAttribute('aria-label') : null;
  if (!label || !isDeath(label)) return '';
  const tick = tickOfChoice(boxesIn(group), sees);
  return tick && `${label}:\t${tick}`;
}

/** Most captions are ruled out by this, many times quicker. */
const MAY_BE_DEATH = /d[ .]?e[ .]?[ac]|die|passed|r\.?i\.?p|[†✝]|\ue000/i;

const isDeath = (caption: string): boolean =>
  MAY_BE_DEATH.test(caption) &&
  isDeathMark(
    caption
      .trim()
      .slice(0, 60)
      .replace(/\?\s*$/, ''),
  );

const tickOf = (state: string | null, isSeen: boolean, isEmptySeen: boolean) => {
  if (state === 'true') return isSeen ? '☑' : '';
  return state !== 'mixed' && isEmptySeen ? '☐' : '';
};

/** The state of the box beside a caption; of a choice, whether yes is chosen. */
function tickOfCaption(caption: Element, sees: Sees): '☑' | '☐' | '' {
  return tickOfChoice(boxesOf(caption), sees);
}

function tickOfChoice(boxes: readonly Element[], sees: Sees): '☑' | '☐' | '' {
  const yes = boxes.find((box) => /^yes\b/i.test(wordsOf(box)));
  const box = yes ?? (boxes.length === 1 ? boxes[0] : undefined);
  if (!box) return '';
  // Designs draw the buttons of a choice themselves, and hide those of the browser: then the word beside it is seen.
  const shown = yes ? ((box as HTMLInputElement).labels?.[0] ?? box) : box;
  return tickOf(stateOf(box), sees(shown), sees(shown));
}

/** What stands beside a box. */
const wordsOf = (box: Element): string =>
  [(box as HTMLInputElement).labels?.[0], box, box.nextSibling]
    .map((each) => each?.textContent?.trim())
    .find(Boolean) ??
  box.getAttribute('aria-label') ??
  '';

const stateOf = (box: Element): string | null => {
  if (box.tagName !== 'INPUT') return box.getAttribute('aria-checked');
  const { indeterminate, checked } = box as HTMLInputElement;
  return indeterminate ? 'mixed' : String(checked);
};

/** The box of a label, or a box without one. */
function boxOf(element: Element): Element | null {
  if (element.tagName === 'LABEL') {
    const { control } = element as HTMLLabelElement;
    return control && isBox(control) ? control : null;
  }
  return isBox(element) && !(element as HTMLInputElement).labels?.length ? element : null;
}

/** What may say what a box is for: its label, its own text, or what stands before it or before its cell. */
function captionsOf(element: Element, box: Element): string[] {
  const own = [element.textContent, box.getAttribute('aria-label'), byId(box)];
  const before = [
    element.previousSibling,
    element.previousElementSibling,
    element.parentElement?.previousElementSibling,
    columnHeading(element),
  ];
  // `Deceased: ◉ Yes ○ No`
  const isYes = /^\s*yes\s*$/i.test(element.textContent ?? '');
  const captions = own.some((text) => text?.trim()) && !isYes ? own : before.map((each) => each?.textContent);
  return captions.map((text) => text?.trim().slice(0, 60) ?? '');
}
