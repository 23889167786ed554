/**
 * `npm run places`: generates or checks the tables in `rules/places/` from the publishers' files. `--help`
 * explains how. Results go to stdout; progress and problems go to stderr. The exit code is 1 if there is a
 * problem.
 */
import { check } from './places/check.ts';
import { readOptions, USAGE } from './places/command-line.ts';
import { TableFault } from './places/fault.ts';
import { generate } from './places/generate.ts';

try {
  // npm runs tools in the project's folder. File arguments are relative to the folder in which the user
  // called npm.
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (!options) console.log(USAGE);
  else if (options.check) {
    const result = await check(options.asked, (text) => console.error(text));
    console.log(result.lines.join('\n'));
    if (!result.right) process.exitCode = 1;
  } else {
    const lines = await generate(options.asked, options.editions, (text) => console.error(text));
    console.log(lines.join('\n'));
  }
} catch (error) {
  if (!(error instanceof TableFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
