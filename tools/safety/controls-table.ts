import type { Control } from './schema.ts';

/** Writes the controls of a hazard or threat in Markdown, each with the tests that prove it. */
export function controlsList(controls: readonly Control[]): string {
  return controls
    .map(({ control, tests }, index) => {
      const proofs = tests.map(({ file, name }) => `   - ${testLink(file)}: ${inQuotes(name)}`);
      return `${index + 1}. ${control}\n${proofs.join('\n')}`;
    })
    .join('\n');
}

/**
 * Writes a link that works in any document: GitHub resolves a leading slash from the top of the repository.
 */
const testLink = (file: string): string => `[${file}](/${file})`;

const inQuotes = (name: string): string => (name === '*' ? 'every test' : `\`${name}\``);
