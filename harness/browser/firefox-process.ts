import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFirefox } from '../browsers.ts';
import { Marionette } from './marionette.ts';

/**
 * Preferences: no first-run pages, no telemetry, and Marionette on any free port. Also no new-tab page, and no
 * process in reserve for the next page, which take a tenth of the processor time of a start.
 */
const preferences = {
  'marionette.port': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'messaging-system.rsexperimentloader.enabled': false,
  'toolkit.telemetry.enabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.startup.page': 0,
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
};

/**
 * Starts Firefox with a fresh profile, which `close` removes again. Installs Firefox if there is none.
 * @param options.headed shows the browser's window
 * @param options.keptProfile a folder to use as the profile instead, which `close` does not remove
 * @param options.trustsEveryServer whether pages may have a certificate that no authority signed
 */
export async function startFirefox({
  headed = false,
  keptProfile,
  trustsEveryServer = false,
}: {
  headed?: boolean | undefined;
  keptProfile?: string;
  trustsEveryServer?: boolean;
} = {}): Promise<{ marionette: Marionette; close(): Promise<void> }> {
  const executable = await ensureFirefox();
  const profile = keptProfile ?? (await mkdtemp(join(tmpdir(), 'navigator-firefox-')));
  // A profile that was used before contains an old port.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  // Marionette needs system access to reach the toolbar and the sidebar.
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const firefox = spawn(executable, headed ? args : ['--headless', ...args], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => {
    firefox.once('exit', () => done());
    firefox.once('error', () => done());
  });
  const removing = { recursive: true, force: true, maxRetries: 5 };
  // A process may end, or be told to end, without closing its browser.
  const atExit = () => {
    firefox.kill('SIGKILL');
    if (!keptProfile) rmSync(profile, removing);
  };
  const exit = () => {
    // Not left to the event `exit`, because Vitest forbids process.exit while tests run.
    atExit();
    process.exit(143);
  };
  process.once('exit', atExit);
  process.once('SIGTERM', exit);
  const close = async () => {
    process.off('exit', atExit);
    process.off('SIGTERM', exit);
    firefox.kill();
    await ended;
    if (!keptProfile) await rm(profile, removing);
  };
  try {
    const marionette = await Marionette.connect(await waitForPort(profile), trustsEveryServer);
    return {
      marionette,
      close: async () => {
        marionette.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits for the port of Marionette. Firefox writes it to the profile once it listens on the port. */
async function waitForPort(profile: string): Promise<number> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
    if (port > 0) return port;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('Firefox did not start.');
}
