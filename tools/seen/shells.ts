import type { Random } from './random.ts';

/** The container of a banner, which decides the banner's position on the page. */
export interface Shell {
  readonly name: string;
  /** Whether the shell is in the normal flow, so that a way can also be applied to the whole shell. */
  readonly plain: boolean;
  /** Whether the shell is out of the normal flow, so that an element around it does not hide it. */
  readonly apart?: boolean;
  html(banner: string, ground: string, random: Random): string;
}

/** Escapes HTML for an attribute value in double quotes. */
export const attribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const element = (tag: string): Shell => ({
  name: tag,
  plain: true,
  html: (banner, ground) => `<${tag} style="padding:10px;${ground}">${banner}</${tag}>`,
});

const lines = (count: number) =>
  Array.from({ length: count }, (_, line) => `<p>Entry ${line + 1} of the log.</p>`).join('');

export const SHELLS: readonly Shell[] = [
  ...['header', 'nav', 'footer', 'aside', 'section', 'article', 'div'].map(element),
  {
    name: 'sticky',
    plain: false,
    apart: true,
    html: (banner, ground) =>
      `<div style="position:sticky;top:0;z-index:5;padding:10px;${ground}">${banner}</div>`,
  },
  {
    name: 'fixed',
    plain: false,
    apart: true,
    html: (banner, ground, random) =>
      `<div style="position:fixed;bottom:0;left:0;${random.pick(['right:0', 'width:680px'])};z-index:5;padding:10px;${ground}">${banner}</div>`,
  },
  {
    name: 'slotted',
    plain: false,
    html: (banner, ground) =>
      `<div><template shadowrootmode="open"><div style="padding:10px;${ground}"><slot></slot></div></template>${banner}</div>`,
  },
  {
    name: 'shadow root',
    plain: false,
    html: (banner, ground) =>
      `<div><template shadowrootmode="open"><div style="padding:10px;${ground}">${banner}</div></template></div>`,
  },
  {
    name: 'frame',
    plain: false,
    html: (banner, ground) =>
      `<iframe title="Record" style="border:0;width:100%;height:190px" srcdoc="${attribute(`<!doctype html><html lang="en"><body style="margin:0;padding:10px;font:16px Arial;${ground}">${banner}</body></html>`)}"></iframe>`,
  },
  {
    name: 'modal dialog',
    plain: false,
    apart: true,
    html: (banner, ground) =>
      `<dialog class="modal" style="width:600px;min-height:150px;${ground}">${banner}</dialog><script>document.querySelector('dialog.modal').showModal()</script>`,
  },
  {
    name: 'scrolled out of an inner box',
    plain: false,
    html: (banner, ground, random) =>
      `<div style="height:220px;overflow-y:${random.pick(['auto', 'scroll'])};${ground}">${lines(random.between(6, 9))}<div style="padding:8px 24px">${banner}</div>${lines(2)}</div>`,
  },
  {
    name: 'scrolled sideways',
    plain: false,
    html: (banner, ground) =>
      `<div style="width:640px;overflow-x:auto;${ground}"><div style="display:flex;width:1280px"><div style="width:640px"><p>The first card.</p></div><div style="box-sizing:border-box;width:640px;padding:8px 24px">${banner}</div></div></div>`,
  },
  {
    name: 'below the fold',
    plain: false,
    html: (banner, ground, random) =>
      `<div style="height:${random.between(500, 1100)}px"></div><div style="padding:10px;${ground}">${banner}</div>`,
  },
];
