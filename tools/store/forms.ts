import type { Field, Form } from './form.ts';
import { LIMITS, SEARCH_TERMS as TERM_LIMITS } from './limits.ts';
import { SCREENSHOTS, TILES } from './pictures.ts';
import { PRIVACY_ANSWERS } from './privacy-answers.ts';
import type { Reason } from './reasons.ts';
import * as texts from './texts.ts';

/** What the forms are made from. */
export interface Facts {
  readonly product: texts.Product;
  /** The reasons for the permissions and optional sites. */
  readonly permissions: readonly Reason[];
  /** The reasons for the sites that are read without a click. */
  readonly sites: readonly Reason[];
}

const FROM_MANIFEST = 'From the manifest: the store takes it from the package.';

/** Returns the forms of the three stores, filled in. */
export const formsOf = (facts: Facts): readonly Form[] => [chrome(facts), edge(facts), firefox(facts)];

function chrome({ product, permissions, sites }: Facts): Form {
  const limits = LIMITS.chrome;
  return {
    store: 'Chrome Web Store',
    file: 'chrome.md',
    fields: [
      { name: 'Title', text: product.name, limit: limits.name, note: FROM_MANIFEST },
      { name: 'Summary', text: product.summary, limit: limits.summary, note: FROM_MANIFEST },
      { name: 'Description', text: texts.description(product), limit: limits.description },
      { name: 'Language', text: 'English (United Kingdom)' },
      ...purposeAndReasons(permissions, limits),
      {
        name: 'Host permission justification',
        text: asText([...sites, ...permissions.filter(isSite)]),
        limit: limits.reason,
      },
      REMOTE_CODE,
      ...PRIVACY_FIELDS,
      { name: 'Test instructions', text: texts.reviewNotes(product) },
    ],
    pictures: [
      ...SCREENSHOTS.map((picture) => ({ picture, use: `screenshot. ${picture.caption}` })),
      { picture: TILES.small, use: 'small promo tile (required)' },
      { picture: TILES.large, use: 'marquee promo tile (optional)' },
    ],
    open: [
      ...OPEN,
      'Whether the data form wants boxes ticked for data that never leaves the computer. Google’s user data FAQ counts reading a page as handling data, also where nothing is sent (questions 2 and 14), and asks for a privacy policy then. What the boxes mean in this case was not found.',
      'Whether the panel has to ask for consent before first use. The disclosure rules ask for it where data is collected. What they ask where data is only read was not found.',
    ],
  };
}

function edge({ product, permissions, sites }: Facts): Form {
  const limits = LIMITS.edge;
  const { most, longest, words, source } = TERM_LIMITS;
  return {
    store: 'Microsoft Edge Add-ons',
    file: 'edge.md',
    fields: [
      { name: 'Extension name', text: product.name, limit: limits.name, note: FROM_MANIFEST },
      { name: 'Short description', text: product.summary, limit: limits.summary, note: FROM_MANIFEST },
      { name: 'Description', text: texts.description(product), limit: limits.description },
      {
        name: 'Search terms',
        text: texts.SEARCH_TERMS.join('\n'),
        note: `At most ${most}, of ${longest} characters each and ${words} words in all (${source}).`,
      },
      ...purposeAndReasons(permissions, limits),
      {
        name: 'Host permission justification',
        text: asText([...sites, ...permissions.filter(isSite)]),
        limit: limits.reason,
      },
      REMOTE_CODE,
      ...PRIVACY_FIELDS,
      { name: 'Mature content', text: 'No' },
      { name: 'Notes for certification', text: texts.reviewNotes(product), limit: limits.notes },
    ],
    pictures: [
      { picture: TILES.logo, use: 'extension logo (required)' },
      ...SCREENSHOTS.map((picture) => ({ picture, use: `screenshot. ${picture.caption}` })),
      { picture: TILES.small, use: 'small promotional tile (optional)' },
      { picture: TILES.large, use: 'large promotional tile (optional)' },
    ],
    open: OPEN,
  };
}

function firefox({ product, permissions, sites }: Facts): Form {
  const limits = LIMITS.firefox;
  const reasons = [...permissions.filter(({ asks }) => asks !== 'sidePanel'), ...sites];
  return {
    store: 'Firefox Add-ons',
    file: 'firefox.md',
    fields: [
      { name: 'Name', text: product.name, limit: limits.name },
      { name: 'Summary', text: texts.summary(), limit: limits.summary },
      { name: 'Description', text: texts.description(product), limit: limits.description },
      { name: 'License', text: 'MIT License' },
      {
        name: 'Privacy policy',
        text: 'The text of docs/privacy.md, up to the draft of the data protection impact assessment.',
        note: 'Mozilla requires one where data is transmitted. Nothing is transmitted, and the manifest says so (`data_collection_permissions`: `none`). The text is given so that users can read it.',
      },
      {
        name: 'Notes to reviewer',
        text: [texts.reviewNotes(product), texts.buildNotes(), asText(reasons)].join('\n\n'),
        limit: limits.notes,
        note: 'The form has no field for the reasons of permissions, so they are in the notes.',
      },
    ],
    pictures: SCREENSHOTS.map((picture) => ({ picture, use: `screenshot. Caption: ${picture.caption}` })),
    open: [
      'The licence holder’s name, the support address, the homepage and the category.',
      'Whether to tick “experimental”, until a pilot has taken place.',
      'The archive of the source, which Mozilla asks for because the code is bundled.',
    ],
  };
}

/** Match patterns have a colon; the names of permissions have none. */
const isSite = ({ asks }: Reason): boolean => asks.includes(':');

const asText = (reasons: readonly Reason[]): string =>
  reasons.map(({ asks, why }) => `${asks}: ${why}`).join('\n');

const purposeAndReasons = (
  permissions: readonly Reason[],
  limits: typeof LIMITS.chrome | typeof LIMITS.edge,
): readonly Field[] => [
  { name: 'Single purpose', text: texts.singlePurpose(), limit: limits.singlePurpose },
  ...permissions
    .filter((reason) => !isSite(reason))
    .map(({ asks, why }) => ({ name: `Justification: ${asks}`, text: why, limit: limits.reason })),
];

const REMOTE_CODE: Field = {
  name: 'Are you using remote code?',
  text: 'No, I am not using remote code.',
  note: 'All code and all rules are in the package. Its content security policy allows no other.',
};

const PRIVACY_FIELDS: readonly Field[] = PRIVACY_ANSWERS.map(({ question, answer, restsOn }) => ({
  name: `Data usage: ${question}`,
  text: answer,
  note: `docs/privacy.md: ${restsOn.map((words) => `“${words}”`).join(' ')}`,
}));

const OPEN: readonly string[] = [
  'The publisher’s name and account: who releases the extension to health organisations. It becomes the manufacturer under DCB0129.',
  'The address at which the publisher shows the privacy policy (`docs/privacy.md`). The form needs one.',
  'The support address and the homepage.',
  'The category, the countries (those of the routes), and whether the listing is public or unlisted.',
];
