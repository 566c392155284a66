import type { UsualFactId } from '../usual.ts';

/** What is documented of each fact, or why it is modelled so. */
export const FACT_NOTES: Readonly<Record<UsualFactId, string>> = {
  'put-object':
    'The request’s encryption headers and the response’s are those of the API reference.',
  'get-object':
    'A GET of an object encrypted with SSE-S3 or a KMS key carries no encryption header.',
  's3-authorization':
    'S3 evaluates the caller’s IAM policies and the bucket policy. For GetObject AWS says that S3 authorizes the caller first and then makes a forward access session request to KMS; that writes keep the same order is inferred.',
  'which-encryption':
    'A header beats the bucket default; without both, SSE-S3 applies since January 5, 2023. Objects stored before that may still lie unencrypted.',
  etag: 'The ETag of an object in one part is the MD5 of its content only for SSE-S3; with a KMS key or a customer’s key it is not.',
  multipart:
    'A multipart upload with a KMS key needs kms:GenerateDataKey and kms:Decrypt: S3 must decrypt and read the parts before it completes the upload.',
  'multipart-key':
    'Where S3 keeps an upload’s encrypted data key and its parts is not published. Here the key lies in a record of the upload, each part in one of its own, and completing the upload makes one object of them without moving the data.',
  'multipart-context':
    'Requests for a part carry no x-amz-server-side-encryption header. What policies then see is not documented; here it is the encryption that the upload was begun with.',
  'multipart-etag':
    'The ETag of a multipart object is not the MD5 of its content: it is made of the parts’ digests and ends with the number of parts.',
  'copy-object':
    'The copy is encrypted as the request or the destination bucket says, whatever the source had. The encryption context is not copied.',
  'update-object-encryption':
    'The encryption of an existing object is changed in place: the data key is wrapped anew, the data does not move. For many objects S3 Batch Operations has the same operation.',
  'kms-generate-data-key':
    'S3 calls KMS by a forward access session: on the authority of whoever called S3, with the object’s ARN as encryption context. Operation, key and context are as CloudTrail logs them; how the call looks on the wire between S3 and KMS is not published, and the message shown is our model.',
  'kms-decrypt':
    'A symmetric ciphertext names its key, so Decrypt needs no KeyId; the encryption context must match exactly. S3 asks by a forward access session, with the caller’s authority. The message shown between S3 and KMS is our model.',
  'kms-update-permissions':
    'AWS documents that the caller must have kms:Encrypt, Decrypt, GenerateDataKey and ReEncrypt*. When each is checked, and by which call, is not published. Here KMS checks all of them when S3 calls it for the update.',
  'kms-encrypt':
    'The caller must have kms:Encrypt, Decrypt, GenerateDataKey and ReEncrypt*. Which of them S3 calls when is not published; from SSE-KMS to SSE-KMS, ReEncrypt alone would keep the data key inside KMS. Here S3 has KMS wrap it with Encrypt.',
  'kms-authorization':
    'The key policy is the primary gate: an Allow in an IAM policy counts only where the key policy lets the account use IAM policies. A Deny always counts. A grant can allow as well.',
  'kms-derived-key':
    'Inside its HSMs KMS draws a nonce for each encryption and derives from it and the key’s backing key a 256-bit AES-GCM key, with the counter-mode KDF of SP 800-108, HMAC-SHA-256. The nonce’s size and the label are ours.',
  'kms-blob':
    'AWS says that a ciphertext has a header in the clear, which names the backing key and is authenticated as additional data, and an encrypted part. The exact bytes are not published: this layout is ours, and shorter than real ones.',
  'envelope-encryption':
    'S3 encrypts the data with the data key, removes that key from memory as soon as possible, and stores the encrypted data key as metadata with the object.',
  'object-sealing':
    'AWS documents AES-256 in GCM for all uploaded objects; older ones may be under CBC. Not published are the IV, the tag’s length, additional data and how large objects are cut. Here one object (or part) is one message with a random 96-bit IV, a 128-bit tag and no additional data.',
  'client-check':
    'The explorer’s own check: the bytes received are compared with the bytes once sent.',
  'kms-data-key':
    'GenerateDataKey returns a plaintext copy of a fresh data key and a copy encrypted under the KMS key.',
  'kms-context-aad':
    'The header of the ciphertext and the encryption context are additional authenticated data: the same context, case included, must be given to decrypt. How KMS serializes it and joins the two is not published; here it is the header, then JSON with sorted keys.',
  'root-key':
    'SSE-S3 encrypts each object with a key of its own, and that key with a root key that S3 rotates regularly. How often is not published: the period is ours.',
  'root-key-wrapping':
    'That the object’s key lies under a root key is AWS’s word. How it is wrapped is not published: AES-256-GCM, bound to the object’s ARN, is ours.',
};
