import { NUMBERS } from '../../numbers.ts';
import { count } from '../../reading.ts';
import type { SourcedWords } from '../../table/sourced.ts';

const { requestsPerSecond, rotationDays, requestPrice, freeRequests, keyPrice } = NUMBERS;
const [most, tokyo, elsewhere] = requestsPerSecond.value.map(count);
const [leastDays, usualDays, mostDays] = rotationDays.value.map(count);

const QUOTA = `KMS’s, of the requester’s account: ${most} calls a second in us-east-1, us-west-2 and eu-west-1, ${tokyo} in Tokyo and some others, ${elsewhere} elsewhere.`;
const NO_QUOTA = 'None of KMS’s.';
const KEY_PRICE = `A customer managed key costs $${keyPrice.value} a month, aws/s3 nothing.`;

/** What the table of the modes says by AWS’s word. */
export const sourcedWords: SourcedWords = {
  'sse-s3': {
    manager: 'Amazon S3. Nobody else can see, set or use the keys.',
    rotation: 'The root key, by S3, regularly. How often is not published.',
    'bucket-key': 'Not for it: there is no KMS key.',
    cost: 'None.',
    quota: NO_QUOTA,
    logs: 'Fits. S3 server access logs take no other default.',
    default: 'The least of every bucket since January 5, 2023; cannot be turned off.',
  },
  'sse-kms': {
    manager: 'AWS KMS: aws/s3, or a customer managed key whose policy is yours.',
    rotation: `Off until turned on, then every ${usualDays} days (${leastDays} to ${mostDays}); aws/s3 yearly. No object is encrypted anew.`,
    'bucket-key': 'Can be turned on; off through the API until then.',
    cost: `About $${requestPrice.value} for 10,000 calls to KMS (us-east-1), ${count(freeRequests.value)} a month free. ${KEY_PRICE}`,
    quota: QUOTA,
    logs: 'By service: CloudTrail, and VPC flow logs with the key’s ARN; not S3 server access logs.',
    default: 'Can be set, for each bucket.',
  },
  'sse-kms-bucket-key': {
    manager: 'AWS KMS, as with SSE-KMS. The bucket key is S3’s for a limited time.',
    rotation:
      'A bucket key expires and another takes its place; when is not published. The KMS key rotates as with SSE-KMS.',
    'bucket-key': `On. AWS: up to ${NUMBERS.bucketKeySaving.value} percent less cost of KMS requests. For new objects only.`,
    cost: `The calls that are left, at about $${requestPrice.value} for 10,000 (us-east-1), ${count(freeRequests.value)} a month free. ${KEY_PRICE}`,
    quota: `For the calls that are left. ${QUOTA}`,
    logs: 'As SSE-KMS: CloudTrail, and VPC flow logs with the key’s ARN; not S3 server access logs.',
    default: 'Can be set, for each bucket, with BucketKeyEnabled.',
  },
  'dsse-kms': {
    manager: 'AWS KMS for the first layer, Amazon S3 for the second.',
    rotation: 'The KMS key’s as with SSE-KMS. Of the second layer’s key AWS says nothing.',
    'bucket-key': 'Not supported.',
    cost: 'KMS’s as with SSE-KMS, and a charge of S3’s for the second layer; see its price list.',
    quota: QUOTA,
    logs: 'Not S3 server access logs. Whether other services deliver to it, AWS does not say.',
    default: 'Can be set, for each bucket.',
  },
  'sse-c': {
    manager: 'You. S3 keeps no key, only a salted HMAC to know it again by.',
    rotation: 'Yours: write the object anew under another key.',
    'bucket-key': 'Not for it: there is no KMS key.',
    cost: 'None. To keep the keys is your work.',
    quota: NO_QUOTA,
    logs: 'None: it can be no bucket’s default, and services send no key.',
    default:
      'Never. Since April 2026 new buckets even block it, except in me-south-1 and me-central-1.',
  },
};
