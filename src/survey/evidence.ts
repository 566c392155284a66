import { constraint } from '../modes/constraint.ts';
import { objectsFor } from '../modes/object-count.ts';
import type { ModeProfile } from '../modes/profile.ts';
import { WORLD } from '../modes/run/world.ts';
import { type Circumstances, DEFAULTS, type OwnPolicies } from '../scenario/index.ts';

/** A run that cells of a mode's row are read from. */
export type EvidenceId =
  /** One object, stored. */
  | 'upload'
  /** Three objects, stored one after the other. */
  | 'three'
  /** A read by somebody who has S3's permission, but none for the key, and no key. */
  | 's3-alone'
  /** A read without credentials and without headers, where the bucket policy lets everybody read. */
  | 'public-link'
  /** A read from another account that the bucket policy lets read. */
  | 'other-account'
  /** The same, where the key policy lets that account decrypt as well. */
  | 'other-account-key'
  /** The same, where the object lies under AWS's own key. */
  | 'other-account-managed'
  /** An upload to a bucket as AWS makes them now. */
  | 'new-bucket';

export interface Evidence {
  readonly id: EvidenceId;
  readonly circumstances: Circumstances;
  /** In place of what the circumstances name; such a run has no address of its own. */
  readonly policies: OwnPolicies | null;
}

/** The runs that a mode's row of the table is read from. Only what means something in the mode is among them. */
export function evidenceOf(profile: ModeProfile): readonly Evidence[] {
  const base: Circumstances = {
    ...DEFAULTS,
    mode: profile.id,
    objects: objectsFor(profile, 'one'),
  };
  const run = (
    id: EvidenceId,
    change: Partial<Circumstances>,
    policies: OwnPolicies | null = null,
  ): readonly Evidence[] => [{ id, circumstances: { ...base, ...change }, policies }];
  const { needsCustomerKey, usesKmsKey } = profile;
  const noKey: Partial<Circumstances> = needsCustomerKey ? { 'customer-key': 'missing' } : {};
  const partner: Partial<Circumstances> = {
    operation: 'download',
    caller: 'other-account',
    'bucket-policy': 'public-read',
  };
  const blocked: Circumstances = { ...base, 'sse-c-blocked': 'yes' };
  const isBlockable = constraint('sse-c-blocked', 'yes', blocked) === null;
  return [
    ...run('upload', {}),
    ...run('three', { objects: objectsFor(profile, 'three') }),
    ...run('s3-alone', { operation: 'download', caller: 's3-only', ...noKey }),
    ...run('public-link', {
      operation: 'download',
      caller: 'anonymous',
      'bucket-policy': 'public-read',
      ...noKey,
    }),
    ...run('other-account', partner),
    ...(usesKmsKey
      ? [
          ...run('other-account-key', partner, { key: PARTNER_KEY_POLICY }),
          ...run('other-account-managed', { ...partner, 'kms-key': 'aws-managed' }),
        ]
      : []),
    ...run('new-bucket', isBlockable ? blocked : {}),
  ];
}

/** Leaves the own account to IAM, as the default key policy does, and lets another account decrypt. */
const PARTNER_KEY_POLICY = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'EnableIamPolicies',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${WORLD.account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'LetPartnerDecrypt',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${WORLD.otherAccount}:root` },
        Action: 'kms:Decrypt',
        Resource: '*',
      },
    ],
  },
  null,
  2,
);
