/** The content script in the built extension, as `tools/build/page-script.ts` names it. */
export const CONTENT_SCRIPT = 'src/page/content/content.js';
