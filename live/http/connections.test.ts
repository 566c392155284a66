import { createServer, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { elementText } from '../../src/lib/xml.ts';
import { Connections } from './connections.ts';
import { request } from './endpoint.test-helper.ts';

let stop: (() => void) | null = null;
afterEach(() => stop?.());

/** Sends a text to a server that does this with the first request it gets, and gives what came back. */
async function cameBack(
  text: string,
  onRequest: (connections: Connections, response: ServerResponse) => void,
): Promise<string> {
  const connections = new Connections(() => 0);
  const server = createServer((_, response) => {
    connections.begins(response);
    onRequest(connections, response);
  });
  stop = () => server.close();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  let came = '';
  socket
    .on('error', () => null)
    .on('data', (chunk: Buffer) => {
      came += chunk.toString();
    });
  socket.write(text);
  await new Promise((resolve) => socket.on('close', resolve));
  return came;
}

const put = request('PUT /a', { 'Content-Length': '3' });

describe('a connection that stalls', () => {
  it('within a body is told so', async () => {
    const came = await cameBack(`${put}ab`, (connections, { req }) =>
      req.once('data', () => connections.stalled(req.socket)),
    );
    expect(came).toMatch(/^HTTP\/1\.1 400 /);
    expect(elementText(came, 'Code')).toBe('RequestTimeout');
  });

  it('while its answer is being made is left alone', async () => {
    const came = await cameBack(`${put}abc`, (connections, response) => {
      const { req } = response;
      req.resume().once('end', () => {
        // The parser calls it whole only after this.
        setImmediate(() => {
          connections.stalled(req.socket);
          response.writeHead(200, { Connection: 'close' }).end('answered');
        });
      });
    });
    expect(came).toMatch(/^HTTP\/1\.1 200 [\s\S]*answered/);
  });

  it('once it is answered is closed without a word, which the next request would take for its answer', async () => {
    const came = await cameBack(`${put}abc`, (connections, response) => {
      const socket = response.req.socket as Socket;
      response.req.resume();
      response.once('close', () => setImmediate(() => connections.stalled(socket)));
      response.end('answered');
    });
    expect(came.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('before the rest of a body that is refused is closed without a second answer', async () => {
    const came = await cameBack(`${put}ab`, (connections, response) => {
      response.writeHead(403, { 'Content-Length': '0' }).flushHeaders();
      response.req.once('data', () => setImmediate(() => connections.stalled(response.req.socket)));
    });
    expect(came.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});
