import { publishedBuild } from '../../tools/build/for-tests.ts';
import { type Files, readFiles } from '../../tools/package/archive.ts';
import { buildExtension } from '../../tools/package/extension.ts';

const builds = new Map<string, Promise<Files>>();

/**
 * The files that `buildExtension` makes, built once for all tests in this process. The store's build is the one that
 * `npm test` has made, if it has.
 */
export const builtOnce: typeof buildExtension = (browser, { hosts, managed }) => {
  const wanted = JSON.stringify([browser, hosts, managed]);
  const published = hosts.length === 0 && !managed ? publishedBuild(browser) : undefined;
  const build =
    builds.get(wanted) ??
    (published ? Promise.resolve(readFiles(published)) : buildExtension(browser, { hosts, managed }));
  builds.set(wanted, build);
  return build;
};
