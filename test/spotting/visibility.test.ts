import { describe, expect, test } from 'vitest';
import { openEyes } from '../../src/spotting/visibility.ts';
import { openPage } from './page.ts';

/** What can be seen, by style and by the boxes that a browser would make; the corpus has pages of each kind for real ones. */

const NUMBER = '999 000 0018';

interface Box {
  readonly width?: number;
  readonly height?: number;
  readonly right?: number;
  readonly bottom?: number;
}

/** Whether text in the element `t` is seen, where elements (by id) have these boxes and are scrolled so far. */
async function sees(
  html: string,
  boxes: Record<string, Box> = {},
  scrolled: Record<string, { scrollLeft?: number; scrollTop?: number }> = {},
  text = NUMBER,
): Promise<boolean> {
  const { document } = await openPage(html);
  for (const [id, box] of Object.entries(boxes)) {
    const element = document.getElementById(id) as Element;
    const whole = { width: 100, height: 20, right: 100, bottom: 20, ...box };
    element.getBoundingClientRect = () => whole as DOMRect;
  }
  for (const [id, by] of Object.entries(scrolled)) {
    for (const [side, value] of Object.entries(by))
      Object.defineProperty(document.getElementById(id), side, { value });
  }
  return openEyes()(document.getElementById('t') as Element, text);
}

describe('by style', () => {
  test.each([
    ['', true],
    ['display: none', false],
    ['visibility: hidden', false],
    ['opacity: 0', false],
  ])('%j: %s', async (style, seen) => {
    expect(await sees(`<p id="t" style="${style}">x</p>`)).toBe(seen);
    if (style !== 'visibility: hidden')
      expect(await sees(`<div style="${style}"><p id="t">x</p></div>`)).toBe(seen);
  });
  test('an element without a box of its own shows its text in its parent’s', async () => {
    const contents = '<span style="display: contents"><b style="display: contents" id="t">x</b></span>';
    expect(await sees(`<p>${contents}</p>`)).toBe(true);
    expect(await sees(`<p style="visibility: hidden">${contents}</p>`)).toBe(false);
    expect(await sees(`<p style="display: none">${contents}</p>`)).toBe(false);
  });
});

describe('by size', () => {
  const inBox = (style: string) => `<div id="box" style="${style}"><p id="t">x</p></div>`;
  test.each<[string, Box, boolean]>([
    ['overflow: hidden', { height: 0 }, false],
    ['overflow: hidden', { height: 1 }, false],
    ['overflow: hidden', { width: 1 }, false],
    ['overflow: hidden', { height: 2 }, true],
    ['overflow: hidden', { width: 2 }, true],
    ['overflow: visible', { height: 0 }, true],
    ['overflow: hidden; display: inline', { height: 0 }, true],
    ['overflow: hidden; display: contents', { height: 0 }, true],
  ])('in a box of "%s" and %j: %s', async (style, box, seen) => {
    expect(await sees(inBox(style), { box })).toBe(seen);
  });
  test('in its own box', async () => {
    expect(await sees('<p id="t" style="overflow: hidden">x</p>', { t: { height: 0 } })).toBe(false);
  });
  test('text that is neither a number nor a name is seen whatever the size', async () => {
    const hidden = inBox('overflow: hidden');
    for (const text of ['Date of birth', 'x', '12'])
      expect(await sees(hidden, { box: { height: 0 } }, {}, text)).toBe(true);
    for (const text of ['SMITH, John', ' John Smith', 'Room 123'])
      expect(await sees(hidden, { box: { height: 0 } }, {}, text)).toBe(false);
  });
  test('each box is asked once', async () => {
    const { document } = await openPage(`<div id="box"><p id="t">x</p><p id="u">y</p></div>`);
    let asked = 0;
    (document.getElementById('box') as Element).getBoundingClientRect = () => {
      asked++;
      return { width: 100, height: 20, right: 100, bottom: 20 } as DOMRect;
    };
    const seesNow = openEyes();
    for (const id of ['t', 'u', 't'])
      expect(seesNow(document.getElementById(id) as Element, NUMBER)).toBe(true);
    expect(asked).toBe(1);
  });
});

describe('of several elements', () => {
  const eyes = async (html: string, box: Record<string, Box>) => {
    const { document } = await openPage(html);
    const element = (id: string) => document.getElementById(id) as HTMLElement;
    for (const [id, each] of Object.entries(box))
      element(id).getBoundingClientRect = () =>
        ({ width: 100, height: 20, right: 100, bottom: 20, ...each }) as DOMRect;
    const sees = openEyes();
    return { element, sees: (id: string, text = NUMBER) => sees(element(id), text) };
  };
  test('all in a box that is too small are not seen', async () => {
    const { sees } = await eyes(
      '<div id="box" style="overflow: hidden"><p id="t">x</p><p id="u">y</p></div>',
      { box: { height: 0 } },
    );
    expect([sees('t'), sees('u')]).toEqual([false, false]);
  });
  test('one that was scrolled away says nothing of those around it', async () => {
    const { element, sees } = await eyes(
      '<div id="outer"><div id="inner"><p id="t">x</p></div><p id="u">y</p></div>',
      {
        u: { bottom: -50 },
      },
    );
    Object.defineProperty(element('inner'), 'scrollTop', { value: 100 });
    expect([sees('t'), sees('u')]).toEqual([true, false]);
  });
  test('each text in an element without a box is seen, not only the first', async () => {
    const { sees } = await eyes(
      '<p><span style="display: contents" id="t">x<b style="display: contents" id="u">y</b></span></p>',
      {},
    );
    expect([sees('t'), sees('u'), sees('t'), sees('u')]).toEqual([true, true, true, true]);
  });
  test('text does not flow out of a frame', async () => {
    const style = 'style="overflow: hidden; display: inline"';
    const { sees } = await eyes(`<iframe id="t" ${style}></iframe><b id="u" ${style}>x</b>`, {
      t: { height: 0 },
      u: { height: 0 },
    });
    expect([sees('t'), sees('u')]).toEqual([false, true]);
  });
  test('only what begins as a name does is asked for its size', async () => {
    const { sees } = await eyes('<p id="t" style="overflow: hidden">x</p>', { t: { height: 0 } });
    expect(sees('t', 'Ann (Lee)')).toBe(false);
    expect(sees('t', 'see Ann Lee')).toBe(true);
  });
});

describe('by place', () => {
  const page = '<div id="box"><p id="t">x</p></div>';
  test.each<[Box, boolean]>([
    [{ right: 0 }, false],
    [{ right: -900 }, false],
    [{ bottom: 0 }, false],
    [{ bottom: -1 }, false],
    [{ right: 1, bottom: 1 }, true],
  ])('%j: %s', async (box, seen) => {
    expect(await sees(page, { t: box })).toBe(seen);
  });
  test('what was only scrolled away is seen', async () => {
    expect(await sees(page, { t: { bottom: -100 } }, { box: { scrollTop: 101 } })).toBe(true);
    expect(await sees(page, { t: { right: -100 } }, { box: { scrollLeft: 101 } })).toBe(true);
    expect(await sees(page, { t: { bottom: -100 } }, { box: { scrollTop: 100 } })).toBe(false);
    expect(await sees(page, { t: { bottom: -100 } }, { box: { scrollTop: 60 }, t: { scrollTop: 60 } })).toBe(
      true,
    );
  });
  test('through a shadow root', async () => {
    const { document, openRoot } = await openPage(
      '<div id="host"></div><script>document.getElementById("host").attachShadow({mode: "closed"}).innerHTML = "<p>x</p>"</script>',
    );
    const host = document.getElementById('host') as Element;
    host.setAttribute('style', 'overflow: visible');
    host.getBoundingClientRect = () => ({ width: 0, height: 0, right: 100, bottom: 20 }) as DOMRect;
    const text = openRoot(host)?.querySelector('p') as Element;
    expect(openEyes()(text, NUMBER)).toBe(true);
    host.setAttribute('style', 'overflow: hidden');
    expect(openEyes()(text, NUMBER)).toBe(false);
  });
});
