import { BLOCKS, box, DETAIL, type Given, styled, type Way } from './way.ts';

const hidden = ({ random }: Given) => `overflow:${random.pick(['hidden', 'clip'])}`;

/** Two slides side by side in a box that shows one of them. The patient is on the other slide. */
function slides(given: Given): string {
  const width = given.random.between(400, 620);
  const other = `<div style="width:${width}px"><h2>Home</h2><p>Nothing is open.</p></div>`;
  const slide = `<div style="width:${width}px">${given.html}</div>`;
  const first = given.random.chance(0.5);
  const moved = given.random.pick([`transform:translateX(-${width}px)`, `margin-left:-${width}px`]);
  const track = `display:flex;width:${2 * width}px;${first ? moved : ''}`;
  return `<div style="width:${width}px;${hidden(given)}"><div style="${track}">${first ? slide + other : other + slide}</div></div>`;
}

/** Text that is clipped, by its own element or by an ancestor. */
export const CLIP: readonly Way[] = [
  { name: 'slide', at: BLOCKS, html: slides },
  styled(
    'max-height 0',
    (given) => `max-height:0;padding:${given.random.pick(['0 12px', '0', '3px 12px 0'])};${hidden(given)}`,
    {
      at: BLOCKS,
    },
  ),
  styled('height 0', (given) => `height:${given.random.pick(['0', '1px', '3px'])};${hidden(given)}`),
  styled(
    'width 0',
    (given) => `width:${given.random.pick(['0', '1px', '4px'])};white-space:nowrap;${hidden(given)}`,
  ),
  styled(
    'clip',
    ({ random }) => `position:absolute;clip:${random.pick(['rect(0,0,0,0)', 'rect(1px,1px,1px,1px)'])}`,
  ),
  styled(
    'clip-path',
    ({ random }) =>
      `clip-path:${random.pick(['inset(50%)', 'inset(100%)', 'circle(0)', 'circle(2px at 0 0)', 'ellipse(0 0)', 'polygon(0 0,0 0,0 0)', 'inset(0 100% 0 0)'])}`,
  ),
  styled('clip-path of half', ({ random }) => `clip-path:inset(0 ${random.between(45, 70)}% 0 0)`, {
    at: DETAIL,
  }),
  styled(
    'ellipsis',
    ({ random }) =>
      `width:${random.pick(['2.5em', '3em', '3.5em'])};overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom`,
    {
      at: ['number'],
      textOnly: true,
    },
  ),
  {
    name: 'moved out of its box',
    at: BLOCKS,
    html: (given) => {
      const move = given.random.pick([
        'margin-top:-320px',
        'position:relative;top:320px',
        'transform:translateY(-320px)',
        'position:relative;left:-900px',
      ]);
      return `<div style="height:60px;${given.random.pick([hidden(given), 'contain:paint'])}">${box(given, move)}</div>`;
    },
  },
  {
    name: 'line clamp',
    at: ['banner'],
    html: (given) =>
      `<div style="display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden;line-height:1.3"><span>Nothing is open.<br>Pick a patient from the list.</span>${given.html}</div>`,
    textOnly: true,
  },
];
