/** For V8; any other engine sees a comment. It has to be a file's first line. */
export const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * A plugin for Vite that has V8 compile every function of the page's script in the background while it arrives, not each on
 * the main thread when it is first called: most of what the first screen brings is called for it. What is loaded later
 * stays as it is, and so do workers: their own thread would compile it all before it begins.
 *
 * https://v8.dev/blog/explicit-compile-hints
 * @returns {import('vite').Plugin}
 */
export function compiledAhead() {
  return {
    name: 'compiled-ahead',
    apply: 'build',
    generateBundle: {
      // After what else puts a line before a file's first.
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
          chunk.code = HINT + chunk.code;
          if (!chunk.map) continue;
          chunk.map.mappings = `;${chunk.map.mappings}`;
          const file = bundle[`${chunk.fileName}.map`];
          if (file?.type === 'asset') file.source = chunk.map.toString();
        }
      },
    },
  };
}
