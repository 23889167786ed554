/**
 * Removes what a test wrote outside the project once the test is over: also when it failed, was stopped with Ctrl-C or
 * was killed, as it runs on its own and only waits for its input to end.
 *
 * Each line of input is a path to remove, the latest first: a file, or a folder, which must be empty by then.
 */
import { rmdirSync, rmSync, statSync } from 'node:fs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

let input = '';
process.stdin.setEncoding('utf8');
for await (const text of process.stdin) {
  input += text;
  // Tells that the paths are known, after which they may be written.
  process.stdout.write('.');
}
for (const path of input.split('\n').filter(Boolean).reverse()) {
  try {
    if (statSync(path).isDirectory()) rmdirSync(path);
    else rmSync(path);
  } catch {
    // Not there any more, or a folder that another has put something in.
  }
}
