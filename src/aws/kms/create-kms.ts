import type { Entropy } from '../../crypto/index.ts';
import { part } from '../../lib/part.ts';
import { type Result, refused } from '../../lib/result.ts';
import type { Recorder } from '../../trace/index.ts';
import { type Authorizer, authorize } from '../authorize.ts';
import type { Clock } from '../clock.ts';
import { type HttpRequest, headerOf } from '../http.ts';
import type { KeyGrant } from '../iam/index.ts';
import { uuid } from '../ids.ts';
import type { Principal, Principals } from '../principals.ts';
import { credentialOf } from '../sigv4.ts';
import type { Call, KmsService, Ports } from './call.ts';
import { badToken, issued } from './grant.ts';
import { KeyStore } from './key-store.ts';
import { lacking } from './lacking.ts';
import { managedS3Key } from './make-key.ts';
import type { Answer, Operation } from './operation.ts';
import { catchUp } from './passing-time.ts';
import { callerOf, hostRegion, parseJson, replyOf, targetOf } from './protocol.ts';
import { readInput } from './read-input.ts';
import { notSimulated, REFUSED, type Refusal, refusal } from './refusal.ts';
import { type Quota, Throttle } from './throttle.ts';
import { trailEvent } from './trail.ts';

/** What no call needs whose caller's secret nobody has said. */
const loadCheckCaller = part(() => import('./check-caller.ts'));

interface KmsOptions {
  /** What it can be asked for, by the name that X-Amz-Target calls it. Any other is answered as unknown. */
  readonly operations: Readonly<Record<string, Operation>>;
  /** Names of operations that AWS has and this KMS has not, which it then says; left out: it knows of none. */
  readonly notSimulated?: readonly string[];
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
  /** Its keys and their aliases. */
  readonly store: KeyStore;
  /**
   * The AWS managed key `aws/s3`, made when it is first asked for.
   *
   * @returns its ARN
   */
  managedS3Key(account: string, region: string): Promise<string>;
  /** Puts grants on a key, in place of those that were; on none where there is no such key. */
  grant(keyArn: string, grants: readonly KeyGrant[]): void;
  /** Sets or lifts (null) the quota of cryptographic operations. */
  limit(quota: Quota | null): void;
  /** The same KMS, with the same keys, telling another recorder what it does. */
  recordedBy(recorder: Recorder): Kms;
}

/** AWS KMS: keys of any account and Region, spoken to over its JSON API. Nothing a caller sends makes it throw. */
export function createKms(options: KmsOptions): Kms {
  const throttle = new Throttle(options.quota ?? null, options.clock);
  return serve(options, new KeyStore(), throttle);
}

function serve(options: KmsOptions, store: KeyStore, throttle: Throttle): Kms {
  const { operations, recorder, entropy, clock, principals, authorizer = authorize } = options;
  const ports: Ports = { recorder, entropy, clock, authorizer, store };

  /** What is wrong with the signature of somebody whose secret is known. */
  async function forgery(request: HttpRequest, signer: Principal | null): Promise<Refusal | null> {
    const keyFor = signer === null ? null : principals.signingKeys(signer.accessKeyId);
    if (keyFor === null) return null;
    const { checkCaller } = await loadCheckCaller();
    return checkCaller(request, keyFor, clock.now());
  }

  function unknown(name: string): Refusal {
    return options.notSimulated?.includes(name) ? notSimulated(name) : UNKNOWN_OPERATION;
  }

  async function perform(
    call: Call,
    operation: Operation,
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
          ? await runAsDemanded(call, operation, input.value)
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
    store,
    async handle(request, forwarded) {
      const requestId = await uuid(entropy, { what: 'kms request-id' });
      await catchUp(ports);
      const frame = { requestId, now: clock.now() };
      const authorization = headerOf(request.headers, 'authorization');
      const credential = credentialOf(request.url, authorization);
      const name = targetOf(request);
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      const caller = callerOf(principals, authorization, credential, forwarded);
      if (operation === undefined || !caller.ok) {
        const unserved = operation === undefined || caller.ok ? unknown(name) : caller.error;
        recordRefusal(recorder, unserved);
        return replyOf(refused(unserved), frame);
      }
      const principal = caller.value;
      const forged = await forgery(request, forwarded === undefined ? principal : null);
      if (forged !== null) {
        recordRefusal(recorder, forged);
        return replyOf(refused(forged), frame);
      }
      const call: Call = {
        ...ports,
        operation: name,
        region: hostRegion(request.url) ?? credential?.region ?? options.region,
        principal,
        account: principal?.account ?? options.account,
        forwarded: forwarded ?? null,
        sourceIp: principals.sourceIp,
        secure: request.url.protocol === 'https:',
        userAgent: headerOf(request.headers, 'user-agent'),
        keys: [],
      };
      return replyOf(await perform(call, operation, request, requestId), frame);
    },
    managedS3Key: async (account, region) => (await managedS3Key(ports, { account, region })).arn,
    grant(keyArn, grants) {
      const key = ports.store.byId(keyArn.split('/').at(-1) ?? '');
      if (key?.arn === keyArn) key.grants = issued(key, grants, clock.now());
    },
    limit(quota) {
      throttle.quota = quota;
    },
    recordedBy: (other) => serve({ ...options, recorder: other }, store, throttle),
  };
}

/** What a service needs beside the operation's own permission is asked first, and what no operation takes is refused. */
async function runAsDemanded(
  call: Call,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
): Promise<Result<Answer, Refusal>> {
  const stopped = badToken(input) ?? (await lacking(call, input));
  return stopped === null ? operation.run(call, input) : refused(stopped);
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

const UNKNOWN_OPERATION = refusal(
  'UnknownOperationException',
  null,
  'kms-validation',
  'kms-bad-request',
  { message: 'UnknownOperationException' },
);
