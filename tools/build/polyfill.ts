import type { Plugin } from 'vite';

/**
 * Turns webextension-polyfill, a UMD file, into an ES module. By default, the bundler copies each property of
 * the polyfill into a module. That initialises every API of the browser and delays the panel.
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
