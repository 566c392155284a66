import { utf8 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import type { CarriedBytes, FactId, Message } from '../../trace/index.ts';
import { httpDate } from '../clock.ts';
import type { HttpRequest, HttpResponse } from '../http.ts';
import { hostId, requestId } from '../ids.ts';
import type { Reply, S3Call } from './call.ts';
import { dispatch, operationOf, type S3 } from './dispatch.ts';
import { errorResponse, type S3Failure, STATUS_OF } from './errors.ts';
import { dataEvent } from './events.ts';
import type { Operation } from './operation.ts';
import { factOfRefusal } from './refusal-facts.ts';
import { authenticate } from './wire/authenticate.ts';
import { readRequest } from './wire/read-request.ts';

/** S3's answer with what a recorder has to know of it. */
interface S3Reply {
  readonly operation: string;
  readonly response: HttpResponse;
  /** The response as a recorder takes it: the object's bytes as they are, everything else as text. */
  readonly message: Message;
  readonly carries: readonly CarriedBytes[];
  /** What a refusal rests on; null for an answer that is none. */
  readonly refusedBy: FactId | null;
}

/** Name of an operation's step: `PutObject` → `s3.put-object`. */
export function stepName(operation: string): string {
  return `s3.${operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
}

interface S3Taken {
  readonly ids: S3Call['ids'];
  /** Nobody has looked yet at who sent it. */
  readonly read: Result<S3Call, S3Failure>;
  readonly operation: Operation | null;
}

/** A request that S3 has taken apart and not looked into yet. */
export interface S3Reading {
  /** AWS's name of the operation that it asks for; `Unknown` where there is none, or S3 cannot read it. */
  readonly operation: string;
  readonly bucketName: string | null;
  readonly key: string | null;
  answer(): Promise<S3Reply>;
}

/** Amazon S3: HTTP in, HTTP out. */
export async function handleS3(state: S3, request: HttpRequest): Promise<S3Reply> {
  return (await readS3(state, request)).answer();
}

/** The same in two parts, for who has to know what is asked for before it is answered. */
export async function readS3(state: S3, request: HttpRequest): Promise<S3Reading> {
  const ids = { requestId: await requestId(state.entropy), hostId: await hostId(state.entropy) };
  const read = await readRequest(state, request, ids);
  const operation = read.ok ? operationOf(state, read.value) : null;
  return {
    operation: operation?.name ?? 'Unknown',
    bucketName: read.ok ? read.value.bucketName : null,
    key: read.ok ? read.value.key : null,
    answer: () => answerS3(state, request, { ids, read, operation }),
  };
}

async function answerS3(
  state: S3,
  request: HttpRequest,
  { ids, read, operation }: S3Taken,
): Promise<S3Reply> {
  const call = read.ok ? await authenticate(read.value) : read;
  const answer = call.ok ? await dispatch(state, call.value, operation) : call;
  const date = httpDate(state.clock.now());
  const response = answer.ok
    ? success(answer.value, ids, date, request.method)
    : errorResponse(answer.error, ids, request.method, date);
  if (!answer.ok && answer.error.cause !== null) {
    state.recorder.fail({
      actor: 's3',
      name: 's3.refuse',
      fact: factOfRefusal(answer.error),
      code: answer.error.code,
      status: STATUS_OF[answer.error.code],
      message: answer.error.message,
      cause: answer.error.cause,
    });
  }
  if (call.ok && operation !== null) await dataEvent(call.value, operation, answer, response);
  const isObject =
    answer.ok && answer.value.body instanceof Uint8Array && request.method !== 'HEAD';
  return {
    operation: operation?.name ?? 'Unknown',
    response,
    message: {
      type: 'response',
      status: response.status,
      headers: response.headers,
      body: isObject
        ? response.body
        : response.body.length === 0
          ? { kind: 'none' }
          : { kind: 'text', text: new TextDecoder().decode(response.body) },
    },
    carries: answer.ok
      ? [
          ...(isObject ? [{ bytes: response.body, place: 'body' as const }] : []),
          ...(answer.value.carries ?? []),
        ]
      : [],
    refusedBy: answer.ok ? null : factOfRefusal(answer.error),
  };
}

function success(
  reply: Reply,
  ids: { requestId: string; hostId: string },
  date: string,
  method: string,
): HttpResponse {
  const body =
    typeof reply.body === 'string' ? utf8(reply.body) : (reply.body ?? new Uint8Array(0));
  const headers = [
    ['x-amz-request-id', ids.requestId] as const,
    ['x-amz-id-2', ids.hostId] as const,
    ['Date', date] as const,
    ['Server', 'AmazonS3'] as const,
    ...reply.headers,
  ];
  const isTyped = reply.headers.some(([name]) => name === 'Content-Type');
  if (typeof reply.body === 'string' && reply.body !== '' && !isTyped)
    headers.push(['Content-Type', 'application/xml'] as const);
  return { status: reply.status, headers, body: method === 'HEAD' ? new Uint8Array(0) : body };
}
