import {
  ANONYMOUS,
  defaultKeyPolicy,
  type PolicyDocument,
  type Statement,
} from '../../aws/iam/index.ts';
import type { MoreKind, PolicyRequest, PolicyTexts } from '../../scenario/index.ts';
import { formatted } from '../documents.ts';
import { type Names, namesOf } from '../names.ts';
import { writes } from '../request.ts';
import type { Trial } from './cause.ts';
import { KMS_MODE, usesKmsKey } from './modes.ts';
import type { Pasted } from './pasted.ts';

/** A document of these statements. */
export function doc(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

export function bucketArns({ bucket, partition }: Names): readonly [string, string] {
  return [`arn:${partition}:s3:::${bucket}`, `arn:${partition}:s3:::${bucket}/*`];
}

export function allowS3(names: Names): Statement {
  return { Sid: 'Objects', Effect: 'Allow', Action: 's3:*', Resource: [...bucketArns(names)] };
}

export function allowKey({ keyArn }: Names): Statement {
  return { Sid: 'Key', Effect: 'Allow', Action: 'kms:*', Resource: keyArn };
}

/** The other account, as a policy of the owner's names it. */
export function partner({ partition, otherAccount }: Names): Statement['Principal'] {
  return { AWS: `arn:${partition}:iam::${otherAccount}:root` };
}

/** A bucket policy's statement for a caller without IAM policies that count here: a service, an account, or everybody. */
export function guest(names: Names): Statement {
  const principal =
    names.callerAccount !== null
      ? partner(names)
      : names.caller === ANONYMOUS
        ? '*'
        : { Service: names.caller };
  return {
    Sid: 'Guest',
    Effect: 'Allow',
    ...(principal === undefined ? {} : { Principal: principal }),
    Action: 's3:*',
    Resource: [...bucketArns(names)],
  };
}

/** Policies under which the caller may do everything: what a cause changes is all that refuses. */
function openTexts(request: PolicyRequest, names: Names): PolicyTexts {
  const isForeign = names.callerAccount !== null && names.callerAccount !== names.account;
  const isService = request.caller === 'service';
  const key = defaultKeyPolicy(names.account, names.partition);
  return {
    bucket:
      isForeign || isService || request.caller === 'anonymous' ? formatted(doc(guest(names))) : '',
    identity: formatted(doc(allowS3(names), allowKey(names))),
    key: formatted(
      isForeign || isService
        ? doc(...statements(key), { ...guest(names), Action: 'kms:*', Resource: '*' })
        : key,
    ),
  };
}

function statements({ Statement }: PolicyDocument): readonly Statement[] {
  return [Statement].flat() as readonly Statement[];
}

/** The open policies, with some in their place; with another request where it takes one. */
export function under(
  request: PolicyRequest,
  change: (names: Names) => {
    readonly [K in 'bucket' | 'identity' | 'key']?: PolicyDocument | null;
  } & { readonly more?: { readonly kind: MoreKind; readonly document: PolicyDocument } },
): Trial {
  const names = namesOf(request);
  const { more, ...documents } = change(names);
  const texts = Object.fromEntries(
    Object.entries(documents).map(([slot, document]) => [
      slot,
      document === null || document === undefined ? '' : formatted(document),
    ]),
  );
  const isOfOrganization = more?.kind === 'scp' || more?.kind === 'rcp';
  return {
    request,
    texts: {
      ...openTexts(request, names),
      ...texts,
      ...(more === undefined
        ? {}
        : {
            more: [
              {
                id: `${more.kind}-1`,
                kind: more.kind,
                ...(isOfOrganization ? { level: 0 } : {}),
                text: formatted(more.document),
              },
            ],
          }),
    },
  };
}

/** The action that is refused: the text's, else the one that the request asks for first. */
export function actionOf(request: PolicyRequest, { evidence, service }: Pasted): string {
  if (evidence.action !== null) return evidence.action;
  if (service === 'kms') return writes(request) ? 'kms:GenerateDataKey' : 'kms:Decrypt';
  return writes(request) ? 's3:PutObject' : 's3:GetObject';
}

/** The request under a customer managed key, if it is not under one. */
export function withKey(request: PolicyRequest): PolicyRequest {
  const mode = usesKmsKey(request.mode) ? request.mode : KMS_MODE;
  return { ...request, mode, 'kms-key': 'customer', connection: 'https' };
}

/** Somebody of another account than the bucket's. */
export function asGuest(request: PolicyRequest): PolicyRequest {
  const names = namesOf(request);
  if (names.callerAccount !== null && names.callerAccount !== names.account) return request;
  return { ...request, caller: 'other-account', 'caller-arn': '' };
}
