import { createRequire } from 'node:module';
import explained from './lint-explained.json' with { type: 'json' };

/** What the linter of Firefox add-ons, that of `web-ext lint`, found. */
export interface Finding {
  readonly type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file: string;
}

/**
 * Lints a package as the store would.
 * @param options.selfHosted whether it may name an update address
 */
export async function lint(xpi: string, options: { selfHosted: boolean }): Promise<Finding[]> {
  const { createInstance } = createRequire(import.meta.url)('addons-linter');
  const { errors, warnings, notices } = await createInstance({
    config: {
      _: [xpi],
      logLevel: 'fatal',
      output: 'none',
      selfHosted: options.selfHosted,
      // The report is ours to write, and the process goes on.
      shouldScanFile: () => true,
      disableLinterRules: '',
    },
    runAsBinary: false,
  }).run({ _console: silent });
  return [...errors, ...warnings, ...notices].map(
    ({ _type, code, message, file = '' }: Record<string, string>): Finding => ({
      type: _type as Finding['type'],
      code: code ?? '',
      message: message ?? '',
      file,
    }),
  );
}

/**
 * What `lint-explained.json` has no reason for: every error, and each warning beyond those counted there. So a second
 * warning of a kind that is explained once does not pass.
 */
export function unexplained(findings: readonly Finding[]): Finding[] {
  const left = new Map(explained.map(({ code, times }) => [code, times]));
  return findings.filter(({ type, code }) => {
    const times = left.get(code) ?? 0;
    left.set(code, times - 1);
    return type === 'error' || times < 1;
  });
}

/** Explanations of warnings that are not given any more. */
export function outdated(findings: readonly Finding[]): string[] {
  return explained
    .filter(({ code, times }) => findings.filter((finding) => finding.code === code).length < times)
    .map(({ code }) => code);
}

const quiet = () => undefined;
const silent = { log: quiet, info: quiet, warn: quiet, error: quiet };
