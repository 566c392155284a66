import { toJsonSchema } from '@valibot/to-json-schema';
import { defineConfig, type Plugin } from 'vite';
import { setUpShape } from './live/set-up/shape.ts';

/** What stands beside the program: the types of the module for tests, and the schema that editors check a set-up's file by. */
const beside: Plugin = {
  name: 'beside-the-program',
  generateBundle() {
    const types = './types/live/api.ts';
    const source = `import type { StartLive } from '${types}';\nexport type * from '${types}';\n/** Starts an endpoint, see docs/live.md. */\nexport declare const startLive: StartLive;\n/** Says what of a set-up, or of a data folder, has to be mended. */\nexport declare class LiveSetUpError extends Error {}\n`;
    this.emitFile({ type: 'asset', fileName: 'index.d.ts', source });
    const schema = toJsonSchema(setUpShape, { errorMode: 'ignore' });
    this.emitFile({
      type: 'asset',
      fileName: 'live.config.schema.json',
      source: `${JSON.stringify(schema, null, 2)}\n`,
    });
  },
};

/** The live endpoint for Node: the program, and the module for test suites. The store of `--data` is loaded only where it is wanted. */
export default defineConfig({
  publicDir: false,
  plugins: [beside],
  ssr: { noExternal: true, external: ['lmdb'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist-live',
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: {
      input: { main: 'live/main.ts', index: 'live/index.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
