import type { Control } from './schema.ts';

/** The controls of a hazard or threat in Markdown, each with the tests that prove it. */
export function controlsList(controls: readonly Control[]): string {
  return controls
    .map(({ control, tests }, at) => {
      const proofs = tests.map(({ file, name }) => `   - ${testLink(file)}: ${inQuotes(name)}`);
      return `${at + 1}. ${control}\n${proofs.join('\n')}`;
    })
    .join('\n');
}

/** A link from any document two folders or one below the top; GitHub resolves a leading slash from the top. */
const testLink = (file: string): string => `[${file}](/${file})`;

const inQuotes = (name: string): string => (name === '*' ? 'every test' : `\`${name}\``);
