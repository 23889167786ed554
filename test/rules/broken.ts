import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { RulesError, readRules } from '../../tools/rules/read-rules.ts';

/** A temporary copy of our rules, for tests to break. It is removed when the test ends. */
export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'rules-'));

  /** @param rules our own rules, or a folder that stays the same when a borough is added to ours */
  constructor(rules = 'rules') {
    cpSync(rules, this.folder, { recursive: true });
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, content: string | Buffer): void {
    writeFileSync(join(this.folder, file), content);
  }

  /** Replaces the first occurrence of a text. Throws if the file does not contain it. */
  replace(file: string, before: string, after: string): void {
    const text = this.text(file);
    if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
    this.write(
      file,
      text.replace(before, () => after),
    );
  }

  remove(file: string): void {
    rmSync(join(this.folder, file), { recursive: true });
  }

  /** The line number of the first occurrence of a text. With `^` before the text, the line above it. */
  lineOf(file: string, text: string): number {
    const [before = '', ...after] = this.text(file).split(text.replace(/^\^/, ''));
    if (after.length === 0) throw new Error(`${file} does not hold ${text}`);
    return before.split('\n').length - (text.startsWith('^') ? 1 : 0);
  }

  /** The problems in the rules, without the path of the temporary folder. */
  problems(): string[] {
    try {
      readRules(this.folder);
      return [];
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      return error.problems.map((problem) => problem.replaceAll(`${this.folder}/`, ''));
    }
  }
}
