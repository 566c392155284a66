import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a host may be with the page itself; its other files are always there. */
type Mood = 'well' | 'failing' | 'silent' | 'stalling';

/** The built site on a host of its own, which can fail in ways that a browser cannot be told to simulate. */
export interface MoodyServer extends AsyncDisposable {
  readonly url: string;
  mood: Mood;
  /** Another version of the site takes its place: the same, with other names for all files whose names hold a digest. */
  version: string | null;
  /** Time in ms for which nobody has been waiting for anything; 0 while somebody is. */
  quietFor(): number;
}

/** The end of a name that holds a digest. */
const NAME = /-([\w-]{8}\.(?:js|css|json|html))(?=["'`])/g;

export async function startMoodyServer(site: string): Promise<MoodyServer> {
  let open = 0;
  let since = performance.now();
  const server = createServer(async ({ url: path = '/' }, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
      since = performance.now();
    });
    const isPage = path === '/' || path.startsWith('/?');
    if (isPage && moody.mood === 'silent') return;
    if (isPage && moody.mood === 'failing') {
      response.writeHead(503).end('<!doctype html><title>Out of order</title>');
      return;
    }
    const file = await fetch(site + former(path));
    const whole = Buffer.from(await file.arrayBuffer());
    const body = renamed(whole, file.headers.get('content-type') ?? '');
    response.writeHead(file.status, {
      'content-type': file.headers.get('content-type') ?? '',
      'content-security-policy': file.headers.get('content-security-policy') ?? '',
      'cache-control': 'no-cache',
    });
    if (isPage && moody.mood === 'stalling') await sendSlowly(response, body);
    else response.end(body);
  });
  const renamed = (body: Buffer, type: string) => {
    const { version } = moody;
    if (version === null || !/html|javascript|css/.test(type)) return body;
    return Buffer.from(
      String(body)
        .replaceAll(NAME, `-${version}$1`)
        .replace(/("version":|data-version=)"\w+"/, `$1"${version}"`),
    );
  };
  /** What a file was called before; those that were called so are gone. */
  const former = (path: string) => {
    const { version } = moody;
    if (version === null || !path.startsWith('/assets/')) return path;
    return path.includes(`-${version}`) ? path.replace(`-${version}`, '-') : '/gone';
  };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const moody: MoodyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'well',
    version: null,
    quietFor: () => (open > 0 ? 0 : performance.now() - since),
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return moody;
}

/** Longer than the service worker waits for a page to begin. */
const LONGER_THAN_PATIENCE = 4000;

/** Bytes that come at once. */
const BEGINNING = 64;

async function sendSlowly(response: ServerResponse, body: Buffer): Promise<void> {
  // Not enough of a page to be mistaken for all of it.
  response.write(body.subarray(0, BEGINNING));
  await new Promise((then) => setTimeout(then, LONGER_THAN_PATIENCE));
  response.end(body.subarray(BEGINNING));
}
