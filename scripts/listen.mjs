/** How many ports above the wanted one are tried before the system is asked for any free one. */
const neighbours = 20;

/**
 * Binds a server to the wanted port, or, where that is taken, to the next free one.
 *
 * @param {import('node:net').Server} server
 * @param {{ port: number, host: string, onBusy?: (port: number) => void }} options
 *   `onBusy` is told each port that turned out to be taken
 * @returns {Promise<number>} the port it listens on; rejects for any other reason it cannot listen
 */
export async function listen(server, { port, host, onBusy = () => {} }) {
  const last = Math.min(port + neighbours, 65_535);
  for (let candidate = port; candidate <= last; candidate++) {
    try {
      return await bind(server, candidate, host);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
      onBusy(candidate);
    }
  }
  return bind(server, 0, host);
}

/**
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function bind(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
