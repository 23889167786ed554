/**
 * Starts every npm script: `node tools/run.mjs NAME [arguments…]` checks that Node is new enough and that the
 * dependencies are installed, then runs `tools/NAME.ts` in this process.
 *
 * It uses no dependency, because it has to work in a fresh clone. It writes only to stderr: another program
 * may read what a tool prints on stdout.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installDependencies } from './install/dependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function stop(message) {
  console.error(message);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
if (!isNewEnough)
  stop(`Node ${process.versions.node} is too old: please install Node 24, or 20.19, or 22.12 and newer.`);

const [name, ...args] = process.argv.slice(2);
if (!name || !/^[a-z-]+$/.test(name)) stop('Usage: node tools/run.mjs NAME [arguments…]');
const tool = join(root, 'tools', `${name}.ts`);
if (!existsSync(tool)) stop(`There is no tools/${name}.ts to run.`);

const problem = installDependencies(root);
if (problem) stop(problem);

// Tools run in the project's folder. npm keeps the folder in which the user called it in INIT_CWD.
process.chdir(root);
process.argv = [process.execPath, tool, ...args];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(tool).href);
