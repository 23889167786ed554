/** What a person may want to press or type in. */
const CONTROL =
  'a, button, input, select, textarea, label, summary, [role=button], [role=link], [tabindex], [onclick]';
const STEP = 40;

/**
 * Shows the button, which is hidden till then, at the right edge, as low as it covers no control of the page;
 * at the top where all are taken. The page has its turn after each look: in a large one a single look takes
 * milliseconds.
 */
export async function place(tab: HTMLElement): Promise<void> {
  const { offsetWidth: width, offsetHeight: height } = tab;
  let top = innerHeight - height - STEP;
  while (top > 0 && (await covers(innerWidth - width, top, width, height))) top -= STEP;
  tab.style.top = `${Math.max(top, 0)}px`;
  tab.style.visibility = '';
}

async function covers(left: number, top: number, width: number, height: number): Promise<boolean> {
  for (const x of [left + 1, left + width / 2, left + width - 1])
    for (const y of [top + 1, top + height / 2, top + height - 1]) {
      if (document.elementFromPoint(x, y)?.closest(CONTROL)) return true;
      await new Promise((resolve) => setTimeout(resolve));
    }
  return false;
}
