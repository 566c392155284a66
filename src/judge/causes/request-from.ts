import { parseArn } from '../../aws/iam/arn.ts';
import { WORLD } from '../../modes/run/world.ts';
import { type PolicyRequest, REQUEST_FIELDS, REQUEST_NAMES } from '../../scenario/index.ts';
import { withAnswer } from '../answered-keys.ts';
import { namesOf } from '../names.ts';
import { KMS_MODE, modeOf, usesKmsKey } from './modes.ts';
import type { Pasted } from './pasted.ts';

/** What a request can be told to be by a pasted text, in the order in which it is shown. */
const TOLD = [
  'operation',
  'caller',
  'account',
  'bucket',
  'object',
  'region',
  'encryption',
  'key',
] as const;
export type Told = (typeof TOLD)[number];

/** One thing that is taken from a text: its value as shown, and whether the text has it in so many words. */
interface Taken {
  readonly what: Told;
  readonly value: string;
  readonly isInferred: boolean;
}

/** A condition key that a text has a value for. */
interface SaidKey {
  readonly key: string;
  readonly value: string;
}

export interface RequestFrom {
  /** What the text says of the request; the rest stays as it is. */
  readonly request: Partial<PolicyRequest>;
  readonly taken: readonly Taken[];
  /** Condition keys with the values that the text has for them. */
  readonly context: readonly SaidKey[];
  /** What the text leaves open. */
  readonly open: readonly Told[];
  /** An action that no request here asks for; null where there is none. */
  readonly unplayed: string | null;
}

type Operation = PolicyRequest['operation'];

/** The request that asks for an action. */
const OPERATIONS: Readonly<Record<string, string>> = {
  's3:PutObject': 'upload',
  's3:GetObject': 'download',
  's3:DeleteObject': 'delete',
  's3:ListBucket': 'list',
  's3:PutBucketPolicy': 'put-bucket-policy',
  's3:UpdateObjectEncryption': 'update-encryption',
  'kms:GenerateDataKey': 'upload',
  'kms:Decrypt': 'download',
};

/** The request that calls an operation, where another service's action was refused in it. */
const CALLS: Readonly<Record<string, string>> = {
  PutObject: 'upload',
  GetObject: 'download',
  HeadObject: 'head',
  CopyObject: 'copy',
  CreateMultipartUpload: 'multipart',
  UploadPart: 'multipart',
  CompleteMultipartUpload: 'multipart',
  UpdateObjectEncryption: 'update-encryption',
};

/** A Region of each partition whose ARNs of buckets and callers name none. */
const REGIONS: Readonly<Record<string, string>> = {
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** The request that a pasted text speaks of, with the names in it. */
export function requestFrom(pasted: Pasted): RequestFrom {
  const { evidence } = pasted;
  const taken: Taken[] = [];
  const request: Record<string, string> = {};
  const take = (what: Told, value: string, isInferred: boolean, fields: Partial<PolicyRequest>) => {
    taken.push({ what, value, isInferred });
    for (const [key, said] of Object.entries(fields)) if (fits(key, said)) request[key] = said;
  };
  const operation = operationOf(pasted);
  if (operation !== null) {
    take('operation', evidence.action ?? '', false, { operation });
  }
  takeCaller(pasted, take);
  takeAccount(pasted, take);
  takePlace(pasted, take);
  takeEncryption(pasted, operation, take);
  takeKey(pasted, take);
  const region = parseArn(evidence.key ?? '')?.region || (pasted.surroundings.region ?? '');
  const partition = partitionIn([evidence.resource, evidence.caller]);
  if (/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)) take('region', region, false, { region });
  else if (partition !== null && REGIONS[partition] !== undefined) {
    take('region', REGIONS[partition], true, { region: REGIONS[partition] });
  }
  const known = new Set(taken.map(({ what }) => what));
  return {
    request: request as Partial<PolicyRequest>,
    taken: TOLD.flatMap((what) => taken.filter((one) => one.what === what)),
    context: Object.entries(pasted.surroundings.context).map(([key, value]) => ({ key, value })),
    open: TOLD.filter((what) => !known.has(what) && !(what === 'key' && usesNoKey(pasted))),
    unplayed: evidence.action !== null && operation === null ? evidence.action : null,
  };
}

type Take = (
  what: Told,
  value: string,
  isInferred: boolean,
  fields: Partial<PolicyRequest>,
) => void;

/** A name that is longer than any here is none. */
function fits(key: string, value: string): boolean {
  const most = (REQUEST_NAMES as Readonly<Record<string, number>>)[key];
  return most === undefined || value.length <= most;
}

function operationOf({ evidence: { action }, aside }: Pasted): Operation | null {
  const called = action?.startsWith('kms:') ? CALLS[aside.operation ?? ''] : undefined;
  const found = called ?? OPERATIONS[action?.replace('ObjectVersion', 'Object') ?? ''];
  return (REQUEST_FIELDS.operation as readonly string[]).includes(found ?? '')
    ? (found as Operation)
    : null;
}

function takeCaller({ evidence, callerAccount, relation, isService }: Pasted, take: Take): void {
  const { caller } = evidence;
  if (caller !== null && isService) {
    take('caller', caller, false, { caller: 'service', service: caller });
    return;
  }
  if (caller === null || callerAccount === null) return;
  if (caller.endsWith(':root')) {
    take('caller', caller, false, {
      caller: relation === 'other' ? 'other-account' : 'root',
      'caller-arn': caller,
    });
    return;
  }
  take('caller', caller, false, {
    caller: relation === 'other' ? 'other-account' : 's3-and-kms',
    'caller-arn': caller,
  });
}

/**
 * The account that owns bucket and key: the key's, else the caller's where the message would not else be so long. A
 * service has none; of its requests an event names the bucket's.
 */
function takeAccount(pasted: Pasted, take: Take): void {
  const { relation, keyAccount, callerAccount, isService, surroundings } = pasted;
  const owner = keyAccount ?? (isService ? surroundings.owner : null);
  if (owner !== null) {
    take('account', owner, false, { account: owner });
  } else if (relation !== 'other' && callerAccount !== null) {
    take('account', callerAccount, true, { account: callerAccount });
  }
}

function takePlace({ evidence: { resource, action }, aside }: Pasted, take: Take): void {
  const found = /^arn:[a-z-]+:s3:::([a-z0-9][a-z0-9.-]{1,62})(?:\/(.+))?$/s.exec(resource ?? '');
  const [, named, key] = action?.startsWith('kms:') ? [] : (found ?? []);
  const [bucket, object] =
    named === undefined ? [aside.bucket ?? undefined, aside.object ?? undefined] : [named, key];
  if (bucket === undefined) return;
  take('bucket', bucket, false, { bucket });
  // A command over all objects under a prefix names none of them.
  if (object !== undefined && !object.endsWith('*')) take('object', object, false, { object });
}

function takeEncryption(
  { evidence: { encryption, kind }, service }: Pasted,
  operation: Operation | null,
  take: Take,
): void {
  if (encryption !== null) {
    const mode = modeOf(encryption);
    // An event tells what was applied, be it asked for or the bucket's default.
    const isAsked = kind !== 'cloudtrail' && operation !== 'download';
    take('encryption', encryption, false, isAsked ? { mode, 'chosen-by': 'request' } : { mode });
  } else if (service === 'kms') {
    take('encryption', 'aws:kms', true, { mode: KMS_MODE });
  }
}

function takeKey({ evidence: { key } }: Pasted, take: Take): void {
  if (key === null) return;
  const alias = /(?:^|:)(alias\/.+)$/.exec(key)?.[1];
  if (alias === 'alias/aws/s3' || key === 'aws/s3') {
    take('key', key, false, { 'kms-key': 'aws-managed' });
  } else if (alias !== undefined) {
    take('key', key, false, { 'kms-key': 'customer', 'key-name': 'alias', 'key-alias': alias });
  } else if (/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/.test(key)) {
    take('key', key, false, { 'kms-key': 'customer', 'key-name': 'arn', 'key-arn': key });
  } else if (/^[\w-]{36,40}$/.test(key)) {
    take('key', key, false, { 'kms-key': 'customer', 'key-name': 'id' });
  }
}

function partitionIn(arns: readonly (string | null)[]): string | null {
  const found = arns.flatMap((arn) => parseArn(arn ?? '')?.partition ?? []);
  return found[0] ?? null;
}

function usesNoKey({ evidence: { encryption } }: Pasted): boolean {
  return encryption !== null && !usesKmsKey(modeOf(encryption));
}

/** What the text leaves open is the request's, save names that would contradict what the text says. */
export function withEvidence(
  request: PolicyRequest,
  { request: said, context }: RequestFrom,
): PolicyRequest {
  const next: PolicyRequest = { ...request, ...said, context: withContext(request, context) };
  const key = parseArn(next['key-arn']);
  const isKeyElsewhere =
    said['key-arn'] === undefined &&
    key !== null &&
    (key.account !== next.account || key.region !== next.region);
  const own = { ...next, ...(isKeyElsewhere ? { 'key-arn': '' } : {}) };
  const { account, callerAccount } = namesOf(own);
  // The owner is somebody else; who, the text does not say.
  const isSomebody = own.caller === 'other-account' && account === callerAccount;
  const owner = callerAccount === WORLD.account ? WORLD.otherAccount : WORLD.account;
  return isSomebody ? { ...own, account: owner } : own;
}

/** What is said of condition keys, with what the text says of them, as much as a request takes. */
function withContext({ context }: PolicyRequest, said: RequestFrom['context']): string {
  return said.reduce((before, { key, value }) => {
    const after = withAnswer({ context: before }, key, value);
    return after.length <= REQUEST_NAMES.context ? after : before;
  }, context);
}
