import { fromUtf8, utf8 } from '../../lib/bytes.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { httpDate } from '../clock.ts';
import { type HttpRequest, headerOf } from '../http.ts';
import type { Principal, Principals } from '../principals.ts';
import type { Forwarded, KmsReply } from './call.ts';
import type { Answer } from './operation.ts';
import { REFUSED, type Refusal, refusal, unreadable } from './refusal.ts';

/** AWS's JSON 1.1 protocol: what an HTTP request asks of KMS, and KMS's answer as one. */

/** `TrentService.GenerateDataKey` → `GenerateDataKey`; empty for anything that does not call an operation. */
export function targetOf(request: HttpRequest): string {
  const target = headerOf(request.headers, 'x-amz-target') ?? '';
  return request.method === 'POST' ? (/^TrentService\.(\w+)$/.exec(target)?.[1] ?? '') : '';
}

/** The Region that the endpoint's name says; null where it says none. */
export function hostRegion(url: URL): string | null {
  return /^kms(?:-fips)?\.([a-z]{2,}(?:-[a-z]+)+-\d+)\./.exec(url.hostname)?.[1] ?? null;
}

/** Who calls: for whom a service speaks, or whose access key signed. Null for nobody. */
export function callerOf(
  principals: Principals,
  authorization: string | null,
  credential: { accessKeyId: string } | null,
  forwarded: Forwarded | undefined,
): Result<Principal | null, Refusal> {
  if (forwarded !== undefined) return ok(forwarded.principal);
  if (credential === null && authorization !== null) {
    const message = "Authorization header requires 'Credential' parameter.";
    return refused(
      refusal('IncompleteSignatureException', message, 'kms-caller', 'kms-bad-request', {
        message,
      }),
    );
  }
  if (credential === null) {
    return refused(
      refusal(
        'MissingAuthenticationTokenException',
        'Missing Authentication Token',
        'kms-caller',
        'kms-unsigned',
      ),
    );
  }
  const principal = principals.find(credential.accessKeyId);
  if (principal !== null) return ok(principal);
  return refused(
    refusal(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      'kms-caller',
      'kms-unknown-caller',
      { accessKeyId: credential.accessKeyId },
    ),
  );
}

/** The body as JSON. */
export function parseJson(request: HttpRequest): Result<unknown, Refusal> {
  const text = fromUtf8(request.body);
  if (text === null) return refused(unreadable(null));
  // The protocol lets an operation without input have an empty body.
  if (text === '') return ok({});
  try {
    return ok(JSON.parse(text));
  } catch {
    return refused(unreadable(null));
  }
}

/** The answer in AWS's JSON 1.1 protocol. https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
export function replyOf(
  outcome: Result<Answer, Refusal>,
  frame: { readonly requestId: string; readonly now: number },
): KmsReply {
  const body = utf8(outcome.ok ? outputText(outcome.value) : errorText(outcome.error));
  return {
    response: {
      status: outcome.ok ? 200 : REFUSED,
      headers: [
        ['x-amzn-RequestId', frame.requestId],
        ['Date', httpDate(frame.now)],
        ['Content-Type', 'application/x-amz-json-1.1'],
        ['Content-Length', String(body.length)],
      ],
      body,
    },
    carries: outcome.ok ? (outcome.value.carries ?? []) : [],
    refusedBy: outcome.ok ? null : outcome.error.fact,
  };
}

function outputText(answer: Answer): string {
  return answer.output === null ? '' : JSON.stringify(answer.output);
}

function errorText({ code, message }: Refusal): string {
  return JSON.stringify(message === null ? { __type: code } : { __type: code, message });
}
