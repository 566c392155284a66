import { preview } from 'vite';
import { contentSecurityPolicy } from './page-policy.mjs';
import { isInside, isOwnHost, pathOf } from './site-guard.mjs';

/**
 * How long a browser keeps a file: for ever where its name holds its digest, a while otherwise. Pages are asked for again
 * each time, so that nobody is left with an old version.
 * @type {import('vite').Plugin}
 */
const keepFiles = {
  name: 'keep-files',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const path = pathOf(request.url ?? '/');
      if (path.startsWith('/assets/'))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      else if (/\.(svg|webmanifest)$/.test(path))
        response.setHeader('Cache-Control', 'public, max-age=600');
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
        const path = pathOf(request.url ?? '/');
        const name = path.endsWith('/') ? `${path}index.html` : path;
        const codings = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
        const ending = ENDINGS.find(
          ([coding, end]) => codings.includes(coding) && isInside(folder, `${name}${end}`),
        )?.[1];
        if (ending !== undefined) {
          request.url = encodeURI(name) + ending;
          response.setHeader('Vary', 'Accept-Encoding');
        }
        next();
      });
    },
  };
}

/** Content codings that the build has files of, the smaller first, and how their names end. */
const ENDINGS = /** @type {const} */ ([
  ['br', '.br'],
  ['gzip', '.gz'],
]);

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
      headers: {
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
  });
  // Node closes a connection that rests for five seconds, perhaps just when the next request is on its way.
  if ('keepAliveTimeout' in server.httpServer) server.httpServer.keepAliveTimeout = KEPT_ALIVE;
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  return { url: local[0] ?? network[0] ?? '', close: () => server.close() };
}
