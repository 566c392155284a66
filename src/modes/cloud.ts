import { type Authorizer, authorizerIn } from '../aws/authorize.ts';
import { type Clock, systemClock } from '../aws/clock.ts';
import { fromRequest, toResponse } from '../aws/http.ts';
import { createKms, type Kms } from '../aws/kms/index.ts';
import { type NewPrincipal, Principals } from '../aws/principals.ts';
import type { S3 } from '../aws/s3/dispatch.ts';
import { handleS3 } from '../aws/s3/service.ts';
import { handleSts } from '../aws/sts/service.ts';
import { type NamedPolicy, type OverAccount, Surroundings } from '../aws/surroundings.ts';
import { type Entropy, systemEntropy } from '../crypto/index.ts';
import { type Recorder, silentRecorder } from '../trace/index.ts';
import type { Abilities } from './abilities.ts';
import { EVERY_ABILITY } from './every-ability.ts';

/** The account a cloud has if none is given. */
const DEFAULT_ACCOUNT = '111122223333';
/** Where requests go whose address names no Region. */
const DEFAULT_REGION = 'us-east-1';

export interface CloudOptions {
  /** Twelve digits. */
  readonly account?: string;
  readonly region?: string;
  /** The address that callers call from, which policies see as aws:SourceIp. */
  readonly sourceIp?: string;
  /** What organizations have over accounts, by the account's 12 digits. Left out: it is in none. */
  readonly organization?: Readonly<Record<string, OverAccount>>;
  /** Policy of the VPC endpoint through which all callers come; left out, they come over the internet. */
  readonly endpoint?: NamedPolicy;
  readonly entropy?: Entropy;
  readonly clock?: Clock;
  readonly recorder?: Recorder;
}

/** What a request that comes over a wire has beside what a Request keeps of it. */
interface OnTheWire {
  /** The path, percent-encoded: a Request's URL has `.` and `..` resolved. */
  readonly rawPath?: string;
}

/** A simulated S3, KMS and STS with their callers. */
export interface Cloud {
  /** S3's REST API, path-style and virtual-hosted. Always an S3 answer, never a rejection. */
  s3(request: Request, wire?: OnTheWire): Promise<Response>;
  /** KMS's JSON 1.1 API; the operation stands in `X-Amz-Target: TrentService.<Operation>`. */
  kms(request: Request): Promise<Response>;
  /** STS's query API, as far as GetCallerIdentity. */
  sts(request: Request): Promise<Response>;
  /** Makes an access key known. The account is the ARN's; a cloud's own root user is there from the start. */
  addPrincipal(p: NewPrincipal): void;
}

export interface CloudParts {
  readonly s3: S3;
  readonly kms: Kms;
  readonly principals: Principals;
  readonly surroundings: Surroundings;
}

/**
 * The simulators, wired to one another.
 *
 * @param options.addsChecksums whether S3 adds checksums of its own to what comes without one; it does, unless told not to
 * @param options.abilities what S3 and KMS can be asked for
 * @param options.authorizer whom S3 and KMS ask whether a caller may; left out, the policy engine
 */
export function assembleCloud(
  options: CloudOptions & {
    readonly abilities: Abilities;
    readonly addsChecksums?: boolean;
    readonly authorizer?: Authorizer;
  },
): CloudParts {
  const account = options.account ?? DEFAULT_ACCOUNT;
  const region = options.region ?? DEFAULT_REGION;
  const entropy = options.entropy ?? systemEntropy;
  const clock = options.clock ?? systemClock;
  const recorder = options.recorder ?? silentRecorder(entropy);
  const surroundings = new Surroundings();
  surroundings.endpoint = options.endpoint ?? null;
  for (const [id, over] of Object.entries(options.organization ?? {})) surroundings.put(id, over);
  const authorizer = options.authorizer ?? authorizerIn(surroundings);
  const { abilities } = options;
  const principals = new Principals(account, region, options.sourceIp);
  const kms = createKms({
    operations: abilities.kms,
    ...(abilities.kmsNotSimulated && { notSimulated: abilities.kmsNotSimulated }),
    recorder,
    entropy,
    clock,
    principals,
    authorizer,
    account,
    region,
  });
  return {
    principals,
    surroundings,
    kms,
    s3: {
      recorder,
      entropy,
      clock,
      authorizer,
      kms,
      principals,
      mechanisms: abilities.mechanisms,
      operations: abilities.s3,
      account,
      region,
      buckets: new Map(),
      keyring: new Map(),
      addsChecksums: options.addsChecksums ?? true,
    },
  };
}

/** The same cloud, with all that is in it, telling another recorder what it does: one for each request, say. */
export function recordedBy(parts: CloudParts, recorder: Recorder): CloudParts {
  const kms = parts.kms.recordedBy(recorder);
  return { ...parts, kms, s3: { ...parts.s3, kms, recorder } };
}

/** A cloud to speak to over HTTP messages, as any client of AWS would. */
export function createCloud(options: CloudOptions = {}): Cloud {
  const { s3, kms, principals } = assembleCloud({ ...options, abilities: EVERY_ABILITY });
  return {
    async s3(request, { rawPath } = {}) {
      return toResponse((await handleS3(s3, await fromRequest(request, rawPath))).response);
    },
    async kms(request) {
      return toResponse((await kms.handle(await fromRequest(request))).response);
    },
    async sts(request) {
      const { entropy, clock } = s3;
      return toResponse(await handleSts(principals, entropy, clock, await fromRequest(request)));
    },
    addPrincipal: (p) => principals.add(p),
  };
}
