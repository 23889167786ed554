import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takenByNpm } from './install/taken-by-npm.ts';
import { type Files, writeFiles } from './package/archive.ts';
import { BadOption, OPTION_NAMES, readOptions, USAGE } from './package/command-line.ts';
import { formerOtherBuild, keepsVersion } from './package/former-packages.ts';
import { extensionId, KeyError, newKey, OWN_KEY, ownKey, readKey } from './package/key.ts';
import { lint, unexplained } from './package/lint.ts';
import { makePackages, NAMES, NO_ADDRESS } from './package/packages.ts';
import { RulesError } from './rules/read-rules.ts';

/**
 * `npm run package`: writes the packages for stores and IT departments to `packages/`. `--help` lists the
 * options. `docs/deploying.md` explains how to use the files.
 */

try {
  const taken = takenByNpm(OPTION_NAMES, process.env);
  if (taken) throw new BadOption(taken);
  // npm runs tools in the project's folder. File arguments are relative to the folder in which the user
  // called npm.
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (!options) console.log(USAGE);
  else if (options.newKey) {
    const id = extensionId(newKey(options.newKey));
    console.log(`Wrote a new key to ${options.newKey}\nChrome and Edge will know the extension as ${id}`);
  } else {
    const { key, isNew } = options.key ? { key: readKey(options.key), isNew: false } : ownKey();
    console.error('Building for Chrome and Edge, and for Firefox …');
    const files = await makePackages(options, key);
    const former = formerIn(options.out);
    const isUnnoticed = keepsVersion(former, files);
    const otherBuild = formerOtherBuild(former, files);
    rmSync(options.out, { recursive: true, force: true });
    writeFiles(options.out, files);
    console.log(`Wrote ${files.size} files to ${options.out}`);
    console.log(`Chrome and Edge know the extension as ${extensionId(key)}`);
    if (!options.key)
      warn(
        `The CRX is signed with ${isNew ? 'a new key' : 'the key'} in ${OWN_KEY}, which is for trials. Before you install the extension on other people’s computers, make a key with --new-key: only packages with the same key update each other.`,
      );
    if (!options.updateUrl)
      warn(`Without --update-url the packages are for the stores: addresses in the files say ${NO_ADDRESS}`);
    if (options.updateUrl && otherBuild)
      warn(
        otherBuild === 'managed'
          ? `The former packages in ${options.out} were the managed build. These are the store’s build, which replaces it and does not read your sites. To keep the managed build, add --managed, and the same --sites and --hosts.`
          : `The former packages in ${options.out} were the store’s build. These are the managed build, which replaces it and reads only the sites that policy names.`,
      );
    if (options.updateUrl && isUnnoticed)
      warn(
        `The former packages in ${options.out} had the same version and other content. A browser that has this version keeps it. Give a higher version with --version, such as 1.2.3.1 after 1.2.3.`,
      );
    const problems = unexplained(
      await lint(join(options.out, NAMES.xpi), { selfHosted: options.updateUrl !== undefined }),
    );
    for (const { type, code, message, file } of problems)
      console.error(`${type} ${code} ${file}: ${message}`);
    if (problems.length > 0) process.exitCode = 1;
    if (options.store) await writeStorePack(join(options.out, 'store'), files);
  }
} catch (error) {
  const isExpected = error instanceof BadOption || error instanceof KeyError || error instanceof RulesError;
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Writes what the stores' forms ask for, and prints what is wrong with it. */
async function writeStorePack(folder: string, packages: Files): Promise<void> {
  console.error('Taking the pictures for the stores …');
  // Only this option needs a browser.
  const { makeStorePack } = await import('./store/pack.ts');
  const { files, faults } = await makeStorePack(packages);
  writeFiles(folder, files);
  console.log(`Wrote ${files.size} files for the stores to ${folder}`);
  if (faults.length === 0) return;
  console.error('Correct this before you submit anything to a store:');
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}

/** The update file and the packages for Chrome and Edge that a folder has. */
function formerIn(folder: string): Files {
  const names = [NAMES.updateXml, NAMES.crx, NAMES.store, NAMES.managed].filter((name) =>
    existsSync(join(folder, name)),
  );
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

function warn(text: string): void {
  console.error(`Warning: ${text}`);
}
