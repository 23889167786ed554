import { box, type Level, styled, type Way } from './way.ts';

/** A random distance that is larger than the window (pixels). */
const far =
  (least = 1500) =>
  ({ random }: { random: { between(low: number, high: number): number } }) =>
    random.between(least, 9999);
const distance = far();

/** Text moved off the edge of the window, where scrolling cannot reach it. */
export const EDGE: readonly Way[] = [
  styled('fixed off the left', (given) => `position:fixed;top:40px;left:-${distance(given)}px;width:600px`),
  styled(
    'fixed off the right',
    ({ random }) => `position:fixed;top:40px;right:-${random.between(620, 900)}px;width:600px`,
  ),
  styled('fixed off the top', (given) => `position:fixed;top:-${distance(given)}px;left:0`),
  styled(
    'fixed off the bottom',
    ({ random }) => `position:fixed;bottom:-${random.between(300, 900)}px;left:0`,
  ),
  styled('drawer closed by transform', ({ random }) =>
    random.pick([
      'position:fixed;top:0;right:0;width:600px;transform:translateX(100%)',
      'position:fixed;top:0;left:0;width:600px;transform:translateX(-105%)',
      'position:fixed;bottom:0;left:0;width:600px;height:220px;transform:translateY(110%)',
      'position:fixed;top:0;left:0;width:600px;translate:-640px 0',
    ]),
  ),
  styled('absolute off the left', (given) => `position:absolute;left:-${distance(given)}px;width:600px`),
  styled('absolute off the top', (given) => `position:absolute;top:-${distance(given)}px`),
  styled('relative off the left', (given) => `position:relative;left:-${distance(given)}px`),
  styled('translated off the left', (given) =>
    given.random.pick([
      `transform:translateX(-${distance(given)}px)`,
      `transform:translate3d(-${distance(given)}px,0,0)`,
      `transform:matrix(1,0,0,1,-${distance(given)},0)`,
      `translate:-${distance(given)}px`,
    ]),
  ),
  styled('translated off the top', (given) => `transform:translateY(-${far(3000)(given)}px)`),
  styled('negative margin', (given) => `margin-left:-${distance(given)}px;width:600px`, {
    at: ['banner', 'outside'] satisfies Level[],
  }),
  styled('text-indent', (given) => `text-indent:-${distance(given)}px;white-space:nowrap;overflow:hidden`, {
    textOnly: true,
    at: ['number', 'date'] satisfies Level[],
  }),
  {
    name: 'page that does not scroll sideways',
    wholePage: true,
    at: ['banner', 'outside'] satisfies Level[],
    html: (given) =>
      `<style>html{overflow-x:${given.random.pick(['hidden', 'clip'])}}body{overflow-x:visible}</style>${box(given, `position:absolute;left:${given.random.between(105, 300)}vw;width:600px`)}`,
  },
  {
    name: 'page that does not scroll down',
    wholePage: true,
    at: ['banner', 'outside'] satisfies Level[],
    html: (given) =>
      `<style>${given.random.pick(['html', 'body', 'html,body'])}{overflow:hidden}</style>${box(given, `margin-top:${given.random.between(1000, 2500)}px`)}`,
  },
];
