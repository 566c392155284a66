import type { AboutTexts } from '../about.ts';
import { NUMBERS } from '../numbers.ts';
import { count } from '../reading.ts';

const { requestsPerSecond, rotationDays, encryptLimit } = NUMBERS;
const [most, tokyo, elsewhere] = requestsPerSecond.value.map(count);
const [leastDays, usualDays, mostDays] = rotationDays.value.map(count);

const NO_PUBLIC =
  'No. A request that involves a KMS key must be signed with Signature Version 4 and come over TLS: an anonymous read ends with 400 InvalidArgument, whatever the bucket policy allows.';

/** What each mode is, whose keys it has, what it costs and what it is not for. */
export const ABOUT_MODES: AboutTexts = {
  headings: {
    keys: 'Who manages the keys',
    why: 'Why there are data keys',
    access: 'Access control of its own',
    protects: 'What it protects against',
    cost: 'Cost',
    quota: 'Quota',
    'bucket-key': 'Bucket Key',
    'turned-on': 'Since when, and for what',
    policies: 'Policies and audit',
    kept: 'Where the bucket key is kept',
    lifetime: 'How long it is used',
    rotation: 'Rotation',
    standard: 'What it is for',
    logs: 'As a destination of logs',
    public: 'Public objects',
    default: 'As a default',
  },
  scope:
    'This explorer is about server-side encryption. Client-side encryption, where S3 never sees the plaintext, and encryption in transit (TLS) are not shown.',
  modes: {
    'sse-s3': {
      name: 'Server-side encryption with Amazon S3 managed keys (SSE-S3)',
      what: 'S3 encrypts every object under a key of its own and decrypts it for whoever may read the object.',
      rows: {
        keys: 'S3 alone. Each object has a unique key, and that key lies under a root key that S3 rotates regularly. Nobody else can see, set or use them.',
        access:
          'None: there is no key policy. Permission to read the object in S3 is enough to get its plaintext.',
        protects:
          'Somebody who gets at the disks past S3. Against a caller whom S3 lets read, it protects nothing.',
        cost: 'No charge.',
        logs: 'Fits everywhere. S3 server access logs demand a destination bucket with SSE-S3 as its default.',
        public: 'Possible, where the bucket policy and Block Public Access allow it.',
        default:
          'The least that applies to every new object since January 5, 2023; it cannot be turned off. Objects stored before may still be unencrypted.',
      },
    },
    'sse-kms': {
      name: 'Server-side encryption with AWS KMS keys (SSE-KMS)',
      what: 'S3 encrypts with a data key for each object, which a KMS key protects: reading takes leave of S3 and of KMS.',
      rows: {
        keys: 'AWS KMS. Either aws/s3, an AWS managed key whose policy lets everybody of the account use it through S3 and cannot be changed or shared; or a customer managed key, with a key policy of your own.',
        why: `KMS itself encrypts no more than ${count(encryptLimit.value)} bytes. So S3 encrypts the object with a data key and KMS only the data key, which is stored, encrypted, as metadata of the object (envelope encryption).`,
        access:
          'Yes, the key’s: uploading needs kms:GenerateDataKey, downloading kms:Decrypt, a multipart upload both, beside the permission of S3.',
        cost: `Every GET and PUT calls KMS: about $${NUMBERS.requestPrice.value} for 10,000 calls (us-east-1), ${count(NUMBERS.freeRequests.value)} a month free. A customer managed key costs $${NUMBERS.keyPrice.value} a month, aws/s3 nothing. As of ${NUMBERS.requestPrice.asOf}.`,
        quota: `The calls count against the KMS quota of the caller’s account and Region: ${most} a second in us-east-1, us-west-2 and eu-west-1, ${tokyo} in Tokyo and some others, ${elsewhere} elsewhere (as of ${requestsPerSecond.asOf}). Beyond it S3 answers 503 SlowDown.`,
        'bucket-key':
          'Can be turned on, and then spares most calls to KMS: see SSE-KMS + Bucket Key.',
        rotation: `For customer managed keys automatic rotation is off until you turn it on: every ${usualDays} days, or ${leastDays} to ${mostDays}. aws/s3 rotates yearly. Old material stays for decryption; no object is encrypted anew.`,
        logs: 'Depends on the service. S3 server access logs demand SSE-S3, and so do load balancers’ logs, as others recorded it. CloudTrail, and VPC flow logs with a key ARN, deliver to buckets under SSE-KMS: “never for service logs” is too broad.',
        public: NO_PUBLIC,
      },
    },
    'sse-kms-bucket-key': {
      name: 'Server-side encryption with AWS KMS keys (SSE-KMS) and an S3 Bucket Key',
      what: 'The KMS key protects a short-lived bucket key, and that the data keys: KMS is called once for many objects.',
      rows: {
        keys: 'Three levels: the KMS key in KMS, the bucket key for a time in S3, a data key for each object. A bucket key serves one requester and one KMS key.',
        cost: `Saves up to ${NUMBERS.bucketKeySaving.value} percent of the cost of KMS requests, for reads and for writes, and with it most of the load on the quota.`,
        'turned-on':
          'Off unless the bucket’s default or the request’s header turns it on. It holds for new objects only; older ones come under it by CopyObject or UpdateObjectEncryption.',
        access:
          'The key’s, but not at each request: while a bucket key is live KMS is not asked and the key policy not checked. That a key disabled meanwhile goes unnoticed so long is inferred from that. For a part of an upload AWS demands kms:Decrypt all the same.',
        policies:
          'The encryption context is the bucket’s ARN, not the object’s. Conditions on kms:EncryptionContext:aws:s3:arn that name objects no longer match, and CloudTrail shows fewer and coarser KMS events.',
        kept: 'AWS says: temporarily in S3. Where the form that KMS encrypted lies is not published, but there must be one, for old objects stay readable. In this model it lies beside each object.',
        lifetime:
          'AWS says: for a limited time. How long is not published. In this model it is a few minutes.',
        rotation:
          'AWS speaks of none: a bucket key expires and a new one takes its place. A rotated KMS key protects the bucket keys made from then on; earlier ones stay under the earlier material.',
        public: NO_PUBLIC,
      },
    },
    'dsse-kms': {
      name: 'Dual-layer server-side encryption with AWS KMS keys (DSSE-KMS)',
      what: 'S3 encrypts twice: with a data key of KMS, and the result again with a separate key that S3 manages.',
      rows: {
        keys: 'AWS KMS for the first layer, S3 for the second. There are not two KMS keys.',
        access:
          'The same as with SSE-KMS. But the header’s value is aws:kms:dsse, which a policy that demands aws:kms refuses.',
        cost: 'Beside KMS’s charges one for the second layer, as S3’s price list has it. AWS gives as reasons more processing and more calls to KMS.',
        'bucket-key': 'Not supported.',
        standard:
          'For compliance standards that require multilayer encryption. In 2023 AWS announced it with CNSSP 15, a policy of the US government; that was not checked again here. Where nothing demands it, SSE-KMS gives the same access control for less.',
        public: NO_PUBLIC,
      },
    },
    'sse-c': {
      name: 'Server-side encryption with customer-provided keys (SSE-C)',
      what: 'The client sends its own key with each request; S3 encrypts or decrypts with it and forgets it.',
      rows: {
        keys: 'You alone. S3 keeps no key, only a randomly salted HMAC to recognize it. Who loses the key loses the object. The key travels with every request, so HTTPS is required.',
        access: 'Whoever has the permission of S3 and the key. There is no key policy.',
        cost: 'No charge; keeping the keys is your work.',
        default:
          'Never. Since April 2026 new buckets block it, and so do the existing ones of accounts without SSE-C objects, except in me-south-1 and me-central-1; it has to be unblocked first.',
        rotation:
          'Is your work: write the object anew with another key. Each version may have its own.',
        public:
          'No plain link opens it, for a link sends no headers. What an anonymous request that brings the right key gets is not documented; here the bucket policy decides.',
      },
    },
  },
};
