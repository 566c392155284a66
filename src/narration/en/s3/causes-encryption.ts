import type { CauseWords } from '../../types.ts';

/** Why S3 refuses for the sake of encryption. */
export const ENCRYPTION_CAUSES = {
  'conflicting-encryption-headers': () => ({
    cause:
      'The request asks for two encryptions at once: a customer’s key, and one of S3’s own ways.',
    remedy: 'Leave one of the two out.',
  }),
  'key-id-without-kms': () => ({
    cause: 'A KMS key is named, but the encryption that would use it is not asked for.',
    remedy: 'Send x-amz-server-side-encryption: aws:kms (or aws:kms:dsse) as well.',
  }),
  'bad-encryption-context': () => ({
    cause: 'The encryption context is not base64 of a JSON object whose values are all texts.',
    remedy: 'Encode {"name":"value"} as UTF-8, then as base64.',
  }),
  'encryption-header-on-read': ({ header = '' }) => ({
    cause: `${header} belongs to requests that store an object. S3 knows by itself how this one was encrypted. That it refuses is documented; the wording of the answer is our model.`,
    remedy: 'Leave the header out.',
  }),
  'kms-over-http': () => ({
    cause:
      'Requests that involve a KMS key must come over TLS, and this one came over plain HTTP. That is documented; the exact answer is our model.',
    remedy: 'Use HTTPS.',
  }),
  'kms-needs-signature': () => ({
    cause:
      'KMS decides for a known caller, so the request must be signed with Signature Version 4. A bucket policy that allows everyone does not change that: the answer is 400, not 403.',
    remedy:
      'Sign the request, or hand out a presigned URL. Objects that anybody is to read belong under SSE-S3.',
  }),
  'customer-keys-blocked': ({ bucket = '' }) => ({
    cause: `The bucket “${bucket}” blocks SSE-C, as new buckets do since April 2026, and existing ones of accounts without SSE-C objects. Writes with a customer’s key are refused; what is there stays readable.`,
    remedy:
      'Use SSE-KMS. Or, if the customer’s key it must be, call PutBucketEncryption with BlockedEncryptionTypes set to NONE.',
  }),
  'customer-key-over-http': () => ({
    cause:
      'A key must not travel in the clear: S3 refuses SSE-C over plain HTTP. That is documented; code and wording of the answer are our model.',
    remedy: 'Use HTTPS, and consider the key that was sent compromised: rotate it.',
  }),
  'customer-algorithm': () => ({
    cause: 'The algorithm of the customer’s key is missing, or not AES256, the only one there is.',
    remedy: 'Send x-amz-server-side-encryption-customer-algorithm: AES256.',
  }),
  'customer-key-missing': () => ({
    cause: 'The request speaks of a customer’s key but does not bring it.',
    remedy: 'Send the key, base64-encoded, with every request for the object. S3 keeps no copy.',
  }),
  'customer-md5-missing': () => ({
    cause:
      'The MD5 of the customer’s key is missing. What S3 answers then is not published; this is the wording of a compatible server.',
    remedy: 'Send the base64 MD5 of the 32 key bytes. The SDKs compute it by themselves.',
  }),
  'customer-md5-mismatch': () => ({
    cause:
      'The MD5 in the header is not that of the key that arrived. Often it was computed over the base64 text instead of the key’s bytes.',
    remedy: 'Compute the MD5 over the raw 32 bytes and encode the digest as base64.',
  }),
  'customer-key-length': () => ({
    cause: 'AES-256 wants a key of 32 bytes, and this one has another length or is not base64.',
    remedy: 'Use 32 random bytes, base64-encoded.',
  }),
  'customer-key-not-given': () => ({
    cause: 'The object was encrypted with a customer’s key, and the request brings none.',
    remedy: 'Send the three customer headers, with the key the object was stored with.',
  }),
  'customer-key-not-applicable': () => ({
    cause: 'The request brings a customer’s key, but the object was encrypted without one.',
    remedy: 'Leave the customer headers out.',
  }),
  'part-without-encryption-parameters': ({ needed = '' }) => ({
    cause:
      needed === 'true'
        ? 'The upload was begun with a customer’s key, and this part comes without it.'
        : 'This part brings a customer’s key, but the upload was begun without one.',
    remedy: 'Send every part with the encryption parameters of CreateMultipartUpload.',
  }),
  'customer-key-of-other-parts': () => ({
    cause: 'This part brings another key than the upload was begun with.',
    remedy: 'Use the same key for all parts: the object will have one key only.',
  }),
  'not-updatable': () => ({
    cause:
      'UpdateObjectEncryption wraps a data key anew. It takes objects under SSE-S3 and SSE-KMS, not under DSSE-KMS or SSE-C.',
    remedy: 'Copy the object onto itself with CopyObject and the encryption you want.',
  }),
  'key-of-other-account': ({ keyArn = '' }) => ({
    cause: `${keyArn} belongs to another account than the bucket. UpdateObjectEncryption takes keys of the bucket owner’s account only, unless AWS Support has opened it up.`,
    remedy: 'Use a key of the bucket owner’s account.',
  }),
  'update-encryption-request': ({ message = '' }) => ({
    cause: `The request does not say what UpdateObjectEncryption needs to know: ${message}`,
    remedy: 'Name SSE-KMS and the full ARN of a KMS key.',
  }),
  'object-does-not-open': () => ({
    cause:
      'The stored bytes, the IV or the key are not those the object was encrypted with: the authentication tag does not match. What S3 answers then is not documented; this answer is our model.',
    remedy: 'Restore the object from another copy. GCM gives out nothing that fails its check.',
  }),
} satisfies Readonly<Record<string, CauseWords>>;
