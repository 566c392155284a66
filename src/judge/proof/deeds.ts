import { defaultKeyPolicy } from '../../aws/iam/index.ts';
import { profileOf } from '../../modes/profiles.ts';
import {
  type PolicyRequest,
  type PolicyTexts,
  REQUEST_FIELDS,
  USUAL_REQUEST,
} from '../../scenario/index.ts';
import { formatted } from '../documents.ts';
import { namesOf } from '../names.ts';
import { contextFor, textsFor, type Who } from './who.ts';

type Operation = PolicyRequest['operation'];

/** How an object is encrypted, or is to be. */
export interface Encryption {
  /** How a write chose it; null for what lies there already. */
  readonly chosenBy: PolicyRequest['chosen-by'] | null;
  readonly mode: PolicyRequest['mode'];
  /** Under which KMS key: the one of the set, `aws/s3`, or another of the account; null without one. */
  readonly key: 'this' | 'managed' | 'other' | null;
}

/** What is done, and to what. */
export interface Deed {
  readonly operation: Operation;
  /** Null where no encryption takes part. */
  readonly encryption: Encryption | null;
}

/** A request of the table, with the policies that it is judged by. */
export interface Case {
  readonly request: PolicyRequest;
  readonly texts: PolicyTexts;
}

/** In which order, and with which encryption, the operations stand in the table. */
const OPERATIONS: Partial<Readonly<Record<string, 'written' | 'stored' | 'none'>>> = {
  upload: 'written',
  download: 'stored',
  delete: 'none',
  list: 'none',
  'put-bucket-policy': 'none',
};

/** Everything that is asked of each caller. */
export const DEEDS: readonly Deed[] = Object.keys(OPERATIONS).flatMap((name): Deed[] => {
  const operation = REQUEST_FIELDS.operation.find((each) => each === name);
  if (operation === undefined) return [];
  switch (OPERATIONS[name]) {
    case 'written':
      return REQUEST_FIELDS['chosen-by']
        .toReversed()
        .flatMap((chosenBy) =>
          encryptions(chosenBy).map((encryption) => ({ operation, encryption })),
        );
    case 'stored':
      return encryptions(null).map((encryption) => ({ operation, encryption }));
    default:
      return [{ operation, encryption: null }];
  }
});

/** What means something: a customer's own key is no default, and only KMS has keys to choose between. */
function encryptions(chosenBy: Encryption['chosenBy']): readonly Encryption[] {
  return REQUEST_FIELDS.mode.flatMap((mode): Encryption[] => {
    const profile = profileOf(mode);
    if (profile === null || profile === undefined) return [];
    if (chosenBy === 'bucket-default' && profile.bucketDefault === null) return [];
    // What lies there says nothing of whether a Bucket Key saved a call; the key that reads it is the same.
    const keys = profile.usesKmsKey ? (['this', 'managed', 'other'] as const) : [null];
    return keys.map((key) => ({ chosenBy, mode, key }));
  });
}

/** Circumstances that are no matter of policies: as usual, whatever the page's request has. */
const NO_MATTER = [
  'key-state',
  'bucket-default',
  'key-name',
  'kms-rate',
  'customer-key',
  'stored-bytes',
  'source-mode',
  'signed',
  'object-state',
  'object-owner',
  'fault',
] as const;

/** A key of the account whose policy nobody has written: that of a key that was made without one. */
function otherKey(named: PolicyRequest): { readonly arn: string; readonly policy: string } {
  const [arn, partition = 'aws', , region = '', account = ''] = namesOf(named).keyArn.split(':');
  return {
    arn: [arn, partition, 'kms', region, account, 'key/9999abcd-99ab-99cd-99ef-999999990000'].join(
      ':',
    ),
    policy: formatted(defaultKeyPolicy(account, partition)),
  };
}

/**
 * The request of one place of the table.
 *
 * @param base whose names and circumstances it has
 */
export function caseOf(texts: PolicyTexts, base: PolicyRequest, who: Who, deed: Deed): Case {
  const { operation, encryption } = deed;
  const usual = Object.fromEntries(NO_MATTER.map((field) => [field, USUAL_REQUEST[field]]));
  const theirs = textsFor(texts, who);
  const request: PolicyRequest = {
    ...base,
    ...usual,
    ...who.request,
    context: contextFor(base, who),
    operation,
    mode: encryption?.mode ?? USUAL_REQUEST.mode,
    'chosen-by': encryption?.chosenBy ?? USUAL_REQUEST['chosen-by'],
    'kms-key': encryption?.key === 'managed' ? 'aws-managed' : 'customer',
  };
  if (encryption?.key !== 'other') return { request, texts: theirs };
  const { arn, policy } = otherKey(base);
  return {
    request: { ...request, 'key-arn': arn, 'key-alias': '' },
    texts: { ...theirs, key: policy },
  };
}
