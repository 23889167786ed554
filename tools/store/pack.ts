import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Files } from '../package/archive.ts';
import { NAMES } from '../package/packages.ts';
import { takeStorePictures } from '../pictures/for-stores.ts';
import { readRules } from '../rules/read-rules.ts';
import { factsOf, type Manifest } from './facts.ts';
import { textFaults } from './faults.ts';
import { documentOf } from './form.ts';
import { formsOf } from './forms.ts';
import { pictureFaults } from './picture-faults.ts';
import { SEARCH_TERMS } from './texts.ts';

export interface StorePack {
  /** The files of the pack, by their path in its folder. */
  readonly files: Files;
  /** What is wrong, each in a sentence. Empty if the pack is right. */
  readonly faults: readonly string[];
}

/**
 * Makes what the forms of the three stores ask for: a document for each store, and the pictures. Compares the texts
 * with the manifests in the packages.
 * @param packages the files that `npm run package` writes
 */
export async function makeStorePack(packages: Files): Promise<StorePack> {
  const rules = readRules('rules');
  const manifests = { chrome: manifestIn(packages, NAMES.store), firefox: manifestIn(packages, NAMES.xpi) };
  const { version } = manifests.chrome;
  const facts = factsOf(rules, manifests);
  const forms = formsOf(facts);
  const privacy = readFileSync('docs/privacy.md', 'utf8');
  const pictures = await takeStorePictures();
  const documents = forms.map(
    (form) => [form.file, new TextEncoder().encode(documentOf(form, version))] as const,
  );
  return {
    files: new Map([...documents, ...[...pictures].map(([name, png]) => [`pictures/${name}`, png] as const)]),
    faults: [
      ...textFaults({ forms, facts, manifests, privacy, searchTerms: SEARCH_TERMS }),
      ...pictureFaults(pictures),
    ],
  };
}

function manifestIn(packages: Files, name: string): Manifest {
  const content = packages.get(name);
  if (!content) throw new Error(`There is no ${name}.`);
  return JSON.parse(new TextDecoder().decode(unzipSync(content)['manifest.json']));
}
