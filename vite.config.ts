import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compiledAhead } from './scripts/compiled-ahead.mjs';
import { compress } from './scripts/compress/plugin.mjs';
import { offline } from './scripts/offline/plugin.mjs';
import { opening } from './scripts/opening/plugin.mjs';
import { contentSecurityPolicy } from './scripts/page-policy.mjs';

/**
 * Puts the content security policy into the built page, so that it holds on hosts that cannot send
 * headers (GitHub Pages). The dev server is left alone: hot reloading needs inline scripts.
 */
const policyInBuiltPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const charset = '<meta charset="utf-8" />';
      if (!html.includes(charset)) throw new Error(`index.html has lost its ${charset}`);
      const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`;
      return html.replace(charset, `${charset}\n    ${policy}`);
    },
  },
};

export default defineConfig({
  // Relative addresses, so that the site works in any folder of any host.
  base: './',
  plugins: [react(), policyInBuiltPage, opening(), compiledAhead(), offline(), compress()],
  worker: {
    format: 'es',
    rolldownOptions: {
      // One worker brings at once what another loads when it is asked for.
      checks: { ineffectiveDynamicImport: false },
      output: { codeSplitting: { groups: [{ name: 'worker', tags: ['$initial'] }] } },
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: true,
    rolldownOptions: {
      // What each plugin takes is no warning.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // What the page cannot do without comes in one file, not in as many as others have parts in common with it.
          groups: [
            { name: 'app', tags: ['$initial'] },
            // Nor what any words come with.
            { name: 'narrator', test: /\/src\/narration\/[\w-]+\.ts$/ },
          ],
        },
      },
    },
    // Every browser that reads es2022 preloads modules itself; the polyfill would only add bytes.
    modulePreload: { polyfill: false },
    // The bundled libraries' licences ask for their notices to travel with the code.
    license: { fileName: 'third-party-licenses.md' },
  },
});
