import { isDeathMark } from '../../core/reader/death-value.ts';
import { boxesIn, boxesOf, columnHeading, isBox, isCaption } from '../dom/boxes.ts';
import { labelledByText } from '../dom/control.ts';
import type { IsVisible } from '../dom/visibility.ts';

/**
 * Writes whether a check box or radio button that says the patient has died is ticked: ☑ or ☐, to be placed
 * after its label. Empty for any other element, so that no other line changes.
 *
 * A box that nobody can see is not taken as unticked. If its
 * label alone says that the patient has died, the death counts.
 * @param element the box; if it has a label, the label instead;
 * or an element that holds nothing but the box's caption
 */
export function deathTick(element: Element, isVisible: IsVisible = () => true): '☑' | '☐' | '' {
  if (isCaption(element) && isDeath(element.textContent ?? '')) return tickOfCaption(element, isVisible);
  const box = boxOf(element);
  if (!box || !captionsOf(element, box).some(isDeath)) return '';
  return tickOf(stateOf(box), isVisible(element), isVisible(box));
}

/**
 * For a group of choices that is named by an attribute: the
 * name, and whether yes is chosen. Empty for anything else.
 */
export function deathChoice(group: Element, isVisible: IsVisible = () => true): string {
  const label = /^(?:radio)?group$/.test(group.role ?? '') ? group.getAttribute('aria-label') : null;
  if (!label || !isDeath(label)) return '';
  const tick = tickOfChoice(boxesIn(group), isVisible);
  return tick && `${label}:\t${tick}`;
}

/** A quick check that rules out most captions. */
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

/** Whether the box beside a caption is ticked; for a choice, whether yes is chosen. */
function tickOfCaption(caption: Element, isVisible: IsVisible): '☑' | '☐' | '' {
  return tickOfChoice(boxesOf(caption), isVisible);
}

function tickOfChoice(boxes: readonly Element[], isVisible: IsVisible): '☑' | '☐' | '' {
  const yes = boxes.find((box) => /^yes\b/i.test(wordsBeside(box)));
  const box = yes ?? (boxes.length === 1 ? boxes[0] : undefined);
  if (!box) return '';
  // Many designs hide the browser's radio buttons and draw their
  // own. So check whether the label of the button can be seen.
  const shown = yes ? ((box as HTMLInputElement).labels?.[0] ?? box) : box;
  return tickOf(stateOf(box), isVisible(shown), isVisible(shown));
}

/** The words beside a box: its label, its own text, or the text after it. */
const wordsBeside = (box: Element): string =>
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

/** The box of a label, or the element itself if it is a box without a label. */
function boxOf(element: Element): Element | null {
  if (element.tagName === 'LABEL') {
    const { control } = element as HTMLLabelElement;
    return control && isBox(control) ? control : null;
  }
  return isBox(element) && !(element as HTMLInputElement).labels?.length ? element : null;
}

/**
 * The texts that may be the caption of a box: its label or its own
 * text; if there is none, the text before it or before its cell.
 */
function captionsOf(element: Element, box: Element): string[] {
  const labels = [element.textContent, box.getAttribute('aria-label'), labelledByText(box)];
  const textsBefore = [
    element.previousSibling,
    element.previousElementSibling,
    element.parentElement?.previousElementSibling,
    columnHeading(element),
  ];
  // `Deceased: ◉ Yes ○ No`
  const isYes = /^\s*yes\s*$/i.test(element.textContent ?? '');
  const captions =
    labels.some((text) => text?.trim()) && !isYes ? labels : textsBefore.map((each) => each?.textContent);
  return captions.map((text) => text?.trim().slice(0, 60) ?? '');
}
