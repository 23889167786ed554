import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Writes the pages of the bench. `record-N.html` is a patient's record of about N nodes, rendered by a
 * script, as in record systems, with the library of our own panel. `nobody-N.html` is the same page without
 * the patient. `busy.html` is a small record whose texts can be changed without pause. `plain.html` is the
 * floor for answering.
 */
export async function writePages(folder: string, sizes: readonly number[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Without the fonts: the page would request them from the network, and be laid out again when that fails.
  const styles = await readFile('node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css', 'utf8');
  await writeFile(join(folder, 'nhsuk.css'), styles.replaceAll(/@font-face ?\{[^}]*\}/g, ''));
  await copyFile('tools/bench/stopwatch.js', join(folder, 'stopwatch.js'));
  for (const script of ['record', 'plain']) await buildScript(folder, script);
  for (const size of sizes) {
    await writeFile(join(folder, `record-${size}.html`), page(`data-nodes="${size}"`));
    await writeFile(join(folder, `nobody-${size}.html`), page(`data-nodes="${size}" data-nobody`));
  }
  await writeFile(join(folder, 'busy.html'), page('data-nodes="1000"'));
  await writeFile(join(folder, 'plain.html'), PLAIN);
}

const page = (attributes: string) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Record</title>
    <link rel="stylesheet" href="nhsuk.css">
    <script src="record.js" defer></script>
  </head>
  <body ${attributes}></body>
</html>
`;

const PLAIN = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Plain</title>
    <script src="stopwatch.js" data-only-watches></script>
    <script src="plain.js" defer></script>
  </head>
  <body></body>
</html>
`;

async function buildScript(folder: string, name: string): Promise<void> {
  const lib = {
    entry: `tools/bench/${name}.ts`,
    formats: ['iife' as const],
    name,
    fileName: () => `${name}.js`,
  };
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: false, lib },
  });
}
