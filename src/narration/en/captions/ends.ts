import type { CaptionTables } from '../../captions/caption.ts';
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

/** What remains true at the end of a run. */
export const TAKEAWAYS: CaptionTables['takeaways'] = {
  'sse-s3': {
    stored: ({ object }) =>
      `Whoever S3 lets read ${object} reads it: no key has a policy that could still say no.`,
    read: ({ who }) =>
      `S3’s permission was all that ${called(who)} needed: SSE-S3 guards the disks, not the door.`,
    changed: ({ object }) => `S3 alone keeps what opens ${object}.`,
  },
  'sse-kms': {
    stored: (f) =>
      f.isAwsManaged ? MANAGED : 'Whoever lacks kms:Decrypt reads nothing, public bucket or not.',
    read: (f) =>
      f.isAwsManaged
        ? MANAGED
        : `It took two yeses to read, S3’s and KMS’s: without kms:Decrypt ${called(f.who)} reads nothing.`,
    changed: ({ object }) =>
      `Not a byte of ${object} moved, and yet whoever lacks kms:Decrypt no longer reads it.`,
  },
  'sse-kms-bucket-key': {
    stored: (f) =>
      `${called(f.who)} stored ${some(f.objects, 'object')} ${withCalls(f.kmsCalls)}. Reading still takes kms:Decrypt, but KMS is not asked each time.`,
    read: (f) =>
      `${called(f.who)} read ${some(f.objects, 'object')} ${withCalls(f.kmsCalls)}. While the bucket key lived, the key policy was not checked.`,
    changed: (f) =>
      `${some(f.objects, 'object')} came under the KMS key ${withCalls(f.kmsCalls)}, and not a byte of them moved.`,
  },
  'dsse-kms': {
    stored: (f) =>
      f.isAwsManaged
        ? MANAGED
        : 'Two locks, two keepers: whoever lacks kms:Decrypt reads nothing, and KMS’s key alone opens nothing.',
    read: () =>
      'Both locks had to open: one with the data key from KMS, one with a key that only S3 has.',
    changed: ({ object }) => `S3 and KMS each keep what opens ${object}.`,
  },
  'sse-c': {
    stored: ({ object }) =>
      `Without the customer’s key nobody reads ${object}, AWS included. Lose the key, and the object is lost.`,
    read: ({ object }) =>
      `S3 could open ${object} only because the key came along. It has forgotten it again.`,
    changed: ({ object }) => `Only the client keeps what opens ${object}.`,
  },
};
