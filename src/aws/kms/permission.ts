import type { AuthorizationQuestion } from '../authorize.ts';
import { denyingSid, gateFacts } from '../gate-facts.ts';
import type { Explanation, KeyGrant } from '../iam/index.ts';
import { ANONYMOUS, principalContext } from '../principals.ts';
import type { Call } from './call.ts';
import { contextConditions } from './encryption-context.ts';
import type { FoundKey, IssuedGrant } from './key.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Condition keys and what a request has under them. */
export type Conditions = Readonly<Record<string, string | readonly string[]>>;

/** How the message speaks of the key: by its ARN, or by the ciphertext that named it. */
type Phrase = 'key' | 'ciphertext';

interface KeyQuestion {
  /** The action, when it is not the operation's own. */
  readonly action?: string;
  readonly phrase?: Phrase;
  readonly encryptionContext?: ReadonlyMap<string, string> | null;
  readonly conditions?: Conditions;
  /** Those of the key's grants that can allow this; left out: all of them. */
  readonly grants?: readonly IssuedGrant[];
}

/**
 * May the caller do this with this key? The key policy and the caller's own policies decide. Null when allowed.
 * Condition keys: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
 */
export function mayUse(call: Call, found: FoundKey, question: KeyQuestion = {}): Refusal | null {
  const { key } = found;
  const grants = question.grants ?? key.grants;
  return ask(call, {
    action: question.action ?? call.operation,
    phrase: question.phrase ?? 'key',
    resource: key.arn,
    resourceAccount: key.account,
    keyPolicy: { name: 'Key policy', document: key.policy.document },
    ...(grants.length === 0 ? {} : { grants: grants.map(({ document }) => document) }),
    conditions: keyConditions(call, found, question),
  });
}

/**
 * May the caller do this with this key by one of these grants? Neither the key policy has a say in it nor an Allow of the
 * caller's own policies by itself.
 */
export function mayByGrants(
  call: Call,
  found: FoundKey,
  grants: readonly KeyGrant[],
): Refusal | null {
  const { key } = found;
  return ask(call, {
    action: call.operation,
    phrase: 'key',
    resource: key.arn,
    resourceAccount: key.account,
    grants,
    conditions: keyConditions(call, found, {}),
  });
}

/** What a request about a key offers to conditions. */
function keyConditions(
  call: Call,
  { key, alias }: FoundKey,
  question: Pick<KeyQuestion, 'encryptionContext' | 'conditions'>,
): Conditions {
  const aliases = call.store.aliasesOf(key).map(({ name }) => name);
  const conditions: Record<string, string | readonly string[]> = {
    'kms:KeySpec': key.spec,
    'kms:KeyUsage': key.usage,
    // The names of both from before 2021, which policies may still hold.
    'kms:CustomerMasterKeySpec': key.spec,
    'kms:CustomerMasterKeyUsage': key.usage,
    'kms:KeyOrigin': 'AWS_KMS',
    'kms:MultiRegion': 'false',
    'kms:ResourceAliases': aliases,
    'aws:ResourceAccount': key.account,
    ...contextConditions(question.encryptionContext ?? null),
    ...question.conditions,
  };
  if (alias !== null) conditions['kms:RequestAlias'] = alias;
  for (const [name, value] of key.tags) conditions[`aws:ResourceTag/${name}`] = value;
  return conditions;
}

/** The condition key of cryptographic operations; symmetric encryption is what a request means that does not say. */
export function algorithmCondition(algorithm: string | null): Readonly<Record<string, string>> {
  return { 'kms:EncryptionAlgorithm': algorithm ?? 'SYMMETRIC_DEFAULT' };
}

/** Whether a service calls for somebody. https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-is-for-aws-resource */
export function forService(call: Call): Conditions {
  return { 'kms:GrantIsForAWSResource': String(call.forwarded !== null) };
}

/** May the caller do this with something that has no key policy: an alias, or the account as a whole (`*`)? */
export function mayDo(
  call: Call,
  resource: string,
  conditions: Conditions = {},
  action = call.operation,
): Refusal | null {
  return ask(call, {
    action,
    phrase: 'key',
    resource,
    resourceAccount: call.account,
    conditions,
  });
}

interface Question
  extends Pick<
    AuthorizationQuestion,
    'action' | 'resource' | 'resourceAccount' | 'keyPolicy' | 'grants'
  > {
  readonly phrase: Phrase;
  readonly conditions: Conditions;
}

function ask(call: Call, question: Question): Refusal | null {
  const { phrase, conditions, resource, resourceAccount } = question;
  const action = `kms:${question.action}`;
  const answer = call.authorizer(call.recorder, {
    actor: 'kms',
    name: 'kms.authorize',
    fact: 'kms-authorization',
    principal: call.principal,
    action,
    resource,
    resourceAccount,
    ...(question.keyPolicy === undefined ? {} : { keyPolicy: question.keyPolicy }),
    ...(question.grants === undefined ? {} : { grants: question.grants }),
    context: { ...callConditions(call), ...conditions },
  });
  if (answer.allowed) return null;
  const { reason, explanation } = answer;
  return denial(call, { action, resource, phrase, reason, explanation });
}

/**
 * Condition keys of any call. When a service calls for somebody, the address is not that of somebody: a condition on
 * aws:SourceIp finds no address there, as AWS warns.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
function callConditions(call: Call): Conditions {
  const conditions: Record<string, string> = {
    ...principalContext(call.principal, call.clock.now()),
    'aws:SecureTransport': String(call.secure),
    'aws:RequestedRegion': call.region,
    'aws:ViaAWSService': String(call.forwarded !== null),
    'aws:CurrentTime': new Date(call.clock.now()).toISOString(),
    'aws:EpochTime': String(Math.floor(call.clock.now() / 1000)),
  };
  if (call.userAgent !== null) conditions['aws:UserAgent'] = call.userAgent;
  if (call.principal !== null) conditions['kms:CallerAccount'] = call.account;
  if (call.forwarded === null) conditions['aws:SourceIp'] = call.sourceIp;
  else conditions['kms:ViaService'] = call.forwarded.viaService;
  return conditions;
}

const FOREIGN =
  'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access';

/** AccessDeniedException in AWS's words. */
function denial(
  call: Call,
  question: {
    action: string;
    resource: string;
    phrase: Phrase;
    reason: string;
    explanation: Explanation;
  },
): Refusal {
  const { action, resource, phrase, reason, explanation } = question;
  const target =
    phrase === 'ciphertext'
      ? 'on the resource associated with this ciphertext'
      : reason === FOREIGN
        ? 'on this resource'
        : `on resource: ${resource}`;
  const sid = denyingSid(explanation);
  return accessDenied(call, action, target, reason, {
    resource,
    ...gateFacts(explanation),
    ...(sid === '' ? {} : { sid }),
  });
}

/** A key of another account that is not there, or not for callers from outside: KMS does not tell which. */
export function foreignDenial(call: Call, keyId: string): Refusal {
  return accessDenied(call, `kms:${call.operation}`, 'on this resource', FOREIGN, {
    resource: keyId,
    gate: 'foreign',
  });
}

function accessDenied(
  call: Call,
  action: string,
  target: string,
  reason: string,
  facts: Readonly<Record<string, string>>,
): Refusal {
  const principal = call.principal?.arn ?? ANONYMOUS;
  const message =
    `User: ${principal} is not authorized to perform: ${action} ${target} ${reason}`.trimEnd();
  return refusal('AccessDeniedException', message, 'kms-authorization', 'kms-denied', {
    principal,
    action,
    ...facts,
  });
}
