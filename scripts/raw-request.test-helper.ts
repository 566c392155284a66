import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';

/** What an answer holds on the wire, still compressed. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for a target as it stands, where `fetch` would tidy `..` away and decompress the body. */
export function askRaw(options: RequestOptions): Promise<RawAnswer> {
  return new Promise((done, failed) => {
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        done({ status, headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', failed)
      .end();
  });
}
