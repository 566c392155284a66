import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isInside, pathOf } from '../../scripts/site-guard.mjs';
import { compressedFile, keptFor, siteHeaders } from '../../scripts/site-rules.mjs';

/** What the build's files are (https://www.iana.org/assignments/media-types/). */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css;charset=utf-8',
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The site's own would go on serving what it has kept to whatever is next on this port. One that another server has left
 * here ends itself when the browser asks for its newer version.
 */
const NO_SERVICE_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(registration.unregister()));
`;

/**
 * Answers with a file of the built explorer, by the rules by which its own server does. Its page is told that it is served by
 * a live process (`data-live` on `<html>`), and nobody else's page may have it in a frame.
 *
 * @param folder the built site
 */
export async function answerFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = request.url ?? '/';
  for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
  const path = pathOf(target);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (path === '/service-worker.js') {
    sendText(request, response, NO_SERVICE_WORKER, TYPES['.js']);
  } else if (path === '/' || path === '/index.html') {
    await answerPage(folder, request, response);
  } else if (path.endsWith('/') || !isInside(folder, target)) {
    response.writeHead(404).end();
  } else {
    await sendFile(folder, request, response);
  }
}

async function answerPage(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  if (!html.includes('<html ')) throw new Error('index.html has lost its <html lang>');
  const { 'Content-Security-Policy': policy } = siteHeaders;
  response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'self'`);
  sendText(request, response, html.replace('<html ', '<html data-live '), TYPES['.html']);
}

/** Sends what is made for this server alone: always asked for again. */
function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  type = 'text/plain;charset=utf-8',
): void {
  response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
  response.end(request.method === 'HEAD' ? undefined : text);
}

async function sendFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = request.url ?? '/';
  const path = pathOf(target);
  const accepted = request.headers['accept-encoding']?.toString();
  const compressed = compressedFile(folder, target, accepted);
  const file = join(folder, compressed?.name ?? path);
  const found = await stat(file);
  if (!found.isFile()) return void response.writeHead(404).end();
  const etag = `W/"${found.size}-${found.mtimeMs}"`;
  const headers: Record<string, string | number> = {
    'Cache-Control': keptFor(target) ?? 'no-cache',
    // Modules in a frame without an origin (an embedded player's preview) are asked for across origins.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
  if (compressed !== null) headers['Content-Encoding'] = compressed.coding;
  headers['Content-Type'] = TYPES[extname(path)] ?? 'application/octet-stream';
  headers['Content-Length'] = found.size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(file), response);
}
