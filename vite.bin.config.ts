import { defineConfig } from 'vite';

/** The runner of policy tests, as one file for Node without dependencies. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'bin/s3-policy-test.ts',
    target: 'node20',
    outDir: 'dist-bin',
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: {
      output: { entryFileNames: '[name].mjs', codeSplitting: false },
    },
  },
});
