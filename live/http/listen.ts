import type { Server } from 'node:http';

/** Highest port there is. */
const LAST_PORT = 65_535;
/** How many ports above a busy one are tried before any will do. */
const NEXT_PORTS = 20;

/** Servers of one kind on one port of several addresses. */
export interface Listening {
  readonly port: number;
  readonly servers: readonly Server[];
}

/**
 * Listens on one port of all these addresses: on the one asked for, or where that is busy, on the next that is free. An
 * address that the machine does not have (::1 where there is no IPv6) is left out, but for the first.
 *
 * @param port 0 for any
 * @throws Error of the system, where the first address cannot be listened on at all
 */
export async function listenOn(
  create: () => Server,
  port: number,
  hosts: readonly string[],
): Promise<Listening> {
  for (const candidate of candidates(port)) {
    const found = await tryPort(create, candidate, hosts);
    if (found !== null) return found;
  }
  throw new Error(`No free port was found on ${hosts.join(', ')}.`);
}

function* candidates(port: number): Generator<number> {
  if (port !== 0)
    for (let next = port; next <= Math.min(port + NEXT_PORTS, LAST_PORT); next++) yield next;
  // Any that is free on the first address may be busy on the second.
  for (let i = 0; i < NEXT_PORTS; i++) yield 0;
}

async function tryPort(
  create: () => Server,
  port: number,
  hosts: readonly string[],
): Promise<Listening | null> {
  const servers: Server[] = [];
  let taken = port;
  for (const host of hosts) {
    const server = create();
    const problem = await listen(server, taken, host);
    if (problem === null) {
      servers.push(server);
      const address = server.address();
      if (address !== null && typeof address === 'object') taken = address.port;
    } else if (problem.code === 'EADDRINUSE' || problem.code === 'EACCES') {
      for (const each of servers) each.close();
      return null;
    } else if (servers.length === 0) {
      throw problem;
    }
  }
  return { port: taken, servers };
}

function listen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', resolve);
      resolve(null);
    });
  });
}
