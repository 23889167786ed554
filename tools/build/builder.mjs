/**
 * The process in which `build-into.ts` builds. Each message holds environment variables for vite.config.ts. The
 * answer is an error, or empty. Later builds take half the time of the first.
 */
import { build } from 'vite';

process.on('message', async (variables) => {
  Object.assign(process.env, variables);
  let error = '';
  try {
    await build({ logLevel: 'warn' });
  } catch (reason) {
    error = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  }
  process.send(error);
});
process.on('disconnect', () => process.exit());
