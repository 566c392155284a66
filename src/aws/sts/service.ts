import { type Entropy, sha256 } from '../../crypto/index.ts';
import { type Bytes, toHex, utf8 } from '../../lib/bytes.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { element } from '../../lib/xml.ts';
import { checkSignature } from '../check-signature.ts';
import { type Clock, httpDate } from '../clock.ts';
import { type HttpRequest, type HttpResponse, headerOf } from '../http.ts';
import { uuid } from '../ids.ts';
import { NOT_SIMULATED } from '../not-simulated.ts';
import type { Principal, Principals } from '../principals.ts';
import { credentialOf } from '../sigv4.ts';
import { callerIdentity } from './caller-identity.ts';
import { readQuery } from './query.ts';
import {
  incompleteSignature,
  MISSING_TOKEN,
  noOperation,
  notSimulated,
  type StsRefusal,
  UNKNOWN_TOKEN,
  wrongSignature,
} from './refusal.ts';

/** The only version of the API. https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html */
const VERSION = '2011-06-15';
const NAMESPACE = `https://sts.amazonaws.com/doc/${VERSION}/`;

/** How far the moment of a signature may be from now, in ms. */
const SKEW = 900_000;

/**
 * AWS STS, as far as GetCallerIdentity: AWS's query protocol, as a form or in the address, answered in XML. Nothing a
 * caller sends makes it throw.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function handleSts(
  principals: Principals,
  entropy: Entropy,
  clock: Clock,
  request: HttpRequest,
): Promise<HttpResponse> {
  const requestId = await uuid(entropy, { what: 'sts request-id' });
  const now = clock.now();
  const caller = await callerOf(principals, now, request);
  const answered = caller.ok
    ? success('GetCallerIdentity', callerIdentity(caller.value), requestId)
    : failure(caller.error, requestId);
  return {
    status: caller.ok ? 200 : caller.error.status,
    headers: [
      ['x-amzn-RequestId', requestId],
      ['Content-Type', 'text/xml'],
      ['Content-Length', String(answered.length)],
      ['Date', httpDate(now)],
    ],
    body: answered,
  };
}

/** Who asks for their identity, once it is known that this is what is asked for. Nobody needs a permission for that. */
async function callerOf(
  principals: Principals,
  now: number,
  request: HttpRequest,
): Promise<Result<Principal, StsRefusal>> {
  const query = readQuery(request);
  const action = query.get('Action') ?? '';
  const version = query.get('Version') || 'NO_VERSION_SPECIFIED';
  if (version === VERSION && (NOT_SIMULATED.sts as readonly string[]).includes(action))
    return refused(notSimulated(action));
  if (action !== 'GetCallerIdentity' || version !== VERSION) {
    return refused(noOperation(action, version));
  }
  const authorization = headerOf(request.headers, 'authorization');
  const credential = credentialOf(request.url, authorization);
  if (credential === null) {
    return refused(
      authorization === null
        ? MISSING_TOKEN
        : incompleteSignature("Authorization header requires 'Credential' parameter."),
    );
  }
  const principal = principals.find(credential.accessKeyId);
  if (principal === null) return refused(UNKNOWN_TOKEN);
  const keyFor = principals.signingKeys(credential.accessKeyId);
  if (keyFor === null) return ok(principal);
  const payloadHash = toHex(await sha256(request.body));
  const by = { keyFor, service: 'sts', payloadHash, now, skew: SKEW };
  const signed = await checkSignature(request, by);
  return signed.ok ? ok(principal) : refused(wrongSignature(signed.error, now, SKEW));
}

function success(
  operation: string,
  result: readonly (readonly [name: string, content: string])[],
  requestId: string,
): Bytes {
  const document = element(
    `${operation}Response`,
    [
      element(
        `${operation}Result`,
        result.map(([name, content]) => element(name, content)),
      ),
      element('ResponseMetadata', [element('RequestId', requestId)]),
    ],
    { xmlns: NAMESPACE },
  );
  return utf8(document.xml);
}

function failure({ status, code, message }: StsRefusal, requestId: string): Bytes {
  const document = element(
    'ErrorResponse',
    [
      element('Error', [
        element('Type', status < 500 ? 'Sender' : 'Receiver'),
        element('Code', code),
        element('Message', message),
      ]),
      element('RequestId', requestId),
    ],
    { xmlns: NAMESPACE },
  );
  return utf8(document.xml);
}
