import { build } from 'vite';
import { RulesError } from './rules/read-rules.ts';

/** `npm run build`: builds the extension for Chrome and Edge (`dist/chrome`) and for Firefox (`dist/firefox`). */

try {
  for (const browser of ['chrome', 'firefox']) {
    process.env.BROWSER = browser;
    await build({ logLevel: 'warn' });
    console.log(`Built dist/${browser}`);
  }
} catch (error) {
  if (!(error instanceof RulesError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
