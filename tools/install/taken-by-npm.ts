/** Settings of npm itself, which a user's `.npmrc` may set. They do not show what the user typed. */
const SETTINGS_OF_NPM: readonly string[] = ['help', 'key', 'version'];

/**
 * Says that npm took options of a tool for itself, and what to type instead. Returns undefined if it took none.
 *
 * npm's script for PowerShell drops the `--` of `npm run package -- --managed`. npm then takes `--managed` as a
 * setting of its own, and the tool gets it only as the environment variable `npm_config_managed`. Without this
 * check, the tool would make the wrong build.
 *
 * Source: https://github.com/npm/cli/issues/3136
 * @param names the tool's options, without `--`
 * @param env the environment of the tool
 */
export function takenByNpm(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const taken = names
    .filter((name) => !SETTINGS_OF_NPM.includes(name))
    .filter((name) => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined)
    .map((name) => `--${name}`);
  if (taken.length === 0) return undefined;
  return `npm kept ${taken.join(', ')} for itself. In PowerShell, type npm.cmd instead of npm. Elsewhere, put -- before the options.`;
}
