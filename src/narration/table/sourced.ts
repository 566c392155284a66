import type { Circumstances } from '../../scenario/index.ts';
import type { Citation, FactStatus } from '../facts.ts';

type Mode = Circumstances['mode'];

/** What the table of the modes says by AWS's word and not by a run. */
export const SOURCED_TOPICS = [
  'manager',
  'rotation',
  'bucket-key',
  'cost',
  'quota',
  'logs',
  'default',
] as const;
export type SourcedTopic = (typeof SOURCED_TOPICS)[number];

/** Whether a mode does what is needed, as far as AWS says. */
export type SourcedFit = 'yes' | 'depends' | 'unknown' | 'no';

const S3_GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide/';

const page =
  (url: string, source: string) =>
  (status: FactStatus = 'documented', also?: Citation['also']): Citation => ({
    status,
    source,
    url,
    ...(also === undefined ? {} : { also }),
  });
const sseS3 = page(
  `${S3_GUIDE}UsingServerSideEncryption.html`,
  'S3 User Guide · Protecting data with server-side encryption',
);
const sseKms = page(`${S3_GUIDE}UsingKMSEncryption.html`, 'S3 User Guide · Using SSE-KMS');
const BUCKET_KEY = 'S3 User Guide · Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys';
const bucketKey = page(`${S3_GUIDE}bucket-key.html`, BUCKET_KEY);
const dsse = page(`${S3_GUIDE}UsingDSSEncryption.html`, 'S3 User Guide · Using DSSE-KMS');
const sseC = page(
  `${S3_GUIDE}ServerSideEncryptionCustomerKeys.html`,
  'S3 User Guide · Using SSE-C',
);
const rotation = page(`${KMS_GUIDE}rotate-keys.html`, 'KMS Developer Guide · Rotate KMS keys');
const prices = page(
  'https://aws.amazon.com/kms/pricing/',
  'AWS KMS · Pricing; the rate as third parties quote it',
);
const quotas = page(`${KMS_GUIDE}requests-per-second.html`, 'KMS Developer Guide · Request quotas');
const accessLogs = page(
  `${S3_GUIDE}enable-server-access-logging.html`,
  'S3 User Guide · Enabling server access logging',
);
const setting = page(
  `${S3_GUIDE}bucket-encryption.html`,
  'S3 User Guide · Setting default server-side encryption behavior',
);
const defaults = page(
  `${S3_GUIDE}default-encryption-faq.html`,
  'S3 User Guide · Default encryption FAQ',
);
const BLOCKED = {
  source: 'S3 User Guide · Blocking or unblocking SSE-C',
  url: `${S3_GUIDE}blocking-unblocking-s3-c-encryption-gpb.html`,
};
const trailLogs = {
  source: 'KMS Developer Guide · How AWS CloudTrail uses AWS KMS',
  url: `${KMS_GUIDE}services-cloudtrail.html`,
};

/** On what each cell rests that no run can answer. Each language has the wording. */
export const SOURCED: Readonly<Record<Mode, Readonly<Record<SourcedTopic, Citation>>>> = {
  'sse-s3': {
    manager: sseS3(),
    rotation: sseS3(),
    'bucket-key': bucketKey('inferred'),
    cost: sseS3(),
    quota: quotas('inferred'),
    logs: accessLogs(),
    default: defaults(),
  },
  'sse-kms': {
    manager: sseKms(),
    rotation: rotation(),
    'bucket-key': bucketKey(),
    cost: prices('recorded'),
    quota: quotas(),
    logs: accessLogs('documented', trailLogs),
    default: setting(),
  },
  'sse-kms-bucket-key': {
    manager: bucketKey(),
    rotation: bucketKey('inferred'),
    'bucket-key': bucketKey(),
    cost: prices('recorded', {
      source: BUCKET_KEY,
      url: `${S3_GUIDE}bucket-key.html`,
    }),
    quota: quotas(),
    logs: accessLogs('inferred', trailLogs),
    default: setting(),
  },
  'dsse-kms': {
    manager: dsse(),
    rotation: dsse('inferred'),
    'bucket-key': bucketKey(),
    cost: dsse(),
    quota: quotas('inferred'),
    logs: accessLogs(),
    default: setting(),
  },
  'sse-c': {
    manager: sseC(),
    rotation: sseC('inferred'),
    'bucket-key': bucketKey('inferred'),
    cost: sseC(),
    quota: quotas('inferred'),
    logs: setting('inferred'),
    default: setting('documented', BLOCKED),
  },
};

/** What these cells mean for a need. */
export const SOURCED_FITS: Readonly<
  Record<Mode, { readonly cost: SourcedFit; readonly logs: SourcedFit }>
> = {
  'sse-s3': { cost: 'yes', logs: 'yes' },
  'sse-kms': { cost: 'no', logs: 'depends' },
  'sse-kms-bucket-key': { cost: 'no', logs: 'depends' },
  'dsse-kms': { cost: 'no', logs: 'unknown' },
  'sse-c': { cost: 'yes', logs: 'no' },
};

/** What a language says in these cells. */
export type SourcedWords = Readonly<Record<Mode, Readonly<Record<SourcedTopic, string>>>>;
