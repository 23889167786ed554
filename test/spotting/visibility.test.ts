import { describe, expect, test } from 'vitest';
import { cachedVisibility, rememberHidden } from '../../src/page/dom/visibility.ts';
import { openPage } from './page.ts';

/** Text hidden by CSS properties. `test/journeys/corpus.test.ts` tests painting in a browser. */

async function isShown(html: string): Promise<boolean> {
  const { document } = await openPage(html);
  return cachedVisibility()(document.getElementById('t') as Element);
}

test.each([
  ['', true],
  ['display: none', false],
  ['visibility: hidden', false],
  ['opacity: 0', false],
])('%j: %s', async (style, seen) => {
  expect(await isShown(`<p id="t" style="${style}">x</p>`)).toBe(seen);
  if (style !== 'visibility: hidden')
    expect(await isShown(`<div style="${style}"><p id="t">x</p></div>`)).toBe(seen);
});

describe('an element without its own box', () => {
  const contents = '<span style="display: contents"><b style="display: contents" id="t">x</b></span>';
  test('shows its text in its parent’s', async () => {
    expect(await isShown(`<p>${contents}</p>`)).toBe(true);
    expect(await isShown(`<p style="visibility: hidden">${contents}</p>`)).toBe(false);
    expect(await isShown(`<p style="display: none">${contents}</p>`)).toBe(false);
  });
  test('shows its text through a shadow root', async () => {
    const { document, openRoot } = await openPage(
      '<div id="host"></div><script>document.getElementById("host").attachShadow({mode: "closed"}).innerHTML = "<p style=\'display: contents\'>x</p>"</script>',
    );
    const text = openRoot(document.getElementById('host') as Element)?.querySelector('p') as Element;
    expect(cachedVisibility()(text)).toBe(true);
    document.getElementById('host')?.setAttribute('style', 'display: none');
    expect(cachedVisibility()(text)).toBe(false);
  });
});

test('each element is checked once', async () => {
  const { document } = await openPage('<p id="t">x</p>');
  const element = document.getElementById('t') as Element;
  let asked = 0;
  element.checkVisibility = () => {
    asked++;
    return true;
  };
  const isShown = cachedVisibility();
  expect([isShown(element), isShown(element)]).toEqual([true, true]);
  expect(asked).toBe(1);
});

test('hidden elements are remembered, each once, and at most as many as can be checked each second', () => {
  const element = (name: string) => ({ name }) as unknown as Element;
  const { isVisible, hidden } = rememberHidden(
    (each) => (each as unknown as { name: string }).name === 'seen',
  );
  const one = element('hidden');
  expect([isVisible(one), isVisible(one), isVisible(element('seen'))]).toEqual([false, false, true]);
  expect([...hidden]).toEqual([one]);
  for (let count = 0; count < 2000; count += 1) expect(isVisible(element('hidden'))).toBe(false);
  expect(hidden.size).toBe(500);
});
