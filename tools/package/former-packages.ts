import type { Files } from './archive.ts';
import { NAMES } from './packages.ts';

/**
 * True if browsers that installed the former packages would not install the new ones: the content of the extension is
 * different, but its id, version and address are the same. Browsers compare only the version.
 * @param former the former files of the folder, by name; none in a new folder
 */
export function keepsVersion(former: Files, files: Files): boolean {
  const isSame = (name: string) => {
    const [before, after] = [former.get(name), files.get(name)];
    return before !== undefined && after !== undefined && Buffer.compare(before, after) === 0;
  };
  return isSame(NAMES.updateXml) && !isSame(NAMES.crx);
}

/**
 * The build of the former packages, `managed` or `store`, if the new packages are the other one. Both have the same id,
 * so the new one would replace the former.
 * @param former the former files of the folder, by name; none in a new folder
 */
export function formerOtherBuild(former: Files, files: Files): 'managed' | 'store' | undefined {
  const builds = ['managed', 'store'] as const;
  const isOnlyFormer = (build: 'managed' | 'store') => former.has(NAMES[build]) && !files.has(NAMES[build]);
  return builds.find(isOnlyFormer);
}
