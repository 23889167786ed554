/*
 * Builds a hostile or extreme page, named in the address's hash. Some show a patient. `clicks` and `painted`
 * count clicks and frames, so that a test can check that the page stays usable. Deep nesting uses
 * `display: contents`, because Chromium crashes on 5,000 nested blocks.
 */
Object.assign(window, { clicks: 0, painted: 0 });
addEventListener('click', () => {
  window.clicks += 1;
});
requestAnimationFrame(function tick() {
  window.painted += 1;
  requestAnimationFrame(tick);
});
const PATIENT =
  '<dl><dt>Name</dt><dd>SMITH, Anne (Mrs)</dd><dt>NHS number</dt><dd>999 000 1006</dd><dt>Date of birth</dt><dd>01-Jan-1960</dd></dl>';
const OTHER = PATIENT.replace('SMITH, Anne (Mrs)', 'JONES, Brian (Mr)')
  .replace('999 000 1006', '999 000 1073')
  .replace('01-Jan-1960', '02-Feb-1971');
const append = (html) => document.body.insertAdjacentHTML('beforeend', html);
const everyFrame = (step) =>
  requestAnimationFrame(function again(time) {
    step(time);
    requestAnimationFrame(again);
  });
const main = () => document.querySelector('main');

const TROUBLES = {
  'a million nodes'() {
    append(PATIENT);
    const part = document.createElement('section');
    part.innerHTML = '<div><p>Some <b>words</b> here</p></div>'.repeat(1000);
    for (let index = 0; index < 166; index++) main().append(part.cloneNode(true));
  },
  'a hundred thousand shadow roots'() {
    append(PATIENT);
    const part = document.createElement('section');
    part.innerHTML = '<div></div>'.repeat(100000);
    for (const host of part.children) host.attachShadow({ mode: 'closed' }).innerHTML = 'Some <b>words</b>';
    main().append(part);
  },
  'shadow roots in each other, a thousand deep'() {
    let inner = main();
    for (let index = 0; index < 1000; index++) {
      inner = inner.appendChild(document.createElement('div'));
      inner.style.display = 'contents';
      inner = inner.attachShadow({ mode: 'closed' });
    }
    inner.innerHTML = PATIENT;
  },
  'nesting of ten thousand'() {
    let inner = main();
    for (let index = 0; index < 10000; index++) {
      inner = inner.appendChild(document.createElement('div'));
      inner.style.display = 'contents';
    }
    inner.innerHTML = PATIENT;
  },
  'nesting of ten thousand, with text at each depth'() {
    append(PATIENT);
    let inner = main();
    for (let index = 0; index < 10000; index++) {
      inner = inner.appendChild(document.createElement('div'));
      inner.style.display = 'contents';
      inner.append('Text');
    }
  },
  'ten megabytes of text in one node'() {
    append(PATIENT);
    main().append('NHS 12345 words '.repeat(625000));
  },
  'ten megabytes of text in one line of many nodes'() {
    append(PATIENT);
    const part = document.createElement('span');
    part.append('NHS 12345 words '.repeat(625));
    for (let index = 0; index < 1000; index++) main().append(part.cloneNode(true));
  },
  'ten megabytes in an attribute and a control'() {
    append(
      `${PATIENT}<p aria-label="${'NHS number '.repeat(900000)}">x</p><textarea readonly wrap="off"></textarea>`,
    );
    document.querySelector('textarea').value = 'NHS 12345 words '.repeat(625000);
  },
  'a page that rewrites itself every frame'() {
    everyFrame((time) => {
      main().innerHTML = `${PATIENT}<p>${time}</p>`;
    });
  },
  'a page that draws another patient every frame'() {
    let turn = 0;
    everyFrame(() => {
      turn += 1;
      const patient = turn % 2 ? PATIENT : OTHER;
      main().innerHTML = patient + '<p>Words</p>'.repeat(200) + patient;
    });
  },
  'a page that writes another patient every frame'() {
    // The patient stands at both ends. A reading that mixes two animation frames would see two people.
    const [texts, others] = [PATIENT, OTHER].map((patient) => {
      main().innerHTML = patient + '<p>Words</p>'.repeat(1500) + patient;
      return [...main().querySelectorAll('dd')].map((value) => value.firstChild);
    });
    const values = [texts, others].map((each) => each.map((text) => text.data));
    let turn = 0;
    everyFrame(() => {
      turn += 1;
      for (const [index, value] of values[turn % 2].entries()) others[index].data = value;
    });
  },
  'a page that throws in every getter'() {
    append(PATIENT);
    for (const kind of [
      Node,
      Element,
      HTMLElement,
      Document,
      CharacterData,
      EventTarget,
      Event,
      MutationObserver,
      Window,
    ])
      for (const [name, { configurable }] of Object.entries(Object.getOwnPropertyDescriptors(kind.prototype)))
        if (configurable)
          Object.defineProperty(kind.prototype, name, {
            get() {
              throw new Error('trap');
            },
            configurable: true,
          });
    for (const name of [
      'fetch',
      'setTimeout',
      'clearTimeout',
      'performance',
      'navigation',
      'innerWidth',
      'getComputedStyle',
    ])
      Object.defineProperty(window, name, {
        get() {
          throw new Error('trap');
        },
        configurable: true,
      });
  },
  'a page that redefines what everything is made of'() {
    append(PATIENT);
    const wrong = () => {
      throw new Error('trap');
    };
    for (const kind of [Array, Map, Set, String, RegExp, Promise, Function])
      for (const name of Object.getOwnPropertyNames(kind.prototype))
        if (
          name !== 'constructor' &&
          typeof Object.getOwnPropertyDescriptor(kind.prototype, name).value === 'function'
        )
          try {
            kind.prototype[name] = wrong;
          } catch {}
    JSON.stringify = JSON.parse = wrong;
  },
  'a page that pollutes prototypes'() {
    append(PATIENT);
    Object.assign(Object.prototype, {
      kind: 'patient',
      reading: 1,
      answers: 1,
      notice: 'here',
      isVisible: () => true,
      patient: { nhsNumber: '9990001073' },
    });
    Object.defineProperty(Object.prototype, 'about', {
      set() {
        throw new Error('trap');
      },
      get: () => 'other',
    });
    Array.prototype.unshift('9990001073');
  },
  'element names that shadow properties of the document'() {
    append(PATIENT);
    for (const name of [
      'documentElement',
      'body',
      'querySelector',
      'querySelectorAll',
      'getElementsByTagName',
      'defaultView',
      'addEventListener',
      'readyState',
      'hidden',
      'createTreeWalker',
    ])
      append(`<img name="${name}"><form name="${name}"></form>`);
  },
  'element names that shadow properties of a form'() {
    const names = [
      'tagName',
      'nodeType',
      'childNodes',
      'getAttribute',
      'hasAttribute',
      'role',
      'closest',
      'firstElementChild',
      'textContent',
      'parentElement',
      'matches',
      'checkVisibility',
      'getBoundingClientRect',
      'attributes',
    ];
    append(`<form>${PATIENT}${names.map((name) => `<input name="${name}">`).join('')}</form>`);
  },
  'styles of every kind'() {
    append(`<style>* { transition: all 1ms } .gone { display: contents } body { zoom: 3; transform: rotate(180deg) scale(.01) } dl { content-visibility: auto; contain: strict; }
      ${Array.from({ length: 2000 }, (_, index) => `:is(div, p):has(> b:nth-child(${index})) ~ * { color: red }`).join('')}</style>`);
    append(PATIENT);
  },
  'an endless animation'() {
    append(
      `<style>@keyframes turn { to { transform: rotate(1turn); height: 200px } } i { display: block; animation: turn 50ms infinite }</style>${'<i>x</i>'.repeat(200)}${PATIENT}`,
    );
  },
  'two hundred frames'() {
    append(PATIENT);
    for (let index = 0; index < 200; index++) {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>Words';
      main().append(frame);
    }
  },
};
document.addEventListener('DOMContentLoaded', () => TROUBLES[decodeURIComponent(location.hash.slice(1))]());
