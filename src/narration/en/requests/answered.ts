import type { Caption } from '../../captions/caption-tables.ts';
import { said } from '../captions/said.ts';

/** Why an answer matters, by the operation; of all others it is said whether a key had a part. */
export const ANSWERED: Readonly<Record<string, Caption>> = {
  HeadObject: said('Headers alone, and nothing was decrypted: ', 'metadata is not under the key.'),
  ListObjects: said('Names, sizes and ETags: ', 'to list takes leave to list, and no key.'),
  ListObjectsV2: said('Names, sizes and ETags: ', 'to list takes leave to list, and no key.'),
  ListObjectVersions: said('Earlier versions as well: ', 'each lies under a key of its own.'),
  DeleteObject: said('To delete takes leave to delete: ', 'no key was asked for.'),
  DeleteObjects: said('Many at once, each judged by itself: ', 'no key was asked for.'),
  CreateBucket: said('A new bucket begins with SSE-S3 and private: ', 'SSE-C is blocked in it.'),
  DeleteBucket: said('The bucket was empty and is gone: ', 'others may take its name.'),
  PutBucketEncryption: said('It holds for what is written from now on: ', 'what is there stays.'),
  DeleteBucketEncryption: said('Back to what every bucket has: ', 'SSE-S3 cannot be turned off.'),
  GetBucketEncryption: said('What applies where no header asks: ', 'a header still beats it.'),
  PutBucketPolicy: said(
    'From the next request on it is judged: ',
    'a Deny in it beats every Allow.',
  ),
  DeleteBucketPolicy: said(
    'The bucket policy allows nothing more: ',
    'and it denies nothing more.',
  ),
  PutBucketVersioning: said('With versions nothing is overwritten: ', 'each has a key of its own.'),
  PutObjectTagging: said('Tags lie in the clear beside the object: ', 'the object was not opened.'),
  GetObjectTagging: said('Tags lie in the clear beside the object: ', 'no key had a part in this.'),
  AbortMultipartUpload: said('The parts go, and their sealed key: ', 'no object came to be.'),
  UploadPartCopy: said('S3 opened the source and sealed the part: ', 'no data passed the client.'),
  // AWS KMS
  CreateKey: said('The client gets the key’s ARN: ', 'its material stays inside KMS’s HSM.'),
  DescribeKey: said('What the key is, never the key: ', 'no operation gives its material out.'),
  DisableKey: said(
    'From now on the key works for nobody: ',
    'what it sealed waits until it is enabled.',
  ),
  EnableKey: said('The key works again: ', 'for whoever its policy lets use it.'),
  ScheduleKeyDeletion: said(
    'Until then it can be called off: ',
    'afterwards what it sealed is lost.',
  ),
  CancelKeyDeletion: said('The key stays, but disabled: ', 'EnableKey brings it back to work.'),
  PutKeyPolicy: said('The key policy decides first: ', 'without it no IAM policy lets anyone in.'),
  RotateKeyOnDemand: said('New material for what comes: ', 'earlier ciphertexts still open.'),
  EnableKeyRotation: said('New material from time to time: ', 'nothing is encrypted anew for it.'),
  CreateAlias: said('Another name for the same key: ', 'policies and ciphertexts know its id.'),
  UpdateAlias: said('The name means another key now: ', 'old ciphertexts still need the old one.'),
  CreateGrant: said('A grant allows what no policy has to: ', 'it cannot deny.'),
  RevokeGrant: said('What the grant allowed is over: ', 'policies may still allow it.'),
  RetireGrant: said('What the grant allowed is over: ', 'policies may still allow it.'),
  Encrypt: said('The ciphertext goes to the client: ', 'only KMS can open it again.'),
  Decrypt: said('The plaintext goes to the client: ', 'KMS keeps no copy of it.'),
  ReEncrypt: said(
    'Under another key now, or another context: ',
    'the plaintext stayed inside KMS.',
  ),
  GenerateDataKey: said(
    'The same key twice, plain and sealed: ',
    'the client should keep the sealed one.',
  ),
  GenerateDataKeyWithoutPlaintext: said(
    'Sealed only: ',
    'to use it, somebody must have KMS open it.',
  ),
  GenerateDataKeyPair: said(
    'The private key twice, plain and sealed: ',
    'the public one is no secret.',
  ),
  GenerateDataKeyPairWithoutPlaintext: said(
    'The private key comes sealed only: ',
    'the public one is no secret.',
  ),
  GenerateRandom: said('Random bytes, and no KMS key behind them: ', 'they protect nothing yet.'),
  GenerateMac: said('Only who may use this key can make that HMAC: ', 'or check it.'),
  VerifyMac: said('KMS computed the HMAC again: ', 'neither message nor HMAC was changed.'),
};
