import { createServer } from 'vite';

/**
 * Hands modules of the sources, loaded in Node by Vite, to whoever needs them outside the page and the tests.
 *
 * @template T
 * @param {(load: (path: string) => Promise<any>) => Promise<T>} use `load` takes a path from the project's root, with `/`
 * @param {string} [root] the project's
 * @returns {Promise<T>}
 */
export async function withSource(use, root = process.cwd()) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    return await use((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
