import { readdirSync } from 'node:fs';
import { preview } from 'vite';
import { contentSecurityPolicy } from './page-policy.mjs';

/**
 * How long a browser keeps a file: for ever where its name holds its digest, a while otherwise. Pages are asked for again
 * each time, so that nobody is left with an old version.
 * @type {import('vite').Plugin}
 */
const keepFiles = {
  name: 'keep-files',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (path.startsWith('/assets/'))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      else if (/\.(svg|webmanifest)$/.test(path))
        response.setHeader('Cache-Control', 'public, max-age=600');
      next();
    });
  },
};

/**
 * Serves a built site with Vite's own preview server: compressed, the page asked for again each time, files kept as long
 * as their names promise. A port that is taken gives way to the next free one.
 *
 * @param {{ folder?: string, port?: number, host?: string }} [options] port 0: any free one
 * @returns {Promise<{ url: string, close(): Promise<void> }>} the address ends in `/`; rejects where it cannot listen, and
 *   where the folder holds links, which would be followed out of it
 */
export async function serveSite({ folder = 'dist', port = 0, host = '127.0.0.1' } = {}) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const link = files.find((file) => file.isSymbolicLink());
  if (link)
    throw new Error(`"${link.name}" in "${folder}" is a symbolic link; a built site has none.`);

  const server = await preview({
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    build: { outDir: folder },
    plugins: [keepFiles],
    preview: {
      port,
      host,
      // A sandboxed frame has an opaque origin, so its module scripts are cross-origin requests.
      cors: true,
      headers: {
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
  });
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  return { url: local[0] ?? network[0] ?? '', close: () => server.close() };
}
