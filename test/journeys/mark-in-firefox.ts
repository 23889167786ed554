import type { Firefox } from '../browser/firefox.ts';

/** Where the button on the page has its face, and what it says; null where there is none. */
export async function markIn({
  marionette,
}: Firefox): Promise<{ x: number; y: number; said: string } | null> {
  // With all rights, as the page cannot look into it.
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

/** Clicks the button on the page as a hand would. */
export async function pressMark(firefox: Firefox): Promise<void> {
  const { x = 0, y = 0 } = (await markIn(firefox)) ?? {};
  const actions = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await firefox.marionette.send('WebDriver:PerformActions', {
    actions: [{ type: 'pointer', id: 'mouse', actions }],
  });
}
