/** Gives the shadow root of an element where it has one, open or closed. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

/** By its type, not its class: an element that was moved here from a frame is of the frame's classes. */
export const isElement = (node: Node | null | undefined): node is Element =>
  node?.nodeType === Node.ELEMENT_NODE;

/** Whether a node is what an element shows in its own place. */
export const isShadowRoot = (node: Node | null | undefined): node is ShadowRoot =>
  node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

const INLINE =
  /^(?:SPAN|A|B|I|EM|STRONG|SMALL|LABEL|ABBR|TIME|MARK|U|S|SUP|SUB|FONT|CITE|Q|DATA|BDI|BDO|VAR|WBR|SLOT|BUTTON|OUTPUT|DFN|INS|DEL|TT|BIG|ACRONYM|IMG|INPUT|.*-.*)$/;
// Not text, not the page's own text, or read elsewhere (frames have a reader each).
const PASSED_OVER =
  /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|MATH|HEAD|LINK|META|OBJECT|EMBED|CANVAS|VIDEO|AUDIO|IFRAME|FRAME|DATALIST|FOOTER|CODE|SAMP|KBD|FIGURE|BLOCKQUOTE|DEL|S|INPUT|TEXTAREA|SELECT|PROGRESS|METER)$/i;
const CAN_HOST = /^(?:ARTICLE|ASIDE|BLOCKQUOTE|BODY|DIV|FOOTER|H[1-6]|HEADER|MAIN|NAV|P|SECTION|SPAN|.*-.*)$/;

export const isInline = (element: Element): boolean => INLINE.test(element.tagName);

/** What nobody can see, or is no part of what the page says of its subject. */
export function isPassedOver(element: Element): boolean {
  if (PASSED_OVER.test(element.tagName)) return !isReadOnlyControl(element);
  if (element.hasAttribute('hidden') || element.role === 'contentinfo') return true;
  if (element.tagName === 'DIALOG') return !element.hasAttribute('open');
  const style = element.getAttribute('style');
  return style !== null && /display:\s*none|visibility:\s*(?:hidden|collapse)/i.test(style);
}

/** Somebody may be typing there. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** A form control that shows a value but takes none. */
export function isReadOnlyControl(element: Element): boolean {
  if (!/^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) return false;
  const type = element.getAttribute('type');
  if (type && /^(?:hidden|password|checkbox|radio|button|submit|reset|image|file|range|color)$/i.test(type))
    return false;
  return element.matches(':disabled') || (element.hasAttribute('readonly') && element.tagName !== 'SELECT');
}

/** Whether an element is of a kind that can have a shadow root. */
export function mayHost({ tagName }: Element): boolean {
  const known = hosts.get(tagName);
  if (known !== undefined) return known;
  const may = CAN_HOST.test(tagName);
  hosts.set(tagName, may);
  return may;
}

/** By tag: the pattern is slower. */
const hosts = new Map<string, boolean>();

/** The nodes seen inside an element: of its shadow root, or assigned to a slot, or its own. */
export function nodesOf(element: Element | ShadowRoot, openRoot: OpenRoot): ArrayLike<Node> {
  if (!isElement(element)) return element.childNodes;
  if (element.tagName === 'DETAILS' && !element.hasAttribute('open'))
    return element.querySelectorAll(':scope > summary');
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const root = mayHost(element) ? openRoot(element) : null;
  return (root ?? element).childNodes;
}

/** What can be done or chosen on the page is no part of what it says; a banner may be a button, but has digits. */
export function isAction(element: Element): boolean {
  if (element.tagName === 'LABEL') return element.querySelector('input[type=radio]') !== null;
  if (!/^(?:A|BUTTON)$/.test(element.tagName)) return false;
  const text = element.textContent ?? '';
  return element.tagName === 'BUTTON' ? !/\d{3}/.test(text) : ACTION.test(text);
}

const ACTION = /^\s*(?:change|edit|copy|view|update|amend|show|hide|print|remove|select|open|skip|go) ?/i;

/** A row of a table or grid. */
export const isRow = (element: Element | ShadowRoot) =>
  isElement(element) && (element.tagName === 'TR' || element.role === 'row');

/** A cell of a row, or a term or description of a list. */
export const isCell = (element: Element) =>
  /^(?:TD|TH|DT|DD)$/.test(element.tagName) ||
  /^(?:cell|gridcell|columnheader|rowheader)$/.test(element.role ?? '');

/** Ways about the page and choices in it, of which none is its patient. */
export const isAside = (element: Element): boolean =>
  /^(?:NAV|SEARCH)$/.test(element.tagName) ||
  /^(?:navigation|search|listbox|option|menu|tree|radio)$/.test(element.role ?? '');
