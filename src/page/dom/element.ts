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
// Not text, struck through, or read elsewhere (frames have a reader each).
const PASSED_OVER =
  /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|LINK|META|TITLE|DESC|DEFS|SYMBOL|METADATA|EMBED|CANVAS|VIDEO|AUDIO|IFRAME|FRAME|DATALIST|DEL|S|STRIKE|PROGRESS|METER)$/i;
// What is quoted or shown as an example of writing may be about anybody.
const QUOTATION = /^(?:BLOCKQUOTE|FIGURE|CODE|SAMP|KBD)$/;
const CAN_HOST = /^(?:ARTICLE|ASIDE|BLOCKQUOTE|BODY|DIV|FOOTER|H[1-6]|HEADER|MAIN|NAV|P|SECTION|SPAN|.*-.*)$/;

/** Drawings stand in a line, and each text in one is a line of its own. */
export const isInline = (element: Element): boolean =>
  element.namespaceURI === SVG ? element.localName !== 'text' : INLINE.test(element.tagName);

const SVG = 'http://www.w3.org/2000/svg';

/** What is no text, or not shown. Whether a style sheet hides the rest is asked of each text. */
export function isPassedOver(element: Element): boolean {
  if (PASSED_OVER.test(element.tagName)) return true;
  const mayBeHidden =
    element.hasAttribute('hidden') ||
    (element.tagName === 'DIALOG' && !element.hasAttribute('open')) ||
    /display:\s*none/i.test(element.getAttribute('style') ?? '');
  // A style sheet may show what an attribute hides.
  return mayBeHidden && getComputedStyle(element).display === 'none';
}

/** A form control that holds text, a choice among texts included. */
export const isControl = (element: Element): boolean =>
  /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !NO_TEXT.test(element.getAttribute('type') ?? '');

const NO_TEXT = /^(?:hidden|password|checkbox|radio|image|file|range|color)$/i;

/**
 * Where text is quoted, or may just have been typed or be chosen: it makes a second person, but no patient.
 */
export const isApart = (element: Element): boolean =>
  QUOTATION.test(element.tagName) ||
  isEditable(element) ||
  element.tagName === 'SEARCH' ||
  element.role === 'search' ||
  (element.tagName === 'LABEL' && isChoice(element));

const isChoice = (label: Element): boolean => label.querySelector('input[type=radio]') !== null;

/** Somebody may be typing there. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** A form control that shows a value but takes none. */
export const isReadOnlyControl = (element: Element): boolean =>
  isControl(element) &&
  !/^(?:button|submit|reset)$/i.test(element.getAttribute('type') ?? '') &&
  (element.matches(':disabled') || (element.hasAttribute('readonly') && element.tagName !== 'SELECT'));

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

/** A row of a table or grid. */
export const isRow = (element: Element | ShadowRoot) =>
  isElement(element) && (element.tagName === 'TR' || element.role === 'row');

/** A cell of a row, or a term or description of a list. */
export const isCell = (element: Element) =>
  /^(?:TD|TH|DT|DD)$/.test(element.tagName) ||
  /^(?:cell|gridcell|columnheader|rowheader)$/.test(element.role ?? '');

/**
 * Ways about the page and choices in it: what they say is not of its patient. Navigation that holds a
 * labelled NHS number is a banner: a landmark says nothing about whose number it is.
 */
export const isAside = (element: Element): boolean =>
  element.tagName === 'NAV' || element.role === 'navigation'
    ? !holdsNumber(element)
    : /^(?:listbox|option|menu|tree|radio)$/.test(element.role ?? '');

/** Whether an element speaks of the NHS and has ten digits, in its text or in fields that take no input. */
function holdsNumber(element: Element): boolean {
  const fields = [...element.querySelectorAll<HTMLInputElement>('input, textarea')].filter(isReadOnlyControl);
  const text = [element.textContent, ...fields.map(({ value }) => value)].join(' ');
  return /N\.?H\.?S/i.test(text) && /\d(?:\D{0,3}\d){9}/.test(text);
}
