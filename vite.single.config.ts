import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { singleFile } from './scripts/single/plugin.mjs';

/** The explorer as one HTML file, for a stick or as an attachment of a wiki page. */
export default defineConfig({
  mode: 'single',
  publicDir: false,
  plugins: [react(), singleFile()],
  build: {
    target: 'es2022',
    outDir: 'dist-single',
    // One script and one style sheet.
    cssCodeSplit: false,
    modulePreload: false,
    license: { fileName: 'third-party-licenses.md' },
    // It is not loaded over a network, nor all of it run at once.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: 'scripts/single/entry.ts',
      // Vite's own code for what it preloads, which asks for nothing where there is nothing to preload.
      checks: { emptyImportMeta: false },
      output: { format: 'iife', codeSplitting: false },
    },
  },
});
