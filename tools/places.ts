/**
 * `npm run places`: the tables in `rules/places/`, from the publishers' files. `--help` says how.
 * Results go to stdout, progress and what is wrong to stderr; it ends with 1 where anything is wrong.
 */
import { check } from './places/check.ts';
import { readOptions, USAGE } from './places/command-line.ts';
import { TableFault } from './places/fault.ts';
import { generate } from './places/generate.ts';

try {
  // npm starts tools at the top of the project; files are named from where the user stands.
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (!options) console.log(USAGE);
  else if (options.check) {
    const held = await check(options.asked, (text) => console.error(text));
    console.log(held.lines.join('\n'));
    if (!held.right) process.exitCode = 1;
  } else {
    const lines = await generate(options.asked, options.editions, (text) => console.error(text));
    console.log(lines.join('\n'));
  }
} catch (error) {
  if (!(error instanceof TableFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
