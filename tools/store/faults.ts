import type { Manifest, Manifests } from './facts.ts';
import type { Form } from './form.ts';
import { lengthOf } from './form.ts';
import type { Facts } from './forms.ts';
import { SEARCH_TERMS as TERM_LIMITS } from './limits.ts';
import { FIREFOX_COLLECTS, PRIVACY_ANSWERS } from './privacy-answers.ts';

/** What the check of the texts compares. */
export interface Checked {
  readonly forms: readonly Form[];
  readonly facts: Facts;
  readonly manifests: Manifests;
  /** The text of `docs/privacy.md`. */
  readonly privacy: string;
  readonly searchTerms: readonly string[];
}

/** Returns what is wrong with the texts, each in a sentence that says what to change. Empty if all is right. */
export const textFaults = (checked: Checked): string[] => [
  ...checked.forms.flatMap(lengthFaults),
  ...checked.forms.flatMap(wordFaults),
  ...termFaults(checked.searchTerms),
  ...permissionFaults(checked),
  ...siteFaults(checked),
  ...Object.values(checked.manifests).flatMap(networkFaults),
  ...privacyFaults(checked),
];

const lengthFaults = ({ store, fields }: Form): string[] =>
  fields.flatMap(({ name, text, limit }) => {
    const length = lengthOf(text);
    if (length === 0) return [`${store}, ${name}: there is no text.`];
    if (!limit) return [];
    if (length > limit.most) return [`${store}, ${name}: ${length} characters. Shorten it to ${limit.most}.`];
    if (length < (limit.least ?? 0))
      return [`${store}, ${name}: ${length} characters. The store wants at least ${limit.least}.`];
    return [];
  });

/** Words that no text for a store may have, and why. */
const FORBIDDEN: readonly [words: RegExp, why: string][] = [
  [/\brecommend\w*/i, 'the extension recommends nothing'],
  [
    /\b(?:approved|accredited|certified|endorsed|assured|compliant|official|validated)\b/i,
    'nobody has approved the extension',
  ],
  [/\b(?:proven|guarantee\w*|100 ?%|best|safest|saves? time|used by)\b/i, 'no test shows it'],
  [/\bPLACEHOLDER|TODO|CHANGE-ME\b/, 'the text is not finished'],
];

const wordFaults = ({ store, fields }: Form): string[] =>
  fields.flatMap(({ name, text }) =>
    FORBIDDEN.flatMap(([words, why]) => {
      const [found] = words.exec(text) ?? [];
      return found ? [`${store}, ${name}: take out “${found}”, because ${why}.`] : [];
    }),
  );

function termFaults(terms: readonly string[]): string[] {
  const { most, longest, words } = TERM_LIMITS;
  const count = terms.join(' ').split(/\s+/).length;
  return [
    ...(terms.length > most ? [`Search terms: ${terms.length}. Edge takes ${most}.`] : []),
    ...(count > words ? [`Search terms: ${count} words. Edge takes ${words}.`] : []),
    ...terms
      .filter((term) => lengthOf(term) > longest)
      .map((term) => `Search term “${term}”: ${lengthOf(term)} characters. Edge takes ${longest}.`),
  ];
}

const permissionsOf = (manifest: Manifest): string[] => [
  ...manifest.permissions,
  ...(manifest.optional_permissions ?? []),
  ...(manifest.optional_host_permissions ?? []),
];

const sitesOf = (manifest: Manifest): string[] => [
  ...manifest.host_permissions,
  ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches),
];

function permissionFaults({ facts, manifests }: Checked): string[] {
  const asked = new Set(Object.values(manifests).flatMap(permissionsOf));
  const given = facts.permissions.map(({ asks }) => asks);
  return [
    ...[...asked]
      .filter((permission) => !given.includes(permission))
      .map((permission) => `tools/store/reasons.json has no reason for “${permission}”. Add one.`),
    ...given
      .filter((permission) => !asked.has(permission))
      .map(
        (permission) =>
          `tools/store/reasons.json has a reason for “${permission}”, which no manifest asks for. Remove it.`,
      ),
  ];
}

function siteFaults({ facts, manifests }: Checked): string[] {
  const asked = new Set(Object.values(manifests).flatMap(sitesOf));
  const given = facts.sites.map(({ asks }) => asks);
  return [
    ...[...asked]
      .filter((site) => !given.includes(site))
      .map((site) => `The manifest asks for ${site}, and no file in rules/pages marks it as “builtIn”.`),
    ...given
      .filter((site) => !asked.has(site))
      .map((site) => `There is a reason for ${site}, which no manifest asks for.`),
    ...given
      .filter((site, index) => given.indexOf(site) !== index)
      .map((site) => `Two files in rules/pages mark ${site} as “builtIn”, so it has two reasons.`),
  ];
}

/** The texts say that the extension makes no request, runs no remote code and sends no data. */
function networkFaults(manifest: Manifest): string[] {
  const policy = manifest.content_security_policy.extension_pages;
  const collects = manifest.browser_specific_settings?.gecko.data_collection_permissions.required;
  return [
    ...["connect-src 'none'", "script-src 'self'"]
      .filter((rule) => !policy.split(/;\s*/).includes(rule))
      .map((rule) => `The texts say that nothing is sent or loaded, and the manifest no longer has ${rule}.`),
    ...(collects && collects.join() !== FIREFOX_COLLECTS.join()
      ? [`The answers say that nothing is collected, and Firefox’s manifest says “${collects.join(', ')}”.`]
      : []),
  ];
}

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function privacyFaults({ privacy, facts }: Checked): string[] {
  // The document breaks its lines, also within a sentence.
  const document = privacy.replace(/\s+/g, ' ');
  const { length } = facts.product.systems;
  const read = `pages on the sites of ${COUNTS[length]} national system${length === 1 ? '' : 's'}`;
  return [
    ...PRIVACY_ANSWERS.flatMap(({ question, restsOn }) =>
      restsOn
        .filter((words) => !document.includes(words))
        .map(
          (words) =>
            `docs/privacy.md no longer says “${words}”. Correct the document, or in tools/store/privacy-answers.ts the answer to “${question}”.`,
        ),
    ),
    ...(document.includes(read)
      ? []
      : [`The store’s build reads the ${read}, and docs/privacy.md says otherwise.`]),
  ];
}
