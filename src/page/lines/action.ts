import { isElement } from '../dom/element.ts';

/** What leads elsewhere, or does something. */
const LINKS = 'a,button,[role=link],[role=button],[role=tab],[role=menuitem]';
/** How many wrappers a link in a menu may stand in, and how many entries of a menu are looked at. */
const WRAPPERS = 4;
const ENTRIES = 80;
const ACTION =
  /^\s*(?:change|edit|copy|view|update|amend|show|hide|print|remove|select|open|skip|go|back|return|new|add|find|search|close|manage|switch|create|start|upload|download|send|refer|more|next|previous|continue|cancel|clear|filter|sort|log in|sign in|help)(?![\p{L}'’-])(?!\s*,)/iu;
/** Beside it stands the name of who is signed in: that has to be read, to be left out. */
const SIGN_OUT = /\b(?:log|sign)[ -]?(?:out|off)\b/i;

/**
 * What can be done or chosen on the page is no part of what it says: buttons, tabs, links that name an act,
 * menus. What has digits may be a banner that can be clicked, and is read.
 */
export function isAction(element: Element): boolean {
  if (!/^(?:A|BUTTON)$/.test(element.tagName) && !/^(?:link|button|tab|menuitem)$/.test(element.role ?? ''))
    return false;
  const text = element.textContent ?? '';
  if (/\d{3}/.test(text) || SIGN_OUT.test(text)) return false;
  const isLink = element.role === 'link' || (element.tagName === 'A' && !element.role);
  return !isLink || ACTION.test(text) || isInMenu(element);
}

/** Whether a link is one of several that are all there is in their list, bar or line. */
function isInMenu(link: Element): boolean {
  let entry = link;
  for (let wrappers = 0; wrappers < WRAPPERS; wrappers++) {
    const { parentElement } = entry;
    if (!parentElement || lettersOf(parentElement) !== lettersOf(entry)) break;
    entry = parentElement;
  }
  return entry.parentElement !== null && isMenu(entry.parentElement);
}

function isMenu(box: Element): boolean {
  let entries = 0;
  for (const node of [...box.childNodes].slice(0, ENTRIES)) {
    const text = lettersOf(node);
    if (!text) continue;
    if (!isElement(node) || /\d{3}/.test(text)) return false;
    const links = node.matches(LINKS) ? [node] : [...node.querySelectorAll(LINKS)];
    if (links.map(lettersOf).join('') !== text) return false;
    entries++;
  }
  return entries > 1;
}

/** The letters and digits of a node. */
const lettersOf = (node: Node): string =>
  node.nodeType === Node.COMMENT_NODE ? '' : (node.textContent ?? '').replace(/[^\p{L}\d]/gu, '');
