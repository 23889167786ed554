import { DETAILS } from './privacy-answers.ts';

/** What the listing says about the product, from the manifest and the rules. */
export interface Product {
  readonly name: string;
  /** The description in the manifest, which Chrome and Edge show as their short description. */
  readonly summary: string;
  readonly version: string;
  /** The shortcut that opens the panel. */
  readonly shortcut: string;
  /** The names of the boroughs. */
  readonly places: readonly string[];
  /** The names of the systems whose pages the store's build reads without a click. */
  readonly systems: readonly string[];
  /** The names of those who publish the built-in routes. */
  readonly publishers: readonly string[];
  /** The name of the record system in which clinicians refer. */
  readonly record: string;
}

/** Joins names as in a sentence: “A, B and C”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The short description of Firefox Add-ons. */
export const summary = (): string =>
  'Shows a GP how to refer a patient to social prescribing: whether the published criteria are met, the route for the patient’s practice, and a referral text to copy. Stores nothing about patients, and sends nothing.';

/** The one purpose of the extension, for the forms of Chrome and Edge. */
export const singlePurpose = (): string =>
  'To show a clinician in general practice how to refer a patient to social prescribing. The extension finds out who the patient is, asks about the published criteria, and shows the local route with a referral text to copy. Everything that it reads, asks and shows is for this.';

/** The full description: plain text, because the Chrome Web Store shows no formatting. */
export const description = (product: Product): string =>
  [
    `${product.name} shows a GP how to refer a patient to social prescribing in ${listed(product.places)}.`,
    'Click its icon beside a patient’s record. A panel asks what the patient needs, whether anything rules out a referral, and who is the right person. It then shows the route for the practice where the patient is registered: what to do, the names to look for, and a referral text to complete, copy and paste.',
    section('Who it is for', 'GPs and others in a practice who refer patients. It is not for patients.'),
    section(
      'How it finds the patient',
      '- On a page that shows one patient.',
      `- In text that you paste, such as a patient’s banner copied from ${product.record}.`,
      '- Or not at all: you can answer by hand, without any details of a patient.',
      'If a page shows two patients, the panel says so and selects neither.',
    ),
    section(
      'What it reads, and where that goes',
      `It reads these details of a patient: ${DETAILS}. It shows them in the panel, and uses them to choose the route and to tell patients apart.`,
      `It reads pages of these systems as they open: ${listed(product.systems)}. It reads pages of other sites only when you click its icon there, or if you allow the site in the options.`,
      'A patient’s details stay in the page and in the open panel. The extension stores none of them and sends none to anybody. It makes no network requests, and has no account, server, telemetry or advertising. What you copy goes to your clipboard. The extension stores only your settings.',
    ),
    section(
      'What it does not do',
      'It sends no referral and writes to no record: you do each step yourself. It gives no diagnosis and no clinical advice. It applies published criteria to your answers, and you decide.',
    ),
    section(
      'Whose routes it shows',
      `The built-in routes are those of ${listed(product.publishers)}. The panel says whose route it shows, and warns unless the route is known to be for the patient’s practice. An organisation can set its own contacts and routes by browser policy.`,
    ),
    section(
      'Before you rely on it',
      `This is version ${product.version}. Clinicians have not yet tried it in practice. Its clinical safety documents are drafts, and no Clinical Safety Officer has signed them. It is an open-source project and not an NHS product.`,
    ),
  ].join('\n\n');

const section = (title: string, ...lines: readonly string[]): string => [title, ...lines].join('\n');

/** Search terms for Edge, which it does not show. */
export const SEARCH_TERMS = ['social prescribing', 'GP referral', 'link worker', 'primary care'];

/** How a reviewer without access to a record system tries the extension. */
export const reviewNotes = ({ shortcut }: Product): string =>
  [
    'No account is needed. The named systems are open to NHS staff only, so please use any other page:',
    `1. Open any web page, and click the icon or press ${shortcut}. The panel says that the page has no NHS number.`,
    '2. Paste this invented patient into the box: SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018',
    '3. Answer the questions until the panel shows a route.',
    'The NHS number is from the range for tests. To try spotting on a page, run npm start in the source: it opens a demo clinic.',
  ].join('\n');

/** How a reviewer of Mozilla builds the same package. */
export const buildNotes = (): string =>
  'The code is bundled and minified. Source: the archive of this version, with package-lock.json. Build: Node 20.19 or newer, npm ci, then npm run package. packages/social-prescribing-navigator.xpi is the package that was uploaded. The same source gives the same bytes.';
