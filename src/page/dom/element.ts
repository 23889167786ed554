/** Returns the shadow root of an element, open or closed; null if it has none. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

/** Checks `nodeType`, because `instanceof` fails for an element that was moved here from another frame. */
export const isElement = (node: Node | null | undefined): node is Element =>
  node?.nodeType === Node.ELEMENT_NODE;

/** Whether a node is a shadow root. */
export const isShadowRoot = (node: Node | null | undefined): node is ShadowRoot =>
  node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

const INLINE =
  /^(?:SPAN|A|B|I|EM|STRONG|SMALL|LABEL|ABBR|TIME|MARK|U|S|SUP|SUB|FONT|CITE|Q|DATA|BDI|BDO|VAR|WBR|SLOT|BUTTON|OUTPUT|DFN|INS|DEL|TT|BIG|ACRONYM|IMG|INPUT|.*-.*)$/;
// Elements without text, with struck-through text, or with
// text that is read elsewhere: each frame has its own script.
const PASSED_OVER =
  /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|LINK|META|TITLE|DESC|DEFS|SYMBOL|METADATA|EMBED|CANVAS|VIDEO|AUDIO|IFRAME|FRAME|DATALIST|DEL|S|STRIKE|PROGRESS|METER)$/i;
// A quotation or an example may be about anybody.
const QUOTATION = /^(?:BLOCKQUOTE|FIGURE|CODE|SAMP|KBD)$/;
const CAN_HOST = /^(?:ARTICLE|ASIDE|BLOCKQUOTE|BODY|DIV|FOOTER|H[1-6]|HEADER|MAIN|NAV|P|SECTION|SPAN|.*-.*)$/;

/** SVG elements are inline, except that each `text` element is a line of its own. */
export const isInline = (element: Element): boolean =>
  element.namespaceURI === SVG ? element.localName !== 'text' : INLINE.test(element.tagName);

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Whether to skip an element: it holds no text, its text is struck through, it is a frame, or it is not displayed.
 * Other ways of hiding are checked later, for each text.
 */
export function isPassedOver(element: Element): boolean {
  if (PASSED_OVER.test(element.tagName)) return true;
  const mayBeHidden =
    element.hasAttribute('hidden') ||
    (element.tagName === 'DIALOG' && !element.hasAttribute('open')) ||
    /display:\s*none/i.test(element.getAttribute('style') ?? '');
  // A style sheet may display an element that an attribute hides.
  return mayBeHidden && getComputedStyle(element).display === 'none';
}

/** Whether an element is a form control that holds text, including a choice of texts. */
export const isControl = (element: Element): boolean =>
  /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !NO_TEXT.test(element.getAttribute('type') ?? '');

const NO_TEXT = /^(?:hidden|password|checkbox|radio|image|file|range|color)$/i;

/**
 * Whether an element's text is a quotation, a choice, or may just have been typed. A person named there is
 * never taken as the patient, but counts as a second person.
 */
export const isApart = (element: Element): boolean =>
  QUOTATION.test(element.tagName) ||
  (isEditable(element) && !isEditableValue(element)) ||
  element.tagName === 'SEARCH' ||
  element.role === 'search' ||
  (element.tagName === 'LABEL' && isChoice(element));

const isChoice = (label: Element): boolean => label.querySelector('input[type=radio]') !== null;

/** Whether an editable element is one value of a record, such as a cell. Longer texts may be about anybody. */
const isEditableValue = (element: Element): boolean =>
  /^(?:TD|DD|SPAN)$/.test(element.tagName) &&
  !/box$/.test(element.role ?? '') &&
  element.childElementCount === 0 &&
  (element.textContent?.length ?? 0) <= LONGEST_VALUE;
const LONGEST_VALUE = 60;

/** Whether the user can type in an element. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Whether an element is a form control whose value the user cannot change. */
export const isReadOnlyControl = (element: Element): boolean =>
  isControl(element) &&
  !/^(?:button|submit|reset)$/i.test(element.getAttribute('type') ?? '') &&
  (element.matches(':disabled') || (element.hasAttribute('readonly') && element.tagName !== 'SELECT'));

/** Whether an element is of a kind that can have a shadow root. */
export function mayHost({ tagName }: Element): boolean {
  const cached = mayHostByTag.get(tagName);
  if (cached !== undefined) return cached;
  const may = CAN_HOST.test(tagName);
  mayHostByTag.set(tagName, may);
  return may;
}

/** Results by tag name, because the pattern is slower than a look-up. */
const mayHostByTag = new Map<string, boolean>();

/**
 * The child nodes that are displayed in an element: those
 * of its shadow root, those assigned to a slot, or its own.
 */
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

/** Whether an element is a row of a table or grid. */
export const isRow = (element: Element | ShadowRoot) =>
  isElement(element) && (element.tagName === 'TR' || element.role === 'row');

/** Whether an element is a cell of a row, or a term or description of a description list. */
export const isCell = (element: Element) =>
  /^(?:TD|TH|DT|DD)$/.test(element.tagName) ||
  /^(?:cell|gridcell|columnheader|rowheader)$/.test(element.role ?? '');

/**
 * Whether an element is navigation or a list of options, which say nothing about the patient. Navigation that
 * holds a labelled NHS number is a patient banner: its role says nothing about whose number it is.
 */
export const isAside = (element: Element): boolean =>
  element.tagName === 'NAV' || element.role === 'navigation'
    ? !holdsNumber(element)
    : /^(?:listbox|option|menu|tree|radio)$/.test(element.role ?? '');

/** Whether an element mentions the NHS and holds ten digits, in its text or in read-only fields. */
function holdsNumber(element: Element): boolean {
  const fields = [...element.querySelectorAll<HTMLInputElement>('input, textarea')].filter(isReadOnlyControl);
  const text = [element.textContent, ...fields.map(({ value }) => value)].join(' ');
  return /N\.?H\.?S/i.test(text) && /\d(?:\D{0,3}\d){9}/.test(text);
}
