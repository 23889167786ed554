import { isElement } from '../dom/element.ts';

/** Elements that lead elsewhere or do something. */
const LINKS = 'a,button,[role=link],[role=button],[role=tab],[role=menuitem]';
/** How many wrapper elements may surround a link in a menu. */
const WRAPPERS = 4;
const ENTRIES = 80;
const ACTION =
  /^\s*(?:change|edit|copy|view|update|amend|show|hide|print|remove|select|open|skip|go|back|return|new|add|find|search|close|manage|switch|create|start|upload|download|send|refer|more|next|previous|continue|cancel|clear|filter|sort|log in|sign in|help)(?![\p{L}'’-])(?!\s*,)/iu;
/**
 * The name of the signed-in user often stands beside this
 * link. The link has to be read, so that the name is left out.
 */
const SIGN_OUT = /\b(?:log|sign)[ -]?(?:out|off)\b/i;

/**
 * Whether an element is a control of the page and not part of its content: a
 * button, a tab, a link that names an action, a menu item. An element with three
 * digits in a row is content, as it may be a patient banner that can be clicked.
 */
export function isAction(element: Element): boolean {
  if (!/^(?:A|BUTTON)$/.test(element.tagName) && !/^(?:link|button|tab|menuitem)$/.test(element.role ?? ''))
    return false;
  const text = element.textContent ?? '';
  if (/\d{3}/.test(text) || SIGN_OUT.test(text)) return false;
  const isLink = element.role === 'link' || (element.tagName === 'A' && !element.role);
  return !isLink || ACTION.test(text) || isInMenu(element);
}

/** Whether a link is one of several that make up the whole of their list, bar or line. */
function isInMenu(link: Element): boolean {
  let entry = link;
  for (let wrappers = 0; wrappers < WRAPPERS; wrappers++) {
    const { parentElement } = entry;
    if (!parentElement || lettersOf(parentElement) !== lettersOf(entry)) break;
    entry = parentElement;
  }
  return entry.parentElement !== null && isMenu(entry.parentElement);
}

function isMenu(container: Element): boolean {
  let entries = 0;
  for (const node of [...container.childNodes].slice(0, ENTRIES)) {
    const text = lettersOf(node);
    if (!text) continue;
    if (!isElement(node) || /\d{3}/.test(text)) return false;
    const links = node.matches(LINKS) ? [node] : [...node.querySelectorAll(LINKS)];
    if (links.map(lettersOf).join('') !== text) return false;
    entries++;
  }
  return entries > 1;
}

/** The letters and digits in the text of a node. */
const lettersOf = (node: Node): string =>
  node.nodeType === Node.COMMENT_NODE ? '' : (node.textContent ?? '').replace(/[^\p{L}\d]/gu, '');
