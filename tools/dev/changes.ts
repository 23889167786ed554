import { existsSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** The debounce time after a change (ms): editors save a file in several steps. */
const PAUSE = 30;

/**
 * Calls `callback` when a file is saved. Several changes during a call cause one further call.
 * @param paths files and folders to watch
 * @param callback gets the file's path and when it was saved (ms since 1970)
 */
export function onSaved(
  paths: readonly string[],
  callback: (file: string, savedAt: number) => Promise<void>,
): { stop(): void } {
  let changed: string | undefined;
  let isCalling = false;
  let timer: NodeJS.Timeout | undefined;

  async function handleChange() {
    if (isCalling || !changed) return;
    const file = changed;
    changed = undefined;
    isCalling = true;
    await callback(file, existsSync(file) ? statSync(file).mtimeMs : Date.now());
    isCalling = false;
    void handleChange();
  }

  const watchers = paths.map((path) => {
    const isFolder = statSync(path).isDirectory();
    return watch(path, { recursive: isFolder }, (_event, name) => {
      if (name && isTemporary(name)) return;
      changed = isFolder && name ? join(path, name) : path;
      clearTimeout(timer);
      timer = setTimeout(handleChange, PAUSE);
    });
  });
  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Whether a file is a temporary file that an editor writes beside the saved file. */
const isTemporary = (name: string) => /~$|\.sw[a-z]$|\.tmp$|(?:^|[/\\])[.#]/.test(name);
