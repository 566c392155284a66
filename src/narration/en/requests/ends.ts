import type { RequestEnd } from '../../requests/request-tables.ts';
import { DOES } from './operations.ts';

/** What remains true after single operations. */
const KNOWN: Readonly<Record<string, string>> = {
  HeadObject:
    'Size, type and tags of an object are not under its key: whoever may ask for them needs no KMS.',
  ListBuckets: 'Whoever may list buckets learns their names: no key protects a name.',
  ListObjects:
    'Whoever may list sees every name, size and ETag: keys protect what is in the objects, not that they are there.',
  ListObjectsV2:
    'Whoever may list sees every name, size and ETag: keys protect what is in the objects, not that they are there.',
  ListObjectVersions:
    'Whoever may list sees every version: keys protect what is in them, not that they are there.',
  DeleteObject:
    'To delete takes leave to delete: a key keeps nobody from destroying what it protects.',
  DeleteObjects:
    'To delete takes leave to delete: a key keeps nobody from destroying what it protects.',
  CreateBucket:
    'In the new bucket every object is encrypted, with SSE-S3 at least, and nothing in it is public.',
  PutBucketEncryption:
    'From now on it applies to every write whose headers ask for nothing. What is there already stays as it is.',
  DeleteBucketEncryption:
    'From now on SSE-S3 applies where no header asks for anything: no bucket is without encryption.',
  PutBucketPolicy:
    'From now on the bucket policy is judged with every request, and a Deny in it beats every Allow.',
  CreateMultipartUpload:
    'How to encrypt is settled, and no object is there yet: it comes to be when the upload is completed.',
  UploadPart: 'The part lies there encrypted. Nobody can read it before the upload is completed.',
  UploadPartCopy:
    'The part lies there encrypted. Nobody can read it before the upload is completed.',
  AbortMultipartUpload:
    'The parts are gone, with the key that was kept sealed for them. No object came to be.',
  CreateKey:
    'A new KMS key: its material never leaves KMS, and its key policy says who may use it.',
  DisableKey:
    'A disabled KMS key works for nobody. Nothing is lost: enabled again, it opens what it sealed.',
  EnableKey: 'The KMS key works again, for whoever its policy lets use it.',
  ScheduleKeyDeletion:
    'When the waiting period is over, what the key sealed is lost for good. Until then it can be called off.',
  PutKeyPolicy:
    'The key policy decides first who may use the key: IAM policies count only where it lets them.',
  Encrypt:
    'The ciphertext opens at KMS only, with the same encryption context, for whoever may use kms:Decrypt.',
  Decrypt:
    'KMS opened it for a caller whom the key policy lets, and has kept neither plaintext nor ciphertext.',
  ReEncrypt: 'The plaintext never left KMS, and the new ciphertext opens under its new key only.',
  GenerateDataKey:
    'KMS has kept neither form of the data key: whoever loses both has lost what it encrypted.',
  GenerateDataKeyWithoutPlaintext:
    'Whoever has the sealed data key needs kms:Decrypt before it is of any use.',
  GenerateRandom: 'Random bytes from KMS, under no key.',
};

/** What remains true at the end of a run that is about no object’s data. */
export function ends({ operation, isKms, hasKeys }: RequestEnd, who: string): string {
  const known = Object.hasOwn(KNOWN, operation) ? KNOWN[operation] : undefined;
  if (known !== undefined) return known;
  const by = isKms ? 'KMS' : 'S3';
  if (operation === 'Unknown') return `${by} answered ${who}.`;
  const done = Object.hasOwn(DOES, operation)
    ? `${by} was asked to ${DOES[operation]}`
    : `${by} has carried out ${operation}`;
  return hasKeys
    ? `${done}, and did it for ${who}.`
    : `${done}, and did it for ${who}. Nothing was encrypted or decrypted for it.`;
}
