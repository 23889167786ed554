import { type Firefox, openFirefox } from '../../harness/browser/firefox.ts';
import { publishedBuild } from '../../tools/build/for-tests.ts';

let shared: Promise<Firefox> | undefined;

/**
 * Returns the Firefox that all test files in this process share, because a start takes as long as several short
 * tests. It has the published extension, and stays open until the process ends. A test file that has used it calls
 * {@link leaveFirefox}.
 */
export async function sharedFirefox(): Promise<Firefox> {
  // A Firefox that did not start, or that no longer answers, is not used again.
  const open = await shared?.then(answers).catch(() => undefined);
  if (open) return open;
  shared = openFirefox({ extension: publishedBuild('firefox') ?? 'dist/firefox' });
  return shared;
}

async function answers(firefox: Firefox): Promise<Firefox> {
  await firefox.marionette.inBrowser('');
  return firefox;
}

/**
 * Closes the sidebar and forgets settings, as the next test file expects. If the file changed the allowed sites, the
 * keyboard shortcut or the open tabs, this closes Firefox and throws an error that names it. Otherwise a later file
 * would fail.
 */
export async function leaveFirefox(firefox: Firefox): Promise<void> {
  await firefox.sidebar.close();
  await firefox.go(`${await extensionBase(firefox)}src/options/options.html`);
  const changed = await firefox.inPage<string[]>(
    `await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
     const { origins: allowed } = await browser.permissions.getAll();
     const { host_permissions = [], content_scripts = [], commands } = browser.runtime.getManifest();
     const builtIn = [...host_permissions, ...content_scripts.flatMap(({ matches }) => matches)];
     const keys = await browser.commands.getAll();
     const isChanged = ({ name, shortcut }) => shortcut !== commands[name].suggested_key.default;
     return [
       ...(allowed.some((site) => !builtIn.includes(site)) ? ['the allowed sites'] : []),
       ...(keys.some(isChanged) ? ['the keyboard shortcut'] : []),
     ];`,
  );
  const windows = await firefox.marionette.send<string[]>('WebDriver:GetWindowHandles');
  if (windows.length > 1) changed.push('the open tabs');
  await firefox.go('about:blank');
  if (changed.length === 0) return;
  await firefox.close();
  throw new Error(
    `This test file changed ${changed.join(', ')} in the Firefox that test files share. Undo that.`,
  );
}

/** The base address of the extension, `moz-extension://…/`. */
export async function extensionBase(firefox: Firefox): Promise<string> {
  const host = await firefox.marionette.inBrowser<string>(
    'return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname',
    firefox.extensionId,
  );
  return `moz-extension://${host}/`;
}
