import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSite } from '../scripts/site-server.mjs';

/** The built site at an address that can fall silent, and pages of another site. */
export interface Site extends AsyncDisposable {
  readonly url: string;
  /** From now on nobody answers at `url`. */
  fallSilent(): void;
  /** A page of another site with this body; gives its address. */
  hostPage(body: string, policy?: string): string;
}

/**
 * What the page's first script is preceded by: whatever goes wrong from the first moment is noted. Drivers cannot tell of
 * it all, and a page that is opened by one is not to be another for it.
 */
const NOTE = `(() => {
  const noted = [];
  globalThis.noted = noted;
  addEventListener('error', (event) => noted.push('error: ' + (event.message || event.target?.outerHTML || event.type)), true);
  addEventListener('unhandledrejection', (event) => noted.push('rejection: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => noted.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
  const said = console.error;
  console.error = (...words) => { noted.push('console: ' + words.join(' ')); said.apply(console, words); };
})();
`;

export async function startSite(): Promise<Site> {
  const built = await serveSite();
  const server = createServer(async ({ url = '/', headers }, response) => {
    const answer = await fetch(new URL(url, built.url), {
      headers: headers['if-none-match'] ? { 'if-none-match': headers['if-none-match'] } : {},
    });
    const kept = Object.fromEntries(answer.headers);
    // The body has been decompressed on its way here.
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) {
      delete kept[name];
    }
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, kept);
    // It is asked for with its digest.
    const { pathname } = new URL(url, built.url);
    response.end(pathname === '/start.js' ? NOTE + body : body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const pages: { body: string; policy: string | undefined }[] = [];
  const other = createServer(({ url = '' }, response) => {
    const page = pages[Number(url.slice(1))];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (page?.policy !== undefined) response.setHeader('Content-Security-Policy', page.policy);
    response.end(
      `<!doctype html><html lang="en"><title>wiki</title><link rel="icon" href="data:,">${page?.body}`,
    );
  });
  await once(other.listen(0, '127.0.0.1'), 'listening');
  const portOf = (one: typeof server) => (one.address() as AddressInfo).port;
  const fallSilent = () => {
    server.close();
    server.closeAllConnections();
  };
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    fallSilent,
    hostPage: (body, policy) =>
      `http://localhost:${portOf(other)}/${pages.push({ body, policy }) - 1}`,
    [Symbol.asyncDispose]: async () => {
      fallSilent();
      other.close();
      other.closeAllConnections();
      await built.close();
    },
  };
}
