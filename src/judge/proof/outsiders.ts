import { isAccountId, parseArn } from '../../aws/iam/arn.ts';
import {
  type AccessRequest,
  ANONYMOUS,
  type DecidedBy,
  evaluate,
  type Policies,
  type PolicyDocument,
  type StatementRef,
} from '../../aws/iam/index.ts';
import { isPublicPolicy } from '../../aws/s3/bucket/public-policy.ts';
import { PROFILES } from '../../modes/profiles.ts';
import { type PolicyRequest, type PolicyTexts, USUAL_REQUEST } from '../../scenario/index.ts';
import { withAnswer, withAnswers } from '../answered-keys.ts';
import type { EditorId } from '../documents.ts';
import { type Names, namesOf } from '../names.ts';
import { readAll } from '../work.ts';
import type { Case } from './deeds.ts';
import { statementsIn } from './statements.ts';
import { callersOf, contextFor, textsFor, type Who } from './who.ts';

/** Somebody outside the account whom a policy of the account lets in. */
export interface Outsider {
  /**
   * `anonymous`: anybody; `stranger`: every AWS account; `account`: one that is named; `service`: an AWS service acting
   * for an account that is not named (the confused deputy).
   */
  readonly who: 'anonymous' | 'stranger' | 'account' | 'service';
  /** ARN, service name or `ANONYMOUS`. */
  readonly principal: string;
  /** `grant`: a grant on the key, where the key's policy does not allow the first of the actions. */
  readonly via: 'bucket' | 'key' | 'grant';
  /** What they may do, in the order of the list that was tried. */
  readonly actions: readonly string[];
  /** Where it is written what allows the first of them, and the statement there, counted from 0. */
  readonly editor: EditorId;
  readonly statement: number;
  readonly sid: string | null;
  /** The page's request for the first of the actions; null where the page has none. */
  readonly example: Case | null;
}

/** Who is let in from outside. */
export interface Outsiders {
  readonly found: readonly Outsider[];
  /** What S3 itself says of the bucket policy; null without one that can be read. */
  readonly isPublic: boolean | null;
  /** Policies that cannot be read, so that nothing is known of them. */
  readonly unread: readonly ('bucket' | 'key')[];
  /** How many questions were asked. */
  readonly asked: number;
}

/** What is tried at a bucket. */
const BUCKET_ACTIONS = [
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  's3:ListBucket',
  's3:GetBucketPolicy',
  's3:PutBucketPolicy',
] as const;

/** What is tried at a key. */
const KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:GenerateDataKey',
  'kms:Encrypt',
  'kms:CreateGrant',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
] as const;

const OF_PAGE: Readonly<Record<string, PolicyRequest['operation']>> = {
  's3:GetObject': 'download',
  's3:PutObject': 'upload',
  's3:DeleteObject': 'delete',
  's3:ListBucket': 'list',
  's3:PutBucketPolicy': 'put-bucket-policy',
};

const ALL: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

interface Caller {
  readonly who: Outsider['who'];
  readonly principal: string;
  readonly request: Partial<PolicyRequest>;
}

/**
 * Asks the bucket policy and the key policy, with the resource control policies over them, whether anybody outside the
 * account may do anything: nobody in particular, a role of an account that is named nowhere, each other account that is
 * named, and each service that is named, acting for an account that is not. An account outside is taken to allow its own
 * callers everything.
 */
export function outsidersOf(texts: PolicyTexts, request: PolicyRequest, now: number): Outsiders {
  const read = readAll(texts);
  const names = namesOf({ ...request, caller: 's3-and-kms', 'caller-arn': '' });
  const rcp = read.more.flatMap(({ kind, read: one }) =>
    kind === 'rcp' && one.state === 'document' ? [[one.document]] : [],
  );
  const limits = rcp.length === 0 ? {} : { rcp };
  const bucket = read.bucket.state === 'document' ? read.bucket.document : null;
  const key = read.key.state === 'document' ? read.key.document : null;
  const grants = read.more.flatMap(({ id, read: one }) =>
    one.state === 'grants' ? one.grants.map((grant) => ({ id, grant })) : [],
  );
  const callers = outside(texts, request, names);
  const found = callers.flatMap((caller) => {
    const identity = isOfAccount(caller) ? [ALL] : [];
    const place = { names, request, texts, now, grantsFrom: grants.map(({ id }) => id) };
    const ofKey = { key, grants: grants.map(({ grant }) => grant) };
    return [
      ...letIn('bucket', caller, { identity, resource: bucket, ...limits }, place),
      ...letIn('key', caller, { identity, ...ofKey, ...limits }, place),
    ];
  });
  return {
    found,
    isPublic: bucket === null ? null : isPublicPolicy(bucket),
    unread: (['bucket', 'key'] as const).filter((slot) => read[slot].state === 'broken'),
    asked: callers.length * (BUCKET_ACTIONS.length + KEY_ACTIONS.length),
  };
}

function outside(texts: PolicyTexts, request: PolicyRequest, { account }: Names): Caller[] {
  const { who } = callersOf([texts], request);
  const callers = who.flatMap(({ kind, principal, request: theirs }): Caller[] => {
    if (kind === 'anonymous') return [{ who: kind, principal, request: theirs }];
    const from = parseArn(principal)?.account;
    if (from === undefined || from === account || !isAccountId(from)) return [];
    return [{ who: kind === 'stranger' ? kind : 'account', principal, request: theirs }];
  });
  const services = statementsIn(texts).flatMap(({ statement: { Principal } }) =>
    typeof Principal === 'object' ? [Principal.Service ?? []].flat() : [],
  );
  return [
    ...callers,
    ...[...new Set(services)].map((principal) => ({
      who: 'service' as const,
      principal,
      request: { caller: 'service' as const, service: principal, context: forSomebody() },
    })),
  ];
}

/** Of what the page's request says of its caller, nothing is true outside. */
const OUTSIDE: Pick<Who, 'kind' | 'identity'> = { kind: 'stranger', identity: 'all' };

/** The mode that needs nothing but S3: what is let in by the bucket policy alone. */
const PLAIN =
  PROFILES.find(({ usesKmsKey, needsCustomerKey }) => !usesKmsKey && !needsCustomerKey)?.id ??
  USUAL_REQUEST.mode;

/** Whose account allows its own callers everything. */
function isOfAccount({ who }: Caller): boolean {
  return who === 'account' || who === 'stranger';
}

interface Place {
  readonly texts: PolicyTexts;
  readonly names: Names;
  readonly request: PolicyRequest;
  readonly now: number;
  /** Where each grant is written. */
  readonly grantsFrom: readonly EditorId[];
}

function letIn(
  of: 'bucket' | 'key',
  caller: Caller,
  policies: Policies,
  place: Place,
): readonly Outsider[] {
  const actions: readonly string[] = of === 'bucket' ? BUCKET_ACTIONS : KEY_ACTIONS;
  const allowed = actions.flatMap((action) => {
    const { explanation } = evaluate(policies, questionOf(of, action, caller, place));
    if (explanation.decision !== 'Allow') return [];
    const by = allowing(explanation.decidedBy);
    return by === null ? [] : [{ action, by }];
  });
  const [first] = allowed;
  const { request, texts } = place;
  if (first === undefined) return [];
  const operation = OF_PAGE[first.action];
  const { policy, policyIndex, statement, sid } = first.by;
  const isGrant = policy === 'grant';
  return [
    {
      who: caller.who,
      principal: caller.principal,
      via: isGrant ? 'grant' : of,
      actions: allowed.map(({ action }) => action),
      editor: (isGrant ? place.grantsFrom[policyIndex] : null) ?? of,
      statement: isGrant ? 0 : statement,
      sid,
      example:
        operation === undefined
          ? null
          : {
              request: {
                ...request,
                context: contextFor(request, OUTSIDE),
                ...caller.request,
                operation,
                mode: PLAIN,
                'chosen-by': 'bucket-default',
              },
              texts: textsFor(texts, { identity: isOfAccount(caller) ? 'all' : 'none' }),
            },
    },
  ];
}

/** The statement on the resource's side that allows it. */
function allowing(by: DecidedBy): StatementRef | null {
  if (by.kind !== 'statements') return null;
  return by.statements.find(({ policy }) => policy !== 'identity') ?? null;
}

function questionOf(
  of: 'bucket' | 'key',
  action: string,
  { principal }: Caller,
  { names, request, now }: Place,
): AccessRequest {
  const arn = `arn:${names.partition}:s3:::${names.bucket}`;
  const isOfObject = /Object$/.test(action);
  const resource = of === 'key' ? names.keyArn : isOfObject ? `${arn}/${names.objectKey}` : arn;
  return {
    principal,
    action,
    resource,
    resourceAccount: of === 'key' ? (names.keyArn.split(':')[4] ?? '') : names.account,
    context: withAnswers({ context: contextFor(request, OUTSIDE) }, action, {
      'aws:SecureTransport': 'true',
      'aws:CurrentTime': `${new Date(now).toISOString().slice(0, 19)}Z`,
      ...callerContext(principal),
    }),
  };
}

/** What a request from outside says of its caller; a service says for whom it acts. */
function callerContext(principal: string): Record<string, string> {
  if (principal === ANONYMOUS) {
    return { 'aws:PrincipalType': 'Anonymous', 'aws:PrincipalAccount': 'anonymous' };
  }
  const arn = parseArn(principal);
  if (arn !== null) {
    return {
      'aws:PrincipalArn': principal,
      'aws:PrincipalAccount': arn.account,
      'aws:PrincipalIsAWSService': 'false',
      'kms:CallerAccount': arn.account,
    };
  }
  return {
    'aws:PrincipalIsAWSService': 'true',
    'aws:PrincipalServiceName': principal,
    ...FOR_SOMEBODY,
  };
}

/** What a service says of an account that set it to work, as the page's request has it. */
function forSomebody(): string {
  let context = '';
  for (const [key, value] of Object.entries(FOR_SOMEBODY)) {
    context = withAnswer({ context }, key, value);
  }
  return context;
}

/** An account that set a service to work, and is not ours. */
const SOMEBODY = '999999999999';

const FOR_SOMEBODY = {
  'aws:SourceAccount': SOMEBODY,
  'aws:SourceArn': `arn:aws:s3:::bucket-of-${SOMEBODY}`,
};
