import { preview } from 'vite';
import { isInside, isOwnHost } from './site-guard.mjs';
import { compressedFile, keptFor, siteHeaders } from './site-rules.mjs';

/**
 * Has a browser keep files as long as their names promise.
 * @type {import('vite').Plugin}
 */
const keepFiles = {
  name: 'keep-files',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const time = keptFor(request.url ?? '/');
      if (time !== null) response.setHeader('Cache-Control', time);
      next();
    });
  },
};

/**
 * Sends what the build has compressed, to whom can read it. Vite's server knows by the name what lies in such a file; where
 * there is none it compresses by itself.
 *
 * @param {string} folder
 * @returns {import('vite').Plugin}
 */
function compressed(folder) {
  return {
    name: 'compressed',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { url = '/', headers } = request;
        const file = compressedFile(folder, url, headers['accept-encoding']?.toString());
        if (file !== null) {
          request.url = encodeURI(file.name);
          response.setHeader('Vary', 'Accept-Encoding');
        }
        next();
      });
    },
  };
}

/**
 * Turns away who asks for another host, or for what does not lie in the folder. Vite's own preview server follows links,
 * and answers any address of any machine.
 *
 * @param {string} folder
 * @param {string} host
 * @returns {import('vite').Plugin}
 */
function guard(folder, host) {
  return {
    name: 'guard',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (!isOwnHost(request.headers.host, host)) response.writeHead(403).end();
        else if (!isInside(folder, request.url ?? '/')) response.writeHead(404).end();
        else next();
      });
    },
  };
}

/** Time in ms for which a connection may rest; longer than whoever asks keeps one. */
const KEPT_ALIVE = 120_000;

/**
 * Serves a built site with Vite's own preview server: compressed, the page asked for again each time, files kept as long
 * as their names promise. A port that is taken gives way to the next free one.
 *
 * @param {{ folder?: string, port?: number, host?: string }} [options] port 0: any free one
 * @returns {Promise<{ url: string, close(): Promise<void> }>} the address ends in `/`; rejects where it cannot listen
 */
export async function serveSite({ folder = 'dist', port = 0, host = '127.0.0.1' } = {}) {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    build: { outDir: folder },
    plugins: [guard(folder, host), keepFiles, compressed(folder)],
    preview: {
      port,
      host,
      // `guard` is stricter, and the one place that says who is answered.
      allowedHosts: true,
      // A sandboxed frame has an opaque origin, so its module scripts are cross-origin requests.
      cors: true,
      headers: { ...siteHeaders, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    },
  });
  // Node closes a connection that rests for five seconds, perhaps just when the next request is on its way.
  if ('keepAliveTimeout' in server.httpServer) server.httpServer.keepAliveTimeout = KEPT_ALIVE;
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  return { url: local[0] ?? network[0] ?? '', close: () => server.close() };
}
