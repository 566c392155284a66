import { readdirSync } from 'node:fs';
import { preview } from 'vite';
import { contentSecurityPolicy } from './page-policy.mjs';

/**
 * Serves a built site with Vite's own preview server: compressed, each file asked for again and answered with 304 while
 * unchanged. A port that is taken gives way to the next free one.
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
