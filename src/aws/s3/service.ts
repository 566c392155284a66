import { utf8 } from '../../lib/bytes.ts';
import type { CarriedBytes, FactId, Message } from '../../trace/index.ts';
import { httpDate } from '../clock.ts';
import type { HttpRequest, HttpResponse } from '../http.ts';
import { headerOf } from '../http.ts';
import { hostId, requestId } from '../ids.ts';
import { credentialOf, unreadable } from '../sigv4.ts';
import type { Answer, Operation, Reply, S3Call, S3State } from './call.ts';
import type { S3Failure } from './errors.ts';
import { errorResponse, failure, notImplemented, STATUS_OF } from './errors.ts';
import { dataEvent } from './events.ts';
import { OPERATIONS } from './operations.ts';
import { addressOf } from './wire/address.ts';
import { subresourceOf } from './wire/subresource.ts';

/** S3's answer with what a recorder has to know of it. */
export interface S3Reply {
  readonly operation: string;
  readonly response: HttpResponse;
  /** The response as a recorder takes it: the object's bytes as they are, everything else as text. */
  readonly message: Message;
  readonly carries: readonly CarriedBytes[];
}

/** Name of an operation's step: `PutObject` → `s3.put-object`. */
export function stepName(operation: string): string {
  return `s3.${operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
}

/** Refusals that are no error of AWS's list, by their causes. */
const FACTS_OF_CAUSES: Readonly<Record<string, FactId>> = {
  'object-does-not-open': 'corrupted-storage',
  'wrapped-key-does-not-open': 'corrupted-storage',
  'kms-over-http': 'refused-over-http',
  'customer-key-over-http': 'refused-over-http',
};

/** Amazon S3: HTTP in, HTTP out. */
export async function handleS3(state: S3State, request: HttpRequest): Promise<S3Reply> {
  const ids = { requestId: await requestId(state.entropy), hostId: await hostId(state.entropy) };
  const taken = takeApart(state, request, ids);
  const operation = 'code' in taken ? null : operationOf(taken);
  const answer: Answer =
    'code' in taken
      ? { ok: false, error: taken }
      : operation === null
        ? { ok: false, error: unserved(taken) }
        : await operation.run(taken);
  const date = httpDate(state.clock.now());
  const response = answer.ok
    ? success(answer.value, ids, date, request.method)
    : errorResponse(answer.error, ids, request.method, date);
  if (!answer.ok && answer.error.cause !== null) {
    state.recorder.fail({
      actor: 's3',
      name: 's3.refuse',
      fact: FACTS_OF_CAUSES[answer.error.cause.id] ?? 's3-errors',
      code: answer.error.code,
      status: STATUS_OF[answer.error.code],
      message: answer.error.message,
      cause: answer.error.cause,
    });
  }
  if (!('code' in taken) && operation !== null) trail(taken, operation, answer);
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
  };
}

/** What CloudTrail keeps of a request for an object, where the bucket is known. */
function trail(call: S3Call, operation: Operation, answer: Answer): void {
  const bucket = call.state.buckets.get(call.bucketName ?? '');
  if (bucket === undefined || operation.on !== 'object') return;
  dataEvent(
    call,
    bucket,
    operation.name,
    answer.ok
      ? { sseApplied: answer.value.sseApplied ?? null }
      : { errorCode: answer.error.code, errorMessage: answer.error.message },
  );
}

/** The operation a request is for, by the first row of the table that matches. */
export function operationOf(call: S3Call): Operation | null {
  const on = call.bucketName === null ? 'service' : call.key === null ? 'bucket' : 'object';
  return (
    OPERATIONS.find(
      (each) => each.on === on && each.method === call.request.method && each.matches(call),
    ) ?? null
  );
}

export function takeApart(
  state: S3State,
  request: HttpRequest,
  ids: { requestId: string; hostId: string },
): S3Call | S3Failure {
  const address = addressOf(request.url);
  if (address === null) return failure('InvalidURI', "Couldn't parse the specified URI.");
  const header = (name: string): string | null => headerOf(request.headers, name);
  const credential = credentialOf(request.url, header('authorization'));
  const malformed = refuseAuthorization(header('authorization'));
  if (malformed !== null) return malformed;
  const principal = credential === null ? null : state.principals.find(credential.accessKeyId);
  if (credential !== null && principal === null) {
    return failure(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      {
        details: { AWSAccessKeyId: credential.accessKeyId },
        cause: { id: 'unknown-access-key', facts: { accessKeyId: credential.accessKeyId } },
      },
    );
  }
  return {
    state,
    request,
    bucketName: address.bucket,
    key: address.key,
    query: request.url.searchParams,
    principal,
    signature: credential?.version ?? null,
    secure: request.url.protocol === 'https:',
    addressRegion: address.region,
    endpointRegion: address.region ?? credential?.region ?? state.region,
    ids,
    header,
  };
}

/** Whether S3 can read an Authorization header at all. Signatures themselves are not checked. */
function refuseAuthorization(header: string | null): S3Failure | null {
  switch (unreadable(header)) {
    case 'kind':
      return failure('InvalidArgument', 'Unsupported Authorization Type', {
        details: { ArgumentName: 'Authorization', ArgumentValue: header ?? '' },
      });
    case 'credential':
      return failure(
        'AuthorizationHeaderMalformed',
        'The authorization header is malformed; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      );
    default:
      return null;
  }
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

function unserved(call: S3Call): S3Failure {
  const subresource = subresourceOf(call);
  // HEAD and the service itself have one operation each, which takes any query.
  const isServed = OPERATIONS.some(
    (each) => each.method !== 'HEAD' && each.on !== 'service' && each.matches(call),
  );
  if (subresource !== null && call.bucketName !== null && !isServed) {
    return notImplemented(subresource);
  }
  return failure('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    details: {
      Method: call.request.method,
      ResourceType: call.bucketName === null ? 'SERVICE' : call.key === null ? 'BUCKET' : 'OBJECT',
    },
  });
}
