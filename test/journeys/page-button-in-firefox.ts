import type { Firefox } from '../../harness/browser/firefox.ts';

/** A point on the page's button and the text of its message, or null if there is no button. */
export async function pageButtonIn({
  marionette,
}: Firefox): Promise<{ x: number; y: number; said: string } | null> {
  // Runs in the system sandbox, because page scripts cannot see into the closed shadow root.
  const { value } = await marionette.send<{ value: { x: number; y: number; said: string } | null }>(
    'WebDriver:ExecuteScript',
    {
      script: `const root = document.documentElement.lastElementChild.openOrClosedShadowRoot;
        const face = root?.querySelector('button');
        if (!face || getComputedStyle(face).visibility === 'hidden') return null;
        const { left, top } = face.getBoundingClientRect();
        return { x: Math.round(left) + 5, y: Math.round(top) + 5, said: root.querySelector('p').textContent };`,
      args: [],
      sandbox: 'system',
    },
  );
  return value;
}

/** Clicks the button with real pointer events. */
export async function pressPageButtonIn(firefox: Firefox): Promise<void> {
  const { x = 0, y = 0 } = (await pageButtonIn(firefox)) ?? {};
  const actions = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await firefox.marionette.send('WebDriver:PerformActions', {
    actions: [{ type: 'pointer', id: 'mouse', actions }],
  });
}
