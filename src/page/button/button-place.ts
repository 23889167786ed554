/** Elements that a person may want to press or type in. */
const CONTROL =
  'a, button, input, select, textarea, label, summary, [role=button], [role=link], [tabindex], [onclick]';
const STEP = 40;

/**
 * Places the page button at the right edge, as low as possible without covering a control of the page, and
 * shows it. If every place covers one, places it at the top. Pauses after each check, because one check takes
 * milliseconds on a large page.
 */
export async function placeButton(tab: HTMLElement): Promise<void> {
  const { offsetWidth: width, offsetHeight: height } = tab;
  let top = innerHeight - height - STEP;
  while (top > 0 && (await coversControl(innerWidth - width, top, width, height))) top -= STEP;
  tab.style.top = `${Math.max(top, 0)}px`;
  tab.style.visibility = '';
}

async function coversControl(left: number, top: number, width: number, height: number): Promise<boolean> {
  for (const x of [left + 1, left + width / 2, left + width - 1])
    for (const y of [top + 1, top + height / 2, top + height - 1]) {
      if (document.elementFromPoint(x, y)?.closest(CONTROL)) return true;
      await new Promise((resolve) => setTimeout(resolve));
    }
  return false;
}
