/**
 * Removes files that a test wrote outside the project. It runs as a separate process and waits for its input
 * to end, so it also works if the test failed, was stopped with Ctrl-C or was killed.
 *
 * Each line of input is the path of a file or a folder. The last one is removed first. A folder must then be
 * empty.
 */
import { rmdirSync, rmSync, statSync } from 'node:fs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

let input = '';
process.stdin.setEncoding('utf8');
for await (const text of process.stdin) {
  input += text;
  // Confirms that the paths have arrived. Only then may the test write to them.
  process.stdout.write('.');
}
for (const path of input.split('\n').filter(Boolean).reverse()) {
  try {
    if (statSync(path).isDirectory()) rmdirSync(path);
    else rmSync(path);
  } catch {
    // Ignored: the path no longer exists, or another program has put a file into the folder.
  }
}
