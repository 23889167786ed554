import { Fragment, h, render } from 'preact';

/**
 * Renders the record page of the bench, with the options in the body's attributes. Can change it 5,000 times
 * a second.
 */

/**
 * The number of nodes, and whether the page shows no patient. Without a patient it shows only the practice.
 */
const { nodes, nobody } = document.body.dataset;
/** The number of nodes in each row of the history, including text nodes. */
const NODES_IN_ROW = 15;
const CHANGES_A_SECOND = 5000;
const BURST = 10;

const people = [
  { name: 'SMITH, Jane (Mrs)', born: '01-Jan-1960 (66y)', number: '999 000 1006' },
  { name: 'JONES, Amir (Mr)', born: '02-Feb-1971 (55y)', number: '999 000 1073' },
];

const pair = (term: string, value: string) =>
  h('div', { class: 'nhsuk-summary-list__row' }, [
    h('dt', { class: 'nhsuk-summary-list__key' }, term),
    h('dd', { class: 'nhsuk-summary-list__value' }, value),
  ]);

const cell = (...content: unknown[]) => h('td', { class: 'nhsuk-table__cell' }, ...(content as string[]));

function Row({ index }: { index: number }) {
  const day = new Date(2026, 0, 1 - index).toLocaleDateString('en-GB');
  return h('tr', { class: 'nhsuk-table__row' }, [
    cell(day),
    cell(h('span', {}, `Consultation ${index}`), ' ', h('strong', { class: 'nhsuk-tag' }, 'Surgery')),
    cell('Dr A Example'),
    cell(
      `Blood pressure ${110 + (index % 40)}/${70 + (index % 20)} mmHg, weight ${60 + (index % 30)} kg, reviewed`,
    ),
  ]);
}

const patient = ({ name, born, number }: (typeof people)[number]) => [
  pair('Name', name),
  pair('Born', born),
  pair('NHS No.', number),
  pair('Address', '1 Example Road, London SE17 1LB'),
];

function Record({ person }: { person: (typeof people)[number] }) {
  const rows = Math.max(0, Math.round((Number(nodes) - 40) / NODES_IN_ROW));
  return h(Fragment, {}, [
    h('header', { class: 'nhsuk-header' }, h('div', { class: 'nhsuk-width-container' }, 'Record system')),
    h('dl', { class: 'nhsuk-summary-list', id: 'banner' }, [
      nobody === undefined && patient(person),
      pair('GP practice', 'Example Surgery'),
    ]),
    h('table', { class: 'nhsuk-table' }, [
      h('caption', { class: 'nhsuk-table__caption' }, 'Consultations'),
      h(
        'tbody',
        { class: 'nhsuk-table__body' },
        Array.from({ length: rows }, (_, index) => h(Row, { index })),
      ),
    ]),
  ]);
}

const draw = (person: number) =>
  render(h(Record, { person: people[person] as (typeof people)[number] }), root);
const root = document.createElement('main');
document.body.append(root);
draw(0);

/** The page's own time for its changes, and when it switched to another patient. The bench reads both. */
const own = { spent: 0, changes: 0, switched: 0 };
Object.assign(window, {
  own,
  change(milliseconds: number) {
    const cells = [...document.querySelectorAll('td:last-child')];
    const end = performance.now() + milliseconds;
    return new Promise<void>((done) => {
      const timer = setInterval(() => {
        const started = performance.now();
        for (let change = 0; change < (CHANGES_A_SECOND * BURST) / 1000; change++) {
          const text = cells[own.changes++ % cells.length]?.firstChild as Text;
          text.data = `Blood pressure ${own.changes % 200}/80 mmHg, reviewed`;
        }
        own.spent += performance.now() - started;
        if (started < end) return;
        clearInterval(timer);
        done();
      }, BURST);
    });
  },
  switchPatient() {
    draw(1);
    own.switched = performance.timeOrigin + performance.now();
  },
});
