import { existsSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** How long to wait for more changes after one (ms): editors save a file in several steps. */
const PAUSE = 30;

/**
 * Calls back when a file in some folders, or one of some files, has been saved. Changes during a call count as one.
 * @param act is given the file's path and when it was saved (ms since 1970)
 */
export function changesIn(
  paths: readonly string[],
  act: (file: string, savedAt: number) => Promise<void>,
): { stop(): void } {
  let changed: string | undefined;
  let isActing = false;
  let timer: NodeJS.Timeout | undefined;

  async function heed() {
    if (isActing || !changed) return;
    const file = changed;
    changed = undefined;
    isActing = true;
    await act(file, existsSync(file) ? statSync(file).mtimeMs : Date.now());
    isActing = false;
    void heed();
  }

  const watchers = paths.map((path) => {
    const isFolder = statSync(path).isDirectory();
    return watch(path, { recursive: isFolder }, (_event, name) => {
      if (name && isPassedOver(name)) return;
      changed = isFolder && name ? join(path, name) : path;
      clearTimeout(timer);
      timer = setTimeout(heed, PAUSE);
    });
  });
  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Files that editors write beside the one that is saved. */
const isPassedOver = (name: string) => /~$|\.sw[a-z]$|\.tmp$|(?:^|[/\\])[.#]/.test(name);
