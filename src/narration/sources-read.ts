import { CHECKED_ON } from './checked.ts';

const S3_GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide/';

/** Pages that could be read in a copy of that year only. What they say today may be worded otherwise. */
const IN_A_COPY: ReadonlySet<string> = new Set([
  ...[
    'UsingKMSEncryption',
    'default-encryption-faq',
    'enable-server-access-logging',
    'bucket-encryption',
    'bucket-encryption-tracking',
  ].map((page) => `${S3_GUIDE}${page}.html`),
  ...['key-policies', 'conditions-kms', 'services-s3', 'services-cloudtrail', 'key-state'].map(
    (page) => `${KMS_GUIDE}${page}.html`,
  ),
]);
const COPY_OF = '2023';

/** When a page was read. */
export interface Reading {
  /** ISO date on which what is said was held against it. */
  readonly asOf: string;
  /** The year of the copy that was read; null where it was the page itself. */
  readonly copyOf: string | null;
}

/** When a page of AWS's was read, whatever place on the page is meant. */
export function readingOf(url: string): Reading {
  return { asOf: CHECKED_ON, copyOf: IN_A_COPY.has(url.replace(/#.*$/, '')) ? COPY_OF : null };
}
