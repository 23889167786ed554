import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

/** Buttons, tabs and links that offer an action are not read. For the notation of lines, see lines.ts. */

type Case = [html: string, ...lines: string[]];
const expectLines = (cases: Case[]) =>
  test.each(cases.map(([html, ...lines]) => ({ html, lines })))('$html', async ({ html, lines }) => {
    expect(await linesOf(html)).toEqual(lines);
  });

expectLines([
  // Buttons and tabs are left out, except those that may be a banner, and a button that shows who is signed
  // in.
  ['<div><button>Clinical</button> x</div>', 'x'],
  ['<div><span role="tab">Clinical</span> <span role="menuitem">y</span> x</div>', 'x'],
  ['<div><button>SMITH, John 999 000 0018</button></div>', 'SMITH, John 999 000 0018'],
  ['<div>HITCHENS, Jane <button>Log out</button></div>', 'HITCHENS, Jane ~Log out'],
  // Links that name an action are left out, but not a name that begins like one.
  ['<p><a>New patient search</a> x</p>', 'x'],
  ['<p><a>Back to search results</a> x</p>', 'x'],
  ['<p><a>Goodwin, Ann</a> x</p>', 'Goodwin, Ann ~x'],
  ['<p><a>New, Ann</a> x</p>', 'New, Ann ~x'],
  ['<p><a>Open-Smith, Ann</a> x</p>', 'Open-Smith, Ann ~x'],
  ['<p><a>View SMITH, John 999 000 0018</a></p>', 'View SMITH, John 999 000 0018'],
  // Links are left out if a bar or list contains only links.
  ['<ul><li><a>Overview</a></li><li><a>Patient</a></li></ul>'],
  ['<div><a>Overview</a> | <a>Patient</a></div>', '|'],
  ['<ul><li><div><a>Overview</a></div></li><li><div><a>Patient</a></div></li></ul>'],
  ['<ul><li><a>SMITH, John</a></li><li>Born 1960</li></ul>', 'SMITH, John|Born 1960'],
  ['<ul><li><a>SMITH, John</a></li><li><a>Born 1960</a></li></ul>', 'SMITH, John|Born 1960'],
  ['<dl><dt>Patient</dt><dd><a>SMITH, John</a></dd></dl>', 'Patient:|SMITH, John'],
  ['<p>GP: <a>Mill Surgery</a></p>', 'GP: ~Mill Surgery'],
  ['<div><a>Alone</a></div><p>x</p>', 'Alone', 'x'],
]);
