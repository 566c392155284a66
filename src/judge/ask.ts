import type { AuthorizationQuestion } from '../aws/authorize.ts';
import { type AccessRequest, denialReason, type Explanation } from '../aws/iam/index.ts';
import { principalContext, principalOf } from '../aws/principals.ts';
import { CALLERS, WORLD } from '../modes/run/world.ts';
import type { Circumstances, PolicyRequest } from '../scenario/index.ts';
import { withAnswers } from './answered-keys.ts';
import { type Names, namesOf, renamer } from './names.ts';
import { faultOf, nearestFlow, readsObject, storedMode, writes } from './request.ts';
import {
  type OwnRefusal,
  type Played,
  playRefusal,
  playScene,
  SCENE_OBJECT,
  type SceneRequest,
} from './scene.ts';
import { serviceContext } from './services.ts';

/** What a question is about: when in the request it is asked. */
const PURPOSES = {
  's3.put-object': 'put',
  's3.get-object': 'get',
  's3.head-object': 'head',
  's3.authorize-list': 'list-missing',
  's3.list-objects-v2': 'list',
  's3.put-bucket-policy': 'put-policy',
  's3.delete-object': 'delete',
  's3.update-object-encryption': 'update',
  's3.copy-object': 'copy-target',
  's3.authorize-source': 'copy-source',
  's3.create-multipart-upload': 'create',
  's3.upload-part': 'part',
  's3.complete-multipart-upload': 'complete',
  'kms:GenerateDataKey': 'generate',
  'kms:Decrypt': 'decrypt',
  'kms:Encrypt': 'encrypt',
  'kms:ReEncryptFrom': 're-encrypt-from',
  'kms:ReEncryptTo': 're-encrypt-to',
} as const;
export type Purpose = (typeof PURPOSES)[keyof typeof PURPOSES];

/** One question that a service puts to the policies before it does what is asked. */
export interface Check {
  /** Unlike those of the other questions of the request. */
  readonly id: string;
  readonly service: 's3' | 'kms';
  readonly purpose: Purpose;
  readonly request: AccessRequest;
  /** Whether the bucket policy has a say. */
  readonly asksBucket: boolean;
  /** Whether it has none because S3 Block Public Access keeps a public one from others than the bucket's account. */
  readonly isRestricted: boolean;
  /** Whether only its Deny statements have a say: an object of another account is let in to by its ACL. */
  readonly isAclsObject: boolean;
  /** Which key's policy has a say: the one that is written, or that of an AWS managed key, which is AWS's own. */
  readonly asksKey: 'written' | 'managed' | null;
}

/** A header of the request; `secret`: its value is drawn by the client and stands nowhere on a page. */
export type SentHeader =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly secret: 'key' | 'key-md5' };

/** A request as it goes over the wire, as far as encryption is concerned. */
export interface SentRequest {
  /** Method and address. */
  readonly line: string;
  readonly headers: readonly SentHeader[];
}

/** Everything that S3 and KMS ask for a request, in order, what they refuse by themselves, and what was sent. */
export interface Asked {
  readonly checks: readonly Check[];
  /** It comes after every question: a request whose policies say no does not get so far. */
  readonly refusal: OwnRefusal | null;
  /** Of several requests the first. */
  readonly sent: SentRequest;
  /** What was played to learn that. */
  readonly scene: SceneRequest;
}

/** What of the policies S3 itself looks at, beside asking them. */
export interface OfPolicies {
  /** Whether S3 takes the bucket policy for public. */
  readonly isPublic: boolean;
}

/**
 * Asks the simulated S3 and KMS what they ask of the policies.
 *
 * @param now milliseconds since 1970, for `aws:CurrentTime`
 */
export async function ask(
  request: PolicyRequest,
  now: number,
  { isPublic }: OfPolicies = { isPublic: false },
): Promise<Asked> {
  const names = namesOf(request);
  const scene = sceneOf(request, names, isPublic);
  const played = await playScene(scene);
  const { plain, encoded } = renamers(played, scene.circumstances.caller, names);
  const { refusal, sent } = played;
  const known = new Set<string>();
  const checks = played.questions.flatMap((noted, at): Check[] => {
    const { action, name, keyPolicy, resourcePolicy } = noted.question;
    const service = action.startsWith('kms:') ? 'kms' : 's3';
    const asked = renamed(noted.question, names, { plain, encoded, now, request });
    // What KMS checks beforehand it may check again when it is done: one question, with one answer.
    const same = JSON.stringify([noted.sent, asked]);
    if (known.has(same)) return [];
    known.add(same);
    return [
      {
        id: `${at} ${action}`,
        service,
        purpose: purposeOf(service === 'kms' ? action : name, noted.sent),
        request: asked,
        asksBucket: (resourcePolicy ?? null) !== null,
        isRestricted: noted.question.isRestricted === true,
        isAclsObject: isForeign(request) && /^s3:Get/.test(action),
        asksKey:
          keyPolicy === undefined
            ? null
            : noted.question.resource === played.keyArn
              ? 'written'
              : 'managed',
      },
    ];
  });
  const elsewhere = keyElsewhere(request, names);
  const first = checks.findIndex(({ asksKey }) => asksKey === 'written');
  return {
    // KMS does not get as far as to ask for a permission.
    checks: elsewhere === null || first < 0 ? checks : checks.slice(0, first),
    refusal:
      elsewhere !== null && first >= 0
        ? elsewhere
        : refusal === null
          ? null
          : { ...refusal, message: plain(refusal.message) },
    sent: sentRequest(sent, plain, encoded),
    scene,
  };
}

/** The request in the names of the flows. */
function sceneOf(request: PolicyRequest, names: Names, isPublic: boolean): SceneRequest {
  return {
    circumstances: { ...nearestFlow(request), caller: sceneCaller(request, names) },
    storedBy: storedMode(request),
    isRoot: request.caller === 'root',
    act: soleActOf(request),
    isPresigned: request.signed === 'presigned' && request.caller !== 'anonymous',
    isMissing: readsObject(request) && request['object-state'] === 'missing',
    isForeign: isForeign(request),
    fault: faultOf(request),
    // Neither counts where the other is not so: fewer scenes to play.
    isPublic: isPublic && request['public-access'] === 'on',
    blocksPublic:
      request['public-access'] === 'on' && (isPublic || faultOf(request) === 'public-acl'),
  };
}

/**
 * What S3 answers to a request whose policies say no to one of the questions that `ask` has put.
 *
 * @param explanation why they do
 */
export async function toldOf(
  request: PolicyRequest,
  scene: SceneRequest,
  check: Check,
  explanation: Explanation,
): Promise<OwnRefusal | null> {
  const told = await playRefusal(scene, {
    question: Number.parseInt(check.id, 10),
    answer: {
      allowed: false,
      reason: denialReason(explanation, check.request.action),
      explanation,
    },
  });
  const { plain } = renamers(told, scene.circumstances.caller, namesOf(request));
  return told.refusal && { ...told.refusal, message: plain(told.refusal.message) };
}

/**
 * What KMS says to a write under a key of another Region than the bucket's: it is asked in the bucket's.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 */
function keyElsewhere(request: PolicyRequest, names: Names): OwnRefusal | null {
  const [, , , region = '', account = '', resource = ''] = names.keyArn.split(':');
  const isNamed = writes(request) || request.operation === 'update-encryption';
  if (!isNamed || region === '' || region === names.region) return null;
  const isById = writes(request) && request['key-name'] === 'id';
  const there = `arn:${names.partition}:kms:${names.region}:${account}:${resource}`;
  return {
    service: 'kms',
    cause: 'key-in-other-region',
    status: 400,
    code: 'KMS.NotFoundException',
    message: isById ? `Key '${there}' does not exist` : `Invalid arn ${region}`,
  };
}

/** The flows' caller who stands to the bucket as the request's does. */
function sceneCaller(request: PolicyRequest, names: Names): Circumstances['caller'] {
  // Like one of the account: that a bucket is not public keeps no service out.
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
  if (request.caller === 'service') return 's3-and-kms';
  if (names.callerAccount === null) return 'anonymous';
  if (names.callerAccount !== names.account) return 'other-account';
  const { caller } = request;
  return caller === 'root' || caller === 'other-account' ? 's3-and-kms' : caller;
}

function soleActOf({ operation }: PolicyRequest): SceneRequest['act'] {
  const isSole =
    operation === 'delete' ||
    operation === 'head' ||
    operation === 'list' ||
    operation === 'put-bucket-policy';
  return isSole ? operation : 'flow';
}

/** Whether what is read is an object that another account owns. What is missing is nobody's. */
function isForeign(request: PolicyRequest): boolean {
  return (
    readsObject(request) &&
    request['object-owner'] === 'other' &&
    request['object-state'] === 'there'
  );
}

function purposeOf(step: string, sent: string): Purpose {
  const purposes: Readonly<Record<string, Purpose>> = PURPOSES;
  const purpose = purposes[step] ?? purposes[sent];
  if (purpose === undefined) throw new Error(`a question nobody expects: ${step} at ${sent}`);
  return purpose;
}

/** Stands for the id of an AWS managed key, which AWS draws. */
const MANAGED_KEY_ID = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

type Rename = (text: string) => string;

/** From the names of the scene to those of the request; in addresses the object's key is percent-encoded. */
function renamers(
  { questions, keyArn }: Played,
  caller: Circumstances['caller'],
  names: Names,
): { plain: Rename; encoded: Rename } {
  const managed = questions.flatMap(({ question: { keyPolicy, resource } }) =>
    keyPolicy === undefined || resource === keyArn ? [] : [resource.split('/').at(-1) ?? ''],
  );
  const to = (object: string) =>
    renamer([
      [SCENE_OBJECT, object],
      [keyArn ?? '', names.keyArn],
      [idOf(keyArn ?? ''), idOf(names.keyArn)],
      [CALLERS[caller].arn, names.caller],
      ...managed.map((id) => [id, MANAGED_KEY_ID] as const),
      [`arn:aws:s3:::${WORLD.bucket}`, `arn:${names.partition}:s3:::${names.bucket}`],
      ['arn:aws:kms', `arn:${names.partition}:kms`],
      [WORLD.keyAlias, names.keyAlias ?? WORLD.keyAlias],
      [WORLD.bucket, names.bucket],
      [WORLD.account, names.account],
      [WORLD.otherAccount, names.callerAccount ?? ''],
      [WORLD.region, names.region],
    ]);
  const { objectKey } = names;
  return {
    plain: to(objectKey),
    encoded: to(objectKey.split('/').map(encodeURIComponent).join('/')),
  };
}

/** A key's id, as a header may name it. */
function idOf(keyArn: string): string {
  return keyArn.split('/').at(-1) ?? '';
}

/** A question of the scene in the names of the request, asked now. */
function renamed(
  question: AuthorizationQuestion,
  names: Names,
  by: { plain: Rename; encoded: Rename; now: number; request: PolicyRequest },
): AccessRequest {
  const { plain, encoded, now, request } = by;
  const isKms = question.action.startsWith('kms:');
  const resource = plain(question.resource);
  const owner = isKms ? (resource.split(':')[4] ?? '') : names.account;
  const ofCaller = new Set(Object.keys(principalContext(question.principal, now)));
  const context = Object.fromEntries(
    Object.entries(question.context).flatMap(([key, value]) => {
      if (ofCaller.has(key) || key === 'kms:CallerAccount') return [];
      const rename = key === 's3:x-amz-copy-source' ? encoded : plain;
      return [[key, typeof value === 'string' ? rename(value) : value.map(rename)]];
    }),
  );
  const isOwners = isKms || question.resourceAccount === WORLD.account;
  return {
    principal: names.caller,
    action: question.action,
    resource,
    resourceAccount: isOwners ? owner : (names.callerAccount ?? ''),
    context: withAnswers(request, question.action, {
      ...callerContext(request, names, now),
      ...context,
      // Whichever way the request names the key, the key has its alias.
      ...(names.keyAlias !== null && resource === names.keyArn
        ? { 'kms:ResourceAliases': [names.keyAlias] }
        : {}),
      'aws:CurrentTime': new Date(now).toISOString(),
      'aws:EpochTime': String(Math.floor(now / 1000)),
      'aws:ResourceAccount': owner,
      ...(isKms && names.callerAccount !== null
        ? { 'kms:CallerAccount': names.callerAccount }
        : {}),
    }),
  };
}

function callerContext({ caller }: PolicyRequest, names: Names, now: number) {
  if (caller === 'service') return serviceContext(names);
  const { caller: arn, callerAccount, region } = names;
  const principal = callerAccount === null ? null : principalOf({ accessKeyId: '', arn }, region);
  return principalContext(principal, now);
}

const ENCRYPTION = /^x-amz-(?:copy-source-)?server-side-encryption/;

function sentRequest(message: Played['sent'], plain: Rename, encoded: Rename): SentRequest {
  if (message.type !== 'request') throw new Error('a client sends requests');
  return {
    line: `${message.method} ${encoded(message.url)}`,
    headers: message.headers.flatMap(([name, value]): SentHeader[] => {
      if (!ENCRYPTION.test(name)) return [];
      if (/customer-key$/.test(name)) return [{ name, secret: 'key' }];
      if (/customer-key-MD5$/.test(name)) return [{ name, secret: 'key-md5' }];
      return [{ name, value: plain(value) }];
    }),
  };
}
