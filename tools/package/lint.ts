import { createRequire } from 'node:module';
import explained from './lint-explained.json' with { type: 'json' };

/** A finding of addons-linter, the linter that `web-ext lint` uses. */
export interface Finding {
  readonly type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file: string;
}

/**
 * Lints a package as the Firefox store does.
 * @param options.selfHosted whether the package may have an update address
 */
export async function lint(xpi: string, options: { selfHosted: boolean }): Promise<Finding[]> {
  const { createInstance } = createRequire(import.meta.url)('addons-linter');
  // The linter writes no report and does not end the process: this tool prints the findings.
  const { errors, warnings, notices } = await createInstance({
    config: {
      _: [xpi],
      logLevel: 'fatal',
      output: 'none',
      selfHosted: options.selfHosted,
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
 * The findings that `lint-explained.json` does not explain: every error, and each warning above the number
 * given there. For example, a second warning with a code that is explained once.
 */
export function unexplained(findings: readonly Finding[]): Finding[] {
  const remaining = new Map(explained.map(({ code, times }) => [code, times]));
  return findings.filter(({ type, code }) => {
    const times = remaining.get(code) ?? 0;
    remaining.set(code, times - 1);
    return type === 'error' || times < 1;
  });
}

/** The codes of explanations for warnings that the linter no longer reports, or reports less often. */
export function outdated(findings: readonly Finding[]): string[] {
  return explained
    .filter(({ code, times }) => findings.filter((finding) => finding.code === code).length < times)
    .map(({ code }) => code);
}

const ignore = () => undefined;
const silent = { log: ignore, info: ignore, warn: ignore, error: ignore };
