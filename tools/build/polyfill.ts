import type { Plugin } from 'vite';

/**
 * Makes a module of webextension-polyfill, which is written for older kinds. Left to itself, the bundler copies the
 * polyfill's properties one by one into a module; that wakes every interface of the browser, while a panel waits.
 */
export function polyfillPlugin(): Plugin {
  return {
    name: 'polyfill',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/webextension-polyfill\// },
      handler: (code) => ({
        code: `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport default module.exports;\n`,
        map: null,
      }),
    },
  };
}
