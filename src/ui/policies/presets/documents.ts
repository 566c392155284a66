import type { PolicyDocument, Statement } from '../../../aws/iam/index.ts';
import { defaultKeyPolicy } from '../../../aws/iam/index.ts';
import { SSE, SSE_KEY_ID } from '../../../aws/s3/encryption/sse.ts';
import type { PolicyPreset } from '../../../link/policies-fields.ts';
import type { Names } from '../request/names.ts';

/** One policy for each editor; null for none. */
export interface PresetDocuments {
  readonly bucket: PolicyDocument | null;
  readonly identity: PolicyDocument;
  readonly key: PolicyDocument;
}

function document(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** The caller's usual permissions in S3. */
function objects({ bucket }: Names): Statement {
  return {
    Sid: 'Objects',
    Effect: 'Allow',
    Action: ['s3:PutObject', 's3:GetObject'],
    Resource: `arn:aws:s3:::${bucket}/*`,
  };
}

/** What uploads and downloads need of a key, and no more. */
function key({ keyArn }: Names): Statement {
  return {
    Sid: 'Key',
    Effect: 'Allow',
    Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
    Resource: keyArn,
  };
}

/** The action list of the article these presets come from; longer than it need be, see the preset's note. */
const ARTICLE_ACTIONS = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncrypt*',
  'kms:GenerateDataKey*',
  'kms:DescribeKey',
];

function usual(names: Names, bucket: PolicyDocument | null): PresetDocuments {
  return {
    bucket,
    identity: document(objects(names), key(names)),
    key: defaultKeyPolicy(names.account),
  };
}

function denyUploads({ bucket }: Names, sid: string, condition: Statement['Condition']): Statement {
  return {
    Sid: sid,
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObject',
    Resource: `arn:aws:s3:::${bucket}/*`,
    ...(condition === undefined ? {} : { Condition: condition }),
  };
}

const HEADER = `s3:${SSE}`;
const KEY_HEADER = `s3:${SSE_KEY_ID}`;

/**
 * The policies of each preset, in the names of a request.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const PRESET_DOCUMENTS: Readonly<Record<PolicyPreset, (names: Names) => PresetDocuments>> = {
  'force-sse-kms': (names) =>
    usual(
      names,
      document(
        denyUploads(names, 'DenyAllButSseKms', { StringNotEquals: { [HEADER]: 'aws:kms' } }),
      ),
    ),
  'force-if-present': (names) =>
    usual(
      names,
      document(
        denyUploads(names, 'DenyOtherHeaders', {
          StringNotEquals: { [HEADER]: 'aws:kms' },
          Null: { [HEADER]: 'false' },
        }),
      ),
    ),
  'force-one-key': (names) =>
    usual(
      names,
      document(
        denyUploads(names, 'DenyOtherKeys', {
          ArnNotEqualsIfExists: { [KEY_HEADER]: names.keyArn },
        }),
      ),
    ),
  'force-customer-key': (names) =>
    usual(
      names,
      document(
        denyUploads(names, 'DenyAllButSseC', {
          Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'true' },
        }),
      ),
    ),
  'key-through-s3': (names) => ({
    bucket: null,
    identity: document(objects(names)),
    key: document({
      Sid: 'ThroughS3Only',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ARTICLE_ACTIONS,
      Resource: '*',
      Condition: {
        StringEquals: {
          'kms:ViaService': `s3.${names.region}.amazonaws.com`,
          'kms:CallerAccount': names.account,
        },
      },
    }),
  }),
  'iam-policy': (names) => ({
    ...usual(names, null),
    identity: document(objects(names), {
      Sid: 'Key',
      Effect: 'Allow',
      Action: ARTICLE_ACTIONS,
      Resource: names.keyArn,
    }),
  }),
  'public-read': (names) =>
    usual(
      names,
      document({
        Sid: 'PublicRead',
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${names.bucket}/*`,
      }),
    ),
  'cross-account': (names) => {
    const partner = { AWS: `arn:aws:iam::${names.otherAccount}:root` };
    const [delegation] = [defaultKeyPolicy(names.account).Statement].flat() as readonly Statement[];
    return {
      bucket: document({
        Sid: 'Partner',
        Effect: 'Allow',
        Principal: partner,
        Action: ['s3:PutObject', 's3:GetObject'],
        Resource: `arn:aws:s3:::${names.bucket}/*`,
      }),
      identity: document(objects(names), key(names)),
      key: document(...(delegation === undefined ? [] : [delegation]), {
        Sid: 'PartnerThroughS3',
        Effect: 'Allow',
        Principal: partner,
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': `s3.${names.region}.amazonaws.com` } },
      }),
    };
  },
  'no-bucket-policy': (names) => usual(names, null),
};
