import { defaultKeyPolicy, type PolicyDocument, type Statement } from '../../aws/iam/index.ts';
import { SSE, SSE_CUSTOMER } from '../../aws/s3/encryption/sse.ts';
import type { Circumstances } from '../../scenario/index.ts';

/** Names that the policies of a run speak of. */
export interface PolicyWorld {
  readonly account: string;
  readonly region: string;
  readonly bucket: string;
  readonly keyArn: string | null;
}

function document(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

const S3_ACTIONS = [
  's3:PutObject',
  's3:GetObject',
  's3:AbortMultipartUpload',
  's3:ListMultipartUploadParts',
  's3:UpdateObjectEncryption',
];

/** What the caller may do in S3. */
function s3Statements(world: PolicyWorld): readonly Statement[] {
  return [
    {
      Sid: 'Objects',
      Effect: 'Allow',
      Action: S3_ACTIONS,
      Resource: `arn:aws:s3:::${world.bucket}/*`,
    },
    {
      Sid: 'List',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${world.bucket}`,
    },
  ];
}

function kmsStatements(world: PolicyWorld, actions: readonly string[]): readonly Statement[] {
  return world.keyArn === null
    ? []
    : [{ Sid: 'Key', Effect: 'Allow', Action: actions, Resource: world.keyArn }];
}

/** The IAM policies of each caller. */
export const CALLER_POLICIES: Record<
  Circumstances['caller'],
  (world: PolicyWorld) => readonly PolicyDocument[]
> = {
  's3-and-kms': (world) => [
    document(
      ...s3Statements(world),
      ...kmsStatements(world, [
        'kms:GenerateDataKey',
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:ReEncrypt*',
      ]),
    ),
  ],
  's3-only': (world) => [document(...s3Statements(world))],
  'upload-only': (world) => [
    document(...s3Statements(world), ...kmsStatements(world, ['kms:GenerateDataKey'])),
  ],
  'other-account': (world) => [
    document(
      ...s3Statements(world),
      ...kmsStatements(world, [
        'kms:GenerateDataKey',
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:ReEncrypt*',
      ]),
    ),
  ],
  anonymous: () => [],
};

/** Lets the account manage the key and nothing more: without it nobody could ever change the policy again. */
function administration(account: string): Statement {
  return {
    Sid: 'Administration',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: [
      'kms:Create*',
      'kms:Describe*',
      'kms:Enable*',
      'kms:List*',
      'kms:Put*',
      'kms:Update*',
      'kms:Revoke*',
      'kms:Disable*',
      'kms:Get*',
      'kms:Delete*',
      'kms:ScheduleKeyDeletion',
      'kms:CancelKeyDeletion',
      'kms:RotateKeyOnDemand',
    ],
    Resource: '*',
  };
}

export const KEY_POLICIES: Record<
  Circumstances['key-policy'],
  (world: PolicyWorld) => PolicyDocument
> = {
  account: (world) => defaultKeyPolicy(world.account),
  'via-s3': (world) =>
    document(administration(world.account), {
      Sid: 'ThroughS3Only',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncrypt*',
        'kms:GenerateDataKey*',
        'kms:DescribeKey',
      ],
      Resource: '*',
      Condition: {
        StringEquals: {
          'kms:ViaService': `s3.${world.region}.amazonaws.com`,
          'kms:CallerAccount': world.account,
        },
      },
    }),
  nobody: (world) => document(administration(world.account)),
};

export const BUCKET_POLICIES: Record<
  Circumstances['bucket-policy'],
  (world: PolicyWorld) => PolicyDocument | null
> = {
  none: () => null,
  'public-read': (world) =>
    document({
      Sid: 'PublicRead',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${world.bucket}/*`,
    }),
  'force-sse-kms': (world) =>
    document({
      Sid: 'DenyAllButSseKms',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${world.bucket}/*`,
      Condition: { StringNotEquals: { [`s3:${SSE}`]: 'aws:kms' } },
    }),
  'force-sse-c': (world) =>
    document({
      Sid: 'DenyAllButSseC',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${world.bucket}/*`,
      Condition: { Null: { [`s3:${SSE_CUSTOMER.algorithm}`]: 'true' } },
    }),
};
