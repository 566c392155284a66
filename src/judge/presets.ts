import { defaultKeyPolicy, type PolicyDocument, type Statement } from '../aws/iam/index.ts';
import { SSE, SSE_KEY_ID } from '../aws/s3/encryption/sse.ts';
import {
  type PolicyPreset,
  type PolicyRequest,
  type PolicyTexts,
  USUAL_REQUEST,
  withNamesOf,
} from '../scenario/index.ts';
import { formatted } from './documents.ts';
import type { Names } from './names.ts';

/** One policy for each editor; null for none. */
interface PresetDocuments {
  readonly bucket: PolicyDocument | null;
  readonly identity: PolicyDocument;
  readonly key: PolicyDocument;
}

function document(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** The caller's usual permissions in S3. */
function objects({ bucket, partition }: Names): Statement {
  return {
    Sid: 'Objects',
    Effect: 'Allow',
    Action: ['s3:PutObject', 's3:GetObject'],
    Resource: `arn:${partition}:s3:::${bucket}/*`,
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
    key: defaultKeyPolicy(names.account, names.partition),
  };
}

function denyUploads(
  { bucket, partition }: Names,
  sid: string,
  condition: Statement['Condition'],
): Statement {
  return {
    Sid: sid,
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObject',
    Resource: `arn:${partition}:s3:::${bucket}/*`,
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
const PRESET_DOCUMENTS: Readonly<Record<PolicyPreset, (names: Names) => PresetDocuments>> = {
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
        Resource: `arn:${names.partition}:s3:::${names.bucket}/*`,
      }),
    ),
  'cross-account': (names) => {
    const partner = { AWS: `arn:${names.partition}:iam::${names.otherAccount}:root` };
    const [delegation] = [
      defaultKeyPolicy(names.account, names.partition).Statement,
    ].flat() as readonly Statement[];
    return {
      bucket: document({
        Sid: 'Partner',
        Effect: 'Allow',
        Principal: partner,
        Action: ['s3:PutObject', 's3:GetObject'],
        Resource: `arn:${names.partition}:s3:::${names.bucket}/*`,
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

/** A preset as it stands in the editors. */
export function presetTexts(preset: PolicyPreset, names: Names): PolicyTexts {
  const { bucket, identity, key } = PRESET_DOCUMENTS[preset](names);
  return {
    bucket: bucket === null ? '' : formatted(bucket),
    identity: formatted(identity),
    key: formatted(key),
  };
}

type Row = Partial<PolicyRequest>;

const UPLOADS: readonly Row[] = [
  {},
  { 'chosen-by': 'request', mode: 'sse-s3' },
  { 'chosen-by': 'request', mode: 'sse-kms', 'kms-key': 'aws-managed' },
  { 'chosen-by': 'request', mode: 'sse-kms' },
  { 'chosen-by': 'request', mode: 'dsse-kms' },
  { 'chosen-by': 'request', mode: 'sse-c' },
];

const ANONYMOUS_READS: readonly Row[] = (['sse-s3', 'sse-kms', 'dsse-kms', 'sse-c'] as const).map(
  (mode) => ({ caller: 'anonymous', operation: 'download', mode }),
);

const FROM_OTHER_ACCOUNT: readonly Row[] = [
  ...UPLOADS,
  { operation: 'download' as const },
  { operation: 'download' as const, 'kms-key': 'aws-managed' as const },
].map((row) => ({ ...row, caller: 'other-account' }));

/** Requests that show what a preset does, as differences from the usual one, where they are not the uploads. */
const ROWS: Partial<Record<PolicyPreset, readonly Row[]>> = {
  'public-read': ANONYMOUS_READS,
  'cross-account': FROM_OTHER_ACCOUNT,
};

/** The requests that a preset is tried with, in the names of another one. */
export function rowsOf(preset: PolicyPreset, named: PolicyRequest): readonly PolicyRequest[] {
  const rows = ROWS[preset] ?? UPLOADS;
  return rows.map((row) => withNamesOf(named, { ...USUAL_REQUEST, ...row }));
}
