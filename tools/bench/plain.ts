import { h, render } from 'preact';

/** The floor for answering: the panel's three steps without content, rendered by the same library. */

const steps = ['needs', 'exclusions', 'role'];
let answered = 0;

function draw() {
  const open = steps[answered];
  render(
    h('main', {}, [
      steps.slice(0, answered).map((step) => h('p', { key: step }, `${step}: answered`)),
      open
        ? h('section', { 'data-open': true, 'data-step': open }, [
            h('h2', {}, open),
            h('button', { 'data-key': '1', onClick: answer }, 'An option'),
          ])
        : h('section', { class: 'route' }, h('button', { onClick: startAgain }, 'Start again')),
    ]),
    document.body,
  );
}

function answer() {
  answered++;
  draw();
}

function startAgain() {
  answered = 0;
  draw();
}

document.addEventListener('keydown', ({ key }) =>
  document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click(),
);
draw();
