import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CodeBlock {
  readonly file: string;
  readonly line: number;
  /** `sh`, `json`, `powershell` …; empty if the fence names none. */
  readonly language: string;
  readonly text: string;
}

/** The documents that people who install, release or build follow by hand. */
export const documents = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** The fenced code blocks of a document. */
export function codeBlocks(file: string): CodeBlock[] {
  const document = readFileSync(file, 'utf8');
  return [...document.matchAll(/^```([a-z]*)\n([\s\S]*?)^```$/gm)].map((found) => ({
    file,
    line: document.slice(0, found.index).split('\n').length,
    language: found[1] ?? '',
    text: found[2] ?? '',
  }));
}
