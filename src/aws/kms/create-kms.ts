import type { Entropy } from '../../crypto/index.ts';
import { fromUtf8 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { ok, refused } from '../../lib/result.ts';
import type { Recorder } from '../../trace/index.ts';
import type { Authorizer } from '../authorize.ts';
import { authorize } from '../authorize.ts';
import type { Clock } from '../clock.ts';
import type { HttpRequest } from '../http.ts';
import { headerOf } from '../http.ts';
import { uuid } from '../ids.ts';
import type { Principal, Principals } from '../principals.ts';
import { credentialOf } from '../sigv4.ts';
import type { Call, Ports } from './call.ts';
import type { Forwarded, KmsService } from './contract.ts';
import { KeyStore } from './key-store.ts';
import { managedS3Key } from './managed-key.ts';
import type { Answer, AnyOperation } from './operation.ts';
import { OPERATIONS } from './operations/index.ts';
import { catchUp } from './passing-time.ts';
import { readInput } from './read-input.ts';
import type { Refusal } from './refusal.ts';
import { REFUSED, refusal, unreadable } from './refusal.ts';
import { replyOf } from './reply.ts';
import type { Quota } from './throttle.ts';
import { Throttle } from './throttle.ts';
import { trailEvent } from './trail.ts';

export interface KmsOptions {
  readonly recorder: Recorder;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly principals: Principals;
  /** Left out: the policy engine. */
  readonly authorizer?: Authorizer;
  /** Whose keys a caller without an account of its own means. */
  readonly account: string;
  /** The Region of a call that names none. */
  readonly region: string;
  /** How many cryptographic operations an account may do a second; without it, any number. */
  readonly quota?: Quota;
}

export interface Kms extends KmsService {
  /**
   * The AWS managed key `aws/s3`, made when it is first asked for.
   *
   * @returns its ARN
   */
  managedS3Key(account: string, region: string): Promise<string>;
  /** Sets or lifts (null) the quota of cryptographic operations. */
  limit(quota: Quota | null): void;
}

/** AWS KMS: keys of any account and Region, spoken to over its JSON API. Nothing a caller sends makes it throw. */
export function createKms(options: KmsOptions): Kms {
  const { recorder, entropy, clock, principals, authorizer = authorize } = options;
  const ports: Ports = { recorder, entropy, clock, authorizer, store: new KeyStore() };
  const throttle = new Throttle(options.quota ?? null, clock);

  async function perform(
    call: Call,
    operation: AnyOperation,
    request: HttpRequest,
    requestId: string,
  ): Promise<Result<Answer, Refusal>> {
    const json = parseJson(request);
    const input = json.ok ? readInput(operation.input, json.value) : json;
    const throttled = input.ok && operation.cryptographic ? throttle.admit(call) : null;
    const outcome =
      throttled !== null
        ? refused(throttled)
        : input.ok
          ? await operation.run(call, input.value)
          : input;
    if (!outcome.ok) recordRefusal(recorder, outcome.error);
    recorder.event(
      await trailEvent(call, operation, input.ok ? input.value : null, outcome, {
        requestId,
        entropy,
      }),
    );
    return outcome;
  }

  return {
    async handle(request, forwarded) {
      const requestId = await uuid(entropy);
      await catchUp(ports);
      const frame = { requestId, now: clock.now() };
      const authorization = headerOf(request.headers, 'authorization');
      const credential = credentialOf(request.url, authorization);
      const name = targetOf(request);
      const operation = OPERATIONS[name];
      const caller = callerOf(principals, authorization, credential, forwarded);
      if (operation === undefined || !caller.ok) {
        const error = caller.ok || operation === undefined ? unknownOperation(name) : caller.error;
        recordRefusal(recorder, error);
        return replyOf(refused(error), frame);
      }
      const principal = caller.value;
      const call: Call = {
        ...ports,
        operation: name,
        region: hostRegion(request.url) ?? credential?.region ?? options.region,
        principal,
        account: principal?.account ?? options.account,
        forwarded: forwarded ?? null,
        secure: request.url.protocol === 'https:',
        userAgent: headerOf(request.headers, 'user-agent'),
        keys: [],
      };
      return replyOf(await perform(call, operation, request, requestId), frame);
    },
    managedS3Key: async (account, region) => (await managedS3Key(ports, { account, region })).arn,
    limit(quota) {
      throttle.quota = quota;
    },
  };
}

function recordRefusal(recorder: Recorder, error: Refusal): void {
  recorder.fail({
    actor: 'kms',
    name: 'kms.refuse',
    fact: error.fact,
    code: error.code,
    status: REFUSED,
    message: error.message ?? '',
    cause: error.cause,
  });
}

/** `TrentService.GenerateDataKey` → `GenerateDataKey`; empty for anything that is not a call to KMS. */
function targetOf(request: HttpRequest): string {
  const target = headerOf(request.headers, 'x-amz-target') ?? '';
  const name = /^TrentService\.(\w+)$/.exec(target)?.[1] ?? '';
  return request.method === 'POST' && Object.hasOwn(OPERATIONS, name) ? name : '';
}

function hostRegion(url: URL): string | null {
  return /^kms(?:-fips)?\.([a-z]{2,}(?:-[a-z]+)+-\d+)\./.exec(url.hostname)?.[1] ?? null;
}

function callerOf(
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

function unknownOperation(name: string): Refusal {
  return refusal('UnknownOperationException', null, 'kms-validation', 'kms-bad-request', {
    message: `UnknownOperationException ${name}`.trimEnd(),
  });
}

function parseJson(request: HttpRequest): Result<unknown, Refusal> {
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
