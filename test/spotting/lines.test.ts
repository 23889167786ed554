import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/page/lines/lines.ts';
import { atOnce } from './at-once.ts';
import { linesOf } from './lines.ts';
import { openPage } from './page.ts';

/** The lines that are read from a page. For the notation of lines, see lines.ts. */

type Case = [html: string, ...lines: string[]];
const expectLines = (cases: Case[]) =>
  test.each(cases.map(([html, ...lines]) => ({ html, lines })))('$html', async ({ html, lines }) => {
    expect(await linesOf(html)).toEqual(lines);
  });

describe('text', () => {
  expectLines([
    ['<p>one</p><p>two</p>', 'one', 'two'],
    ['<div>  a  \n  b </div>', 'a b'],
    ['<div>a<b>b</b> <i>c</i></div>', 'a~b ~c'],
    ['<p>a<br>b</p>', 'a|b'],
    ['<p>a<wbr>b</p>', 'ab'],
    ['<p>Born <input readonly> NHS</p>', 'Born |- ~NHS'],
    ['<p>a<!-- x -->b</p>', 'ab'],
    ['<div> <b>x</b> </div>', 'x'],
    ['<p> </p><p><b></b></p><p>a</p>', 'a'],
    ['<pre>Name:   Ann\nBorn:  1960\n  x y</pre>', 'Name:|Ann', 'Born:|1960', '|x y'],
    ['<pre>a<b>b   c</b> d</pre>', 'a~b|c ~d'],
    ['<pre><b>Name: Ann</b>\n<b>Born: 1960</b></pre>', 'Name: Ann|Born: 1960'],
    [`<p>${'x'.repeat(9_000)}</p>`, 'x'.repeat(4_000), 'x'.repeat(4_000), 'x'.repeat(1_000)],
    // A long line is split at a place that is not inside a number.
    [`<p>${'word '.repeat(1000)}</p><p>a</p>`, 'word '.repeat(801).trim(), 'word '.repeat(199).trim(), 'a'],
    [
      `<p>${'word '.repeat(799)}999 000 0018 ${'word '.repeat(10)}</p>`,
      `${'word '.repeat(799)}999 000 0018 ${'word '.repeat(8).trim()}`,
      'word word',
    ],
    [`<p>${'1 '.repeat(3000)}</p>`, '1 '.repeat(3000).trim()],
  ]);
});

describe('short pieces in one block are cells of one row', () => {
  const several = (count: number) => '<p>x</p>'.repeat(count);
  expectLines([
    ['<div><p>Name</p><p>SMITH, John</p></div>', 'Name|SMITH, John'],
    ['<div><p>Name</p></div><div><p>SMITH</p></div>', 'Name', 'SMITH'],
    [`<main>${several(2)}</main>`, 'x', 'x'],
    ['<div><p>a</p><h2>b</h2><p>c</p></div>', 'a', '#2 b', 'c'],
    [`<div><p>${'x'.repeat(60)}</p><p>b</p></div>`, `${'x'.repeat(60)}|b`],
    [`<div><p>${'x'.repeat(61)}</p><p>b</p></div>`, 'x'.repeat(61), 'b'],
    [`<div>${several(12)}</div>`, Array(12).fill('x').join('|')],
    [`<div>${several(13)}</div>`, ...Array(13).fill('x')],
    ['<section><div><p>a</p><p>b</p></div><p>c</p></section>', 'a|b', 'c'],
    ['<section><nav>a</nav><nav>b</nav></section>', '[apart] a|b'],
    ['<section><nav>a</nav><p>b</p></section>', '[apart] a', 'b'],
  ]);
});

describe('a heading says about whom the following lines are', () => {
  expectLines([
    [
      '<h1>Title</h1><p>x</p><h2>Next of kin</h2><p>Ann</p><h3>Details</h3><p>Bea</p><h2>Details</h2><p>y</p>',
      '#1 Title',
      'x',
      '[other] #2 Next of kin',
      '[other] Ann',
      '[other] #3 Details',
      '[other] Bea',
      '#2 Details',
      'y',
    ],
    ['<h2>GP practice</h2><p>x</p>', '[practice] #2 GP practice', '[practice] x'],
    ['<h2>Usual GP</h2><p>x</p>', '[staff] #2 Usual GP', '[staff] x'],
    ['<h1>Next of kin</h1><p>x</p>', '#1 Next of kin', 'x'],
    ['<h2>Carer</h2><p>x</p><h1>Summary</h1><p>y</p>', '[other] #2 Carer', '[other] x', '#1 Summary', 'y'],
    ['<h2> Two<br>lines </h2><p>x</p>', '#2 Two lines', 'x'],
    ['<h2></h2><p>x</p>', 'x'],
    ['<div role="heading">Carer</div><p>Ann</p>', '[other] #7 Carer', '[other] Ann'],
    ['<fieldset><legend>Carer</legend><p>Ann</p></fieldset><p>x</p>', '[other] #7 Carer', '[other] Ann', 'x'],
    [
      '<table><caption>Carer</caption><tr><td>Ann</td><td>1</td></tr></table><p>x</p>',
      '[other] #7 Carer',
      '[other] Ann|1',
      'x',
    ],
    // The end of a wrapper around the heading alone does not end the heading's section.
    [
      '<section><div><h2>Carer</h2></div><p>Ann</p></section><p>x</p>',
      '[other] #2 Carer',
      '[other] Ann',
      'x',
    ],
    ['<section><h2>Carer</h2></section><section>x</section>', '[other] #2 Carer', '[other] x'],
    [
      '<h2>Carer</h2><div><p>Ann</p><section><h3>More</h3><p>z</p></section></div>',
      '[other] #2 Carer',
      '[other] Ann',
      '[other] #3 More',
      '[other] z',
    ],
    [
      '<aside aria-label="Next of kin"><h2>Patient</h2><p>Ann</p></aside><p>x</p>',
      '[other] #2 Patient',
      '[other] Ann',
      'x',
    ],
    [
      '<h2>Carer</h2><div aria-label="GP practice"><p>x</p></div>',
      '[other] #2 Carer',
      '[other] GP practice:|',
      '[other] x',
    ],
  ]);
});

describe('rows', () => {
  const cells = (count: number) => '<p>x</p>'.repeat(count);
  expectLines([
    [
      '<table><tr><th>Name</th><th>NHS</th></tr><tr><td>Ann</td><td></td></tr><tr></tr></table>',
      '= Name|NHS',
      'Ann|-',
    ],
    ['<table><tr><th>Name:</th><td>Ann</td><td></td></tr></table>', 'Name:|Ann|-'],
    ['<table><tr><th>Name : </th><td>Ann</td></tr></table>', 'Name:|Ann'],
    ['<table><tr><th>Only</th></tr><tr><td>x</td></tr></table>', 'Only:|x'],
    ['<table><tr><td></td><td>x</td></tr></table>', '|x'],
    ['<table><tr><td></td></tr></table>'],
    ['<table><tr><th></th><th></th></tr></table>'],
    ['<table><tr><th>Name</th><th></th><th>NHS</th></tr></table>', '= Name||NHS'],
    ['<table><tr><td>a<p>b</p>c</td><td>d</td></tr></table>', 'a · b · c|d'],
    ['<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>', 'a · b|c'],
    ['<h2>Carer</h2><table><tr><td>a</td><td>b</td></tr></table>', '[other] #2 Carer', '[other] a|b'],
    ['<h2>Carer</h2><table><tr><th>a</th><th>b</th></tr></table>', '[other] #2 Carer', '[other] = a|b'],
    [
      '<div><div role="row"><div role="columnheader">a</div><div role="columnheader">b</div></div><div role="row"><div role="rowheader">c</div><div role="cell">d</div></div><div role="row"><div role="gridcell">e</div><div role="gridcell">f</div></div></div>',
      '= a|b',
      'c:|d',
      'e|f',
    ],
    // Cells with long or many texts do not form a row.
    [`<table><tr><td>${cells(8)}</td><td>b</td></tr></table>`, `${Array(8).fill('x').join(' · ')}|b`],
    [`<table><tr><td>${cells(9)}</td><td>b</td></tr></table>`, [...Array(9).fill('x'), 'b'].join('|')],
    [`<table><tr><td>${'x'.repeat(200)}</td><td>b</td></tr></table>`, 'x'.repeat(200), 'b'],
    [`<table><tr><td>${'x'.repeat(199)}</td><td>b</td></tr></table>`, `${'x'.repeat(199)}|b`],
  ]);
});

describe('description lists', () => {
  expectLines([
    ['<dl><dt>Name</dt><dd>Ann</dd><dt>Born: </dt><dd></dd></dl>', 'Name:|Ann', 'Born:|-'],
    ['<dl><dt>Name</dt><dt>Born</dt><dd>Ann</dd><dd>1960</dd></dl>', 'Name|Born|Ann|1960'],
    ['<dl><dd>Ann</dd></dl>', 'Ann'],
    ['<dl><div><dt>Name</dt><dd>Ann</dd></div></dl>', 'Name:|Ann'],
    ['<dl><dt>Name</dt><dd>Ann</dd><dd>Bea</dd></dl>', 'Name:|Ann', 'Bea'],
  ]);
});

describe('labels in attributes', () => {
  expectLines([
    ['<span aria-label="NHS number">999</span>', 'NHS number:|999'],
    ['<span aria-label="NHS number:">999</span>', 'NHS number:|999'],
    ['<span data-label=" Name ">Ann</span>', 'Name:|Ann'],
    [
      '<p id="a">NHS</p><p id="b">number</p><span aria-labelledby="a b">999</span>',
      'NHS',
      'number',
      'NHS number:|999',
    ],
    ['<p id="a">NHS</p><span aria-labelledby="nobody  a">999</span>', 'NHS', 'NHS:|999'],
    ['<span aria-labelledby="nobody">999</span>', '999'],
    ['<span aria-label="a:b">999</span>', 'a:b:|999'],
    ['<span aria-label="">999</span>', '999'],
    ['<span aria-label="Room 1">999</span>', '999'],
    [`<span aria-label="${'x'.repeat(50)}">999</span>`, `${'x'.repeat(50)}:|999`],
    [`<span aria-label="${'x'.repeat(51)}">999</span>`, '999'],
    // A label is ignored if the text contains it, or if its element is a landmark or list, or has nested
    // elements.
    ['<span aria-label="Name">Name Ann</span>', 'Name Ann'],
    ['<div aria-label="Name"><p><b>Ann</b></p></div>', 'Ann'],
    ...['section', 'ul', 'form', 'article'].map(
      (tag): Case => [`<${tag} aria-label="Name">Ann</${tag}>`, 'Ann'],
    ),
  ]);
});

describe('controls that take no input', () => {
  expectLines([
    ['<input readonly value="999" aria-label="NHS">', 'NHS:||999'],
    ['<p>NHS <input disabled value="999"> x</p>', 'NHS |999 ~x'],
    ['<select disabled><option>Mr</option><option selected>Mrs</option></select>', '|Mrs'],
    ['<select disabled><option value="1">Mr</option></select>', '|Mr'],
    ['<select disabled></select>'],
    ['<textarea readonly>text</textarea>', '|text'],
    ['<input readonly value="">'],
    ...['hidden', 'password', 'checkbox', 'radio', 'file', 'range', 'color', 'image'].map(
      (type): Case => [`<input readonly disabled type="${type}" value="999">`],
    ),
    // The text of a button is about nobody in particular.
    ...['button', 'submit', 'reset'].map(
      (type): Case => [`<input readonly disabled type="${type}" value="999">`, '[apart] 999'],
    ),
    ['<input readonly type="text" value="999">', '|999'],
  ]);
});

describe('hidden text is not read', () => {
  expectLines([
    ['<details><summary>More</summary><p>x</p></details>', 'More'],
    ['<details open><summary>More</summary><p>x</p></details>', 'More|x'],
    ['<details><p>x<i>y</i></p><summary>More</summary></details>', 'More'],
    ['<dialog><p>x</p></dialog><dialog open><p>y</p></dialog>', 'y'],
    ['<p hidden>x</p>'],
    ['<p style="display: none">x</p><p style="visibility:hidden">x</p>'],
    ['<p style="display:none">x</p><p style="display:  none">x</p>'],
    ['<p style="color: red">x</p>', 'x'],
    ...['script', 'style', 'template', 'noscript', 'canvas', 'video', 'datalist'].map(
      (tag): Case => [`<${tag}>x</${tag}>`],
    ),
    ['<svg><title>t</title><g><text>x <tspan>y</tspan></text></g></svg>', 'x ~y'],
  ]);
});

describe('quoted, typed or chosen text is kept apart, so that it makes no patient', () => {
  expectLines([
    ...['code', 'samp', 'kbd', 'figure', 'blockquote'].map(
      (tag): Case => [`<p>a <${tag}>x</${tag}> b</p>`, 'a', '[apart] x', 'b'],
    ),
    ['<div contenteditable>x</div><div contenteditable="true">x</div>', '[apart] x', '[apart] x'],
    ['<div contenteditable="false">x</div>', 'x'],
    ['<p>SMITH <label>NHS number <input value="999"></label></p>', 'SMITH', '[apart] NHS number |999'],
    ['<p><input placeholder="NHS number" value="999"></p>', '[apart] NHS number:|999'],
    [
      '<label for="a">NHS number</label><p><input id="a" value="999"></p>',
      'NHS number',
      '[apart] NHS number:|999',
    ],
    ['<search>x</search><div role="search">y</div>', '[apart] x', '[apart] y'],
    ['<p><input placeholder="NHS number"><textarea> </textarea></p>'],
    ['<p>Choose <select><option>999</option></select></p>', '[apart] Choose |999'],
  ]);
});

describe('a landmark does not say about whom a text is', () => {
  expectLines([
    ['<footer>x</footer><div role="contentinfo">y</div>', 'x', 'y'],
    ['<aside>x</aside>', 'x'],
  ]);
});

describe('content that is not text, or is deleted, is not read', () => {
  expectLines([
    ...['del', 's'].map((tag): Case => [`<${tag}>x</${tag}>`]),
    ['<a href="#">Change name</a><a href="#"> edit</a>'],
    ['<a href="#">SMITH, John</a>', 'SMITH, John'],
    ['<button>SMITH</button>'],
    ['<button>Room 12</button>'],
    ['<a href="#">Please change</a>', 'Please change'],
    ['<p>change</p>', 'change'],
    ['<button>999 000 0018</button>', '999 000 0018'],
    ['<label><input type="radio"> SMITH</label>', '[apart] SMITH'],
    ['<label>NHS</label>', 'NHS'],
  ]);
});

describe('a name that only starts or ends like a known element or role does not count as it', () => {
  const tags = ['td', 'th', 'dt', 'h1', 'legend', 'caption', 'a', 'button', 'input'];
  expectLines([
    ...tags
      .flatMap((tag) => [`x-${tag}`, `${tag}-x`])
      .map((tag): Case => [`<p>a <${tag} readonly>change</${tag}></p>`, 'a ~change']),
    ...['ul', 'form']
      .flatMap((tag) => [`x-${tag}`, `${tag}-x`])
      .map((tag): Case => [`<${tag} aria-label="Name">Ann</${tag}>`, 'Name:|Ann']),
    ...['menus', 'amenu', 'navigations', 'xsearch'].map((role): Case => [`<div role="${role}">x</div>`, 'x']),
    ...['xtd', 'tdx'].map(
      (tag): Case => [`<div role="row"><${tag}>a</${tag}><${tag}>b</${tag}></div>`, 'a', 'b'],
    ),
    ...['xh1', 'h1x', 'xlegend', 'legendx'].map((tag): Case => [`<${tag}>x</${tag}>`, 'x']),
    ...['xnav', 'navx'].map((tag): Case => [`<${tag}>x</${tag}>`, 'x']),
    ...['cells', 'acell'].map(
      (role): Case => [
        `<div role="row"><div role="${role}">a</div><div role="${role}">b</div></div>`,
        'a',
        'b',
      ],
    ),
    ['<div role="row"><div role="columnheaders">a</div><div role="rowheader">b</div></div>', 'a', 'b:'],
    ['<input readonly type="colors" value="999">', '|999'],
    ['<input readonly type="acolor" value="999">', '|999'],
  ]);
});

describe('navigation and choices in a page are not about its patient', () => {
  expectLines([
    ...['nav'].map((tag): Case => [`<${tag}>x</${tag}>`, '[apart] x']),
    ...['navigation', 'listbox', 'option', 'menu', 'tree', 'radio'].map(
      (role): Case => [`<div role="${role}">x</div>`, '[apart] x'],
    ),
    ['<nav>x NHS number 999 000 0018</nav>', 'x NHS number 999 000 0018'],
    ['<nav aria-label="Practice">x</nav>', '[apart] x'],
  ]);
});

describe('shadow roots', () => {
  const inRoot = (host: string, mode: string, inside: string) =>
    `${host}<script>document.getElementById('host').attachShadow({ mode: '${mode}' }).innerHTML = '${inside}'</script>`;
  expectLines([
    [inRoot('<div id="host">light</div>', 'open', '<p>a</p><p>b</p>'), 'a|b'],
    [inRoot('<div id="host">light</div>', 'closed', 'bare'), 'bare'],
    [inRoot('<x-banner id="host"><b>light</b></x-banner>', 'open', '<p>a <slot></slot></p>'), 'a ~light'],
    [inRoot('<app-banner id="host">light</app-banner>', 'open', '<p>a</p>'), 'a'],
    [inRoot('<h2 id="host">light</h2>', 'open', 'a'), '#2 a'],
    [inRoot('<p id="host"></p>', 'open', '<slot>spare</slot>'), 'spare'],
    [
      inRoot('<section id="host"></section>', 'open', '<h2>Carer</h2><p>Ann</p>'),
      '[other] #2 Carer',
      '[other] Ann',
    ],
  ]);
});

describe('a reading', () => {
  test('pauses now and then', async () => {
    const { document, openRoot } = await openPage('<p>x</p>'.repeat(300));
    expect([...readLines(document.documentElement, { openRoot })]).toEqual([
      64, 128, 192, 256, 320, 384, 448, 512, 576,
    ]);
  });
  test('continues in content that is removed from the page meanwhile', async () => {
    const { document, openRoot } = await openPage('<p>a</p>');
    const gone = document.createElement('div');
    gone.innerHTML = '<span aria-labelledby="a">999</span>';
    expect(atOnce(readLines(gone, { openRoot })).map(({ text }) => text)).toEqual(['999']);
  });
  test('leaves out text that cannot be seen', async () => {
    const { document, openRoot } = await openPage(
      '<p>a</p><p id="b">b</p><input readonly value="c"><input id="d" readonly value="d">',
    );
    const isVisible = ({ id }: Element) => id === '';
    const lines = atOnce(readLines(document.documentElement, { openRoot, isVisible }));
    expect(lines.map(({ text }) => text)).toEqual(['a', '\tc']);
  });
  test('enters only wanted elements, and all of a shadow root', async () => {
    const { document, openRoot } = await openPage(
      '<p>a<b>x</b>a</p><div>x</div><p>b<i>y</i><u><s-x></s-x></u></p><div id="host"></div><script>document.getElementById("host").attachShadow({ mode: "open" }).innerHTML = "<p>c<b>d</b></p>"</script>',
    );
    const wanted = new Set<Node>([document.body, ...document.querySelectorAll('p, i, #host')]);
    const lines = atOnce(readLines(document.documentElement, { openRoot, elementsToRead: wanted }));
    expect(lines.map(({ text }) => text)).toEqual(['aa', 'b\ue000y', 'c\ue000d']);
    const parted = await openPage('<div>a<p>x</p>b<i>y</i>c</div>');
    const [div] = parted.document.querySelectorAll('div');
    const cut = readLines(parted.document.documentElement, {
      openRoot,
      elementsToRead: new Set<Node>([parted.document.body, div as Element]),
    });
    expect(atOnce(cut).map(({ text }) => text)).toEqual(['a\tbc']);
  });
});
