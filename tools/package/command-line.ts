import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteFault } from '../../src/core/page-rule/match-pattern.ts';

export const USAGE = `npm run package [-- OPTIONS]    writes everything that IT or a store needs to packages/

  --new-key FILE.pem   make a key outside this folder, say the extension's id, and do nothing else
  --key FILE.pem       sign the CRX with this RSA key; the extension's id comes from it
                       (without: a key for trials in .cache/, made once)
  --update-url URL     the https folder that the packages will be served from
                       (without: packages for the stores; what names an address says CHANGE-ME)
  --hosts "URL …"      further sites whose pages are read without a click, such as https://records.example.nhs.uk/*
                       (with --managed: further sites that policy may name)
  --managed            the managed build: policy names the sites that are read, without a new release
  --sites "URL …"      with --managed: the sites that the policy files name, and to which they narrow the extension
                       (without: the national systems that the store's build reads)
  --store              also writes what the stores' forms ask for: texts, reasons, privacy answers and pictures
                       (to the folder store/ beside the packages; it opens a browser to take the pictures)
  --version 1.2.3      another version than that of manifest.json
  --out FOLDER         write there instead (what is in it is removed)
  --chrome-id ID       the policy files install from the Chrome Web Store, where the extension has this id
  --edge-id ID         the policy files install from Edge Add-ons, where the extension has this id`;

export interface Options {
  readonly key: string | undefined;
  /** The file for a new key, if that is all that the user asks for. */
  readonly newKey: string | undefined;
  /** The address of the folder with the packages; ends with a `/`. */
  readonly updateUrl: string | undefined;
  readonly hosts: readonly string[];
  readonly managed: boolean;
  /** The sites that the policy files of the managed build name; undefined for the national systems. */
  readonly sites: readonly string[] | undefined;
  /** Whether to write what the stores' forms ask for, too. */
  readonly store: boolean;
  readonly version: string | undefined;
  readonly out: string;
  readonly chromeId: string | undefined;
  readonly edgeId: string | undefined;
}

/** Thrown for an invalid option. The message says why, in one line. */
export class BadOption extends Error {
  override name = 'BadOption';
}

/**
 * Reads the command line. Throws {@link BadOption} for an invalid option.
 * @param from the folder to which file arguments are relative
 * @returns undefined if the user asks for help
 */
export function readOptions(args: string[], from: string): Options | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  const path = (file: string) => (isAbsolute(file) ? file : resolve(from, file));
  return {
    key: values.key === undefined ? undefined : path(values.key),
    newKey: values['new-key'] === undefined ? undefined : path(values['new-key']),
    updateUrl: values['update-url'] === undefined ? undefined : folderOf(values['update-url']),
    hosts: sitesIn('--hosts', values.hosts ?? []),
    managed: values.managed ?? false,
    sites: managedSites(values.managed ?? false, values.sites),
    store: forStores(values),
    version: values.version === undefined ? undefined : version(values.version),
    out: values.out === undefined ? 'packages' : path(values.out),
    chromeId: values['chrome-id'] === undefined ? undefined : id(values['chrome-id']),
    edgeId: values['edge-id'] === undefined ? undefined : id(values['edge-id']),
  };
}

const text = { type: 'string' } as const;
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  key: text,
  'new-key': text,
  'update-url': text,
  hosts: { type: 'string', multiple: true },
  managed: { type: 'boolean' },
  sites: { type: 'string', multiple: true },
  store: { type: 'boolean' },
  version: text,
  out: text,
  'chrome-id': text,
  'edge-id': text,
} as const;

/** The names of the options, without `--`. */
export const OPTION_NAMES: readonly string[] = Object.keys(OPTIONS);

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS });
  } catch (error) {
    throw new BadOption(`${(error as Error).message} See npm run package -- --help.`);
  }
}

/** Returns the address of the folder, also if given a file in it. Only this machine may use plain http. */
function folderOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isLocal) || url.search || url.hash)
    throw new BadOption(`--update-url must be the https address of a folder, not ${given}`);
  return url.href.replace(/(update\.xml|updates\.json)$/, '').replace(/\/*$/, '/');
}

function sitesIn(option: string, lists: readonly string[]): string[] {
  const sites = lists.flatMap((list) => list.split(/[\s,]+/).filter(Boolean));
  for (const site of sites) {
    const fault = siteFault(site);
    if (fault) throw new BadOption(`${option}: ${site} ${fault}`);
  }
  return sites;
}

/** Chrome ignores all hosts after the hundredth of `runtime_allowed_hosts`. */
const MOST_SITES = 100;

function managedSites(isManaged: boolean, lists: readonly string[] | undefined): string[] | undefined {
  if (!lists) return undefined;
  if (!isManaged) throw new BadOption('--sites is for the managed build: add --managed, or use --hosts');
  const sites = sitesIn('--sites', lists);
  if (sites.length > MOST_SITES) throw new BadOption(`--sites takes at most ${MOST_SITES} sites`);
  return sites;
}

/** The listing in a store describes the store's build, without the sites or the address of an organisation. */
function forStores(values: ReturnType<typeof parse>['values']): boolean {
  const others = (['managed', 'update-url', 'hosts'] as const).filter((name) => values[name] !== undefined);
  if (values.store && others.length > 0)
    throw new BadOption(`--store is for the store's build: leave out --${others.join(' and --')}`);
  return values.store ?? false;
}

function version(given: string): string {
  const parts = given.split('.');
  const isValid =
    parts.length <= 4 && parts.every((part) => /^(0|[1-9]\d*)$/.test(part) && Number(part) <= 65_535);
  if (!isValid)
    throw new BadOption(`--version must be one to four numbers up to 65535 with dots, not ${given}`);
  return given;
}

function id(given: string): string {
  if (!/^[a-p]{32}$/.test(given))
    throw new BadOption(`An extension's id is 32 letters from a to p, not ${given}`);
  return given;
}
