import { type SpawnOptions, spawn } from 'node:child_process';

/** Runs one of the project's tools. @returns what it wrote to stderr. Throws if the tool fails. */
export async function run(args: string[], options: SpawnOptions = {}): Promise<string> {
  const tool = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  tool.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise((done) => {
    tool.once('exit', done);
    tool.once('error', done);
  });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${said}`);
  return said;
}
