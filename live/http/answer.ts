import type { HttpResponse } from '../../src/aws/http.ts';
import type { Connections } from './connections.ts';
import { refusedUnread } from './early.ts';
import { errorAnswer } from './errors.ts';
import { turnedAway } from './guards.ts';
import type { EndpointOptions } from './options.ts';
import { readBody } from './read-body.ts';
import { readHead, toHttpRequest } from './read-head.ts';
import { type Incoming, send, sendEarly } from './send.ts';
import { serve, tell } from './serve.ts';

type Options = EndpointOptions & { readonly connections: Connections };

/** Answers a request: who must not ask at all is told so first, and what its headers forbid before its body is read. */
export async function answer(options: Options, incoming: Incoming): Promise<void> {
  const { request, response, expects } = incoming;
  const { cloud, connections } = options;
  connections.begins(response);
  const head = readHead(request);
  const turned = head === null ? NO_PATH : turnedAway(head.headers, head.authority);
  if (head === null || turned !== null) {
    const { status = 400, why: message = '' } = turned ?? {};
    const code = status === 400 ? 'InvalidRequest' : 'AccessDenied';
    const refusal = errorAnswer('s3', { status, code, message }, { id: null, now: cloud.now() });
    return sendEarly(incoming, refusal);
  }
  const early = await refusedUnread(options, head);
  if (early !== null) {
    await tell(options, early);
    return sendEarly(incoming, early.response);
  }
  if (expects) response.writeContinue();
  const body = await readBody(request);
  if (body === 'gone') return;
  if (body === 'no room') return sendEarly(incoming, noRoom(cloud.now()));
  const answered = await connections.inTurn(response, () =>
    serve(options, toHttpRequest(head, body)),
  );
  send(response, answered, connections.areEnding);
}

/** This process's own limit, which is no error of AWS's. */
function noRoom(now: number): HttpResponse {
  const message =
    'This endpoint keeps objects in memory, and has no room for one of this size. Upload it in parts, or delete others.';
  return errorAnswer('s3', { status: 503, code: 'ServiceUnavailable', message }, { id: null, now });
}

const NO_PATH = {
  status: 400,
  why: 'The request is for no path: its target has to begin with "/".',
} as const;
