import { spawn } from 'node:child_process';

/**
 * Runs a command with this process's input.
 * @param printed `afterwards` keeps the output until the command ends, so that it does not mix with the output
 * of a command that runs at the same time
 * @returns whether the command succeeded
 */
export function run(
  [program = '', ...args]: readonly string[],
  printed: 'at once' | 'afterwards' = 'at once',
): Promise<boolean> {
  return new Promise((resolve) => {
    const output = printed === 'afterwards' ? 'pipe' : 'inherit';
    const child = spawn(program, args, { stdio: ['inherit', output, output] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    // Ctrl+C also reaches the child process. SIGTERM from another program does not.
    const stop = () => {
      child.kill('SIGTERM');
      process.exit(143);
    };
    process.once('SIGTERM', stop);
    const end = (succeeded: boolean) => {
      process.off('SIGTERM', stop);
      process.stdout.write(Buffer.concat(chunks));
      resolve(succeeded);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}
