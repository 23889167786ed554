import type { Plugin } from 'vite';

/**
 * Removes from zod the use of `Function`, which compiles code from text. The extension's content security
 * policy forbids it: zod would try, cause an error in the console, and continue without. Reviewers of the
 * package also need not ask what it is for.
 */
export function noEvalPlugin(): Plugin {
  return {
    name: 'no-eval',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/zod\// },
      handler: (code) =>
        code.includes(FUNCTION) ? { code: code.replaceAll(FUNCTION, UNDEFINED), map: null } : undefined,
    },
  };
}

const FUNCTION = 'const F = Function;';

/** zod tests whether it may compile code. It treats an error as no. */
const UNDEFINED = 'const F = undefined;';
