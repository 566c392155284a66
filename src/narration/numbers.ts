import { CHECKED_ON } from './checked.ts';

/** A number of AWS's that words name, where it is from and when it was read. */
interface AwsNumber<T> {
  readonly value: T;
  readonly url: string;
  readonly asOf: string;
}

const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide/';

function number<const T>(value: T, url: string): AwsNumber<T> {
  return { value, url, asOf: CHECKED_ON };
}

/** Every number that words take from AWS's pages and not from the trace. Prices are those of us-east-1, in US dollars. */
export const NUMBERS = {
  /** Bytes of plaintext that kms:Encrypt takes. */
  encryptLimit: number(
    4096,
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html',
  ),
  /** Bytes of a real wrapped 32-byte key, as others have seen it: AWS documents no length. */
  wrappedKeyBytes: number(
    [167, 184],
    'https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format-examples.html',
  ),
  /** Cryptographic operations a second, by Region: the largest, Tokyo's and others', everywhere else. */
  requestsPerSecond: number([100_000, 20_000, 10_000], `${KMS_GUIDE}requests-per-second.html`),
  /** Dollars for 10,000 requests. */
  requestPrice: number('0.03', 'https://aws.amazon.com/kms/pricing/'),
  /** Requests a month without charge. */
  freeRequests: number(20_000, 'https://aws.amazon.com/kms/pricing/'),
  /** Dollars a month for a customer managed key. */
  keyPrice: number('1', 'https://aws.amazon.com/kms/pricing/'),
  /** How much of the cost of KMS requests a Bucket Key saves at most, in percent. */
  bucketKeySaving: number(
    99,
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html',
  ),
  /** Days between automatic rotations: the least, the default, the most. */
  rotationDays: number([90, 365, 2560], `${KMS_GUIDE}rotate-keys.html`),
} as const;
