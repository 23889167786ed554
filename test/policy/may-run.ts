import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from '../../harness/browsers.ts';
import { hasOwnEtc } from '../../harness/own-etc.ts';

/**
 * The folder in which each build of Chromium looks for policies on Linux, by the name that `--version`
 * prints.
 */
const FOLDERS: readonly [name: RegExp, folder: string][] = [
  [/^Google Chrome for Testing/, '/etc/opt/chrome_for_testing/policies/managed'],
  [/^Microsoft Edge/, '/etc/opt/edge/policies/managed'],
  [/^Chromium/, '/etc/chromium/policies/managed'],
];

/** If several files set the same policy, Chromium uses the file whose name sorts last. */
const FILE = 'zz-social-prescribing-navigator-test.json';

const FIREFOX_FILE = '/etc/firefox/policies/policies.json';

/** The policy file of a browser, or the reason why the test cannot run here. */
export type Place = { file: string; reason?: undefined } | { file?: undefined; reason: string };

export function chromiumPlace(): Place {
  const executable = findChromium();
  if (!executable) return { reason: 'there is no Chromium' };
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  const [, folder] = FOLDERS.find(([name]) => name.test(stdout)) ?? [];
  return folder
    ? mayWrite(`${folder}/${FILE}`)
    : { reason: `${stdout.trim()} is not known to read policies` };
}

export function firefoxPlace(): Place {
  return findFirefox() ? mayWrite(FIREFOX_FILE) : { reason: 'there is no Firefox' };
}

/** `npm test` gives these tests a copy of /etc of their own, because every browser on the machine obeys /etc. */
function mayWrite(file: string): Place {
  return hasOwnEtc()
    ? { file }
    : {
        reason: 'this machine does not let a process see a copy of /etc, or the test was not run by npm test',
      };
}
