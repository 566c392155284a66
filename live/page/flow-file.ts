import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LARGEST_TRACE_FILE } from '../../src/takeaway/trace-file/format.ts';
import { traceFilePieces, traceFileSize } from '../../src/takeaway/trace-file/write.ts';
import type { FlowLog } from '../flows/flow-log.ts';

/** Answers with a row's trace as a trace file, in pieces: it may be as large as what a client has stored. */
export async function answerFlow(
  log: FlowLog,
  id: string,
  response: ServerResponse,
): Promise<void> {
  const trace = await log.trace(id);
  if (trace === null) return sayNo(response, 404, 'This request is gone, or has no flow.');
  if (traceFileSize(trace) > LARGEST_TRACE_FILE)
    return sayNo(response, 413, 'The flow of this request is larger than a page can open.');
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  await pipeline(Readable.from(traceFilePieces(trace)), response);
}

/** Answers that something is not to be had, and why. */
export function sayNo(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain;charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(`${text}\n`);
}
