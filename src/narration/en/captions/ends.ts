import type { CaptionTables } from '../../captions/caption-tables.ts';
import type { EndFacts } from '../../captions/reading.ts';
import { called, some, withCalls } from './said.ts';

/** What problem each mode solves. */
export const PROBLEMS: CaptionTables['problems'] = {
  'sse-s3':
    'Somebody may get at the disks past S3. Under SSE-S3 they find ciphertext, and you have no key to look after.',
  'sse-kms':
    'Permission in S3 alone should not open the data. Under SSE-KMS a KMS key, with a policy and a log of its own, must agree as well.',
  'sse-kms-bucket-key':
    'A call to KMS for each object costs money and quota. With a Bucket Key one call serves many objects.',
  'dsse-kms':
    'Some rules demand two layers of encryption. DSSE-KMS locks the object twice, under two keys with two keepers.',
  'sse-c':
    'Nobody else is to keep the key, AWS included. Under SSE-C you send it with each request, and S3 forgets it.',
};

const MANAGED =
  'The key policy of aws/s3 lets the whole account use it through S3: within it S3’s permission decides, from outside nobody reads.';

/** `app stored 3 objects with 3 calls to KMS` */
const did = (f: EndFacts, done: 'stored' | 'read') =>
  `${called(f.who)} ${done} ${some(f.objects, 'object')} ${withCalls(f.kmsCalls)}`;

const changedWithCalls = (f: EndFacts) =>
  `${some(f.objects, 'object')} came under the KMS key ${withCalls(f.kmsCalls)}, and not a byte of them moved.`;

const readableByAll = (f: EndFacts) =>
  f.objects > 1
    ? `Whoever S3 lets read the ${f.objects} objects reads them: no key has a policy that could still say no.`
    : `Whoever S3 lets read ${f.object} reads it: no key has a policy that could still say no.`;

/** What remains true at the end of a run. */
export const TAKEAWAYS: CaptionTables['takeaways'] = {
  'sse-s3': {
    stored: readableByAll,
    read: (f) =>
      `S3’s permission was all that ${called(f.who)} needed: SSE-S3 guards the disks, not the door.`,
    changed: ({ object }) => `S3 alone keeps what opens ${object}.`,
  },
  'sse-kms': {
    stored: (f) => {
      if (f.isAwsManaged) return MANAGED;
      return f.objects > 1
        ? `${did(f, 'stored')}. Whoever lacks kms:Decrypt reads none of them.`
        : 'Whoever lacks kms:Decrypt reads nothing, public bucket or not.';
    },
    read: (f) => {
      if (f.isAwsManaged) return MANAGED;
      return f.objects > 1
        ? `${did(f, 'read')}: each took two yeses, S3’s and KMS’s.`
        : `It took two yeses to read, S3’s and KMS’s: without kms:Decrypt ${called(f.who)} reads nothing.`;
    },
    changed: (f) =>
      f.objects > 1
        ? changedWithCalls(f)
        : `Not a byte of ${f.object} moved, and yet whoever lacks kms:Decrypt no longer reads it.`,
  },
  'sse-kms-bucket-key': {
    stored: (f) =>
      `${did(f, 'stored')}. Reading still takes kms:Decrypt, but KMS is not asked each time.`,
    read: (f) => `${did(f, 'read')}. While the bucket key lived, the key policy was not checked.`,
    changed: changedWithCalls,
  },
  'dsse-kms': {
    stored: (f) => {
      if (f.isAwsManaged) return MANAGED;
      return f.objects > 1
        ? `${did(f, 'stored')}. Each has two locks, and whoever lacks kms:Decrypt reads none of them.`
        : 'Two locks, two keepers: whoever lacks kms:Decrypt reads nothing, and KMS’s key alone opens nothing.';
    },
    read: (f) =>
      f.objects > 1
        ? `${did(f, 'read')}. Both locks of each had to open, one of them with a key that only S3 has.`
        : 'Both locks had to open: one with the data key from KMS, one with a key that only S3 has.',
    changed: ({ object }) => `S3 and KMS each keep what opens ${object}.`,
  },
  'sse-c': {
    stored: (f) =>
      f.objects > 1
        ? `Without what the client keeps nobody reads the ${f.objects} objects, AWS included. Lose it, and they are lost.`
        : `Without the customer’s key nobody reads ${f.object}, AWS included. Lose the key, and the object is lost.`,
    read: (f) =>
      f.objects > 1
        ? `S3 could open the ${f.objects} objects only because the key came along each time. It has forgotten it again.`
        : `S3 could open ${f.object} only because the key came along. It has forgotten it again.`,
    changed: ({ object }) => `Only the client keeps what opens ${object}.`,
  },
};
