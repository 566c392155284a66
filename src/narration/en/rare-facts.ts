import type { RareFactId } from '../usual.ts';

/** The same of facts that no usual run cites. */
export const RARE_FACT_NOTES: Readonly<Record<RareFactId, string>> = {
  // What Amazon S3 does, and what the explorer does around it
  's3-operation':
    'The request and its answer have the form that the S3 API reference gives for this operation.',
  's3-errors':
    'Code and status are those of S3’s error list; wordings that AWS does not publish are as others recorded them.',
  'recorded-answer': 'Code and wording of this answer are as others recorded them from S3.',
  'inferred-answer':
    'A write with a key of the wrong length has an answer of its own, as recorded. That a read takes such a key for a wrong one follows from how S3 compares keys.',
  'unpublished-answer':
    'That this is refused is certain; the exact answer is not published. Its wording is our model.',
  'kms-passed-on':
    'S3 passes KMS’s refusal on in an answer of its own. Code and wording are as others recorded them from S3.',
  'multipart-once':
    'The encryption is asked for once, when the upload begins. Only a customer-provided key has to be sent again with every part, the same each time.',
  checksums:
    'S3 computes the checksum that the client names, compares it with the client’s, and keeps it with the object.',
  'aws-chunked':
    'SDKs may send a body in chunks, with a checksum behind it. S3 stores the payload without that wrapping.',
  'delete-object':
    'Deleting needs s3:DeleteObject. That no key is needed, not even a customer’s, is as others recorded it; the API page says nothing of keys.',
  'blocked-encryption':
    'A bucket that blocks SSE-C refuses new writes with it; existing objects stay readable. Since April 2026 new buckets block it, and so do the existing buckets of accounts that had no SSE-C object. Excepted are the Regions me-south-1 and me-central-1.',
  'customer-key-check': 'S3 uses the MD5 in the header to check that the key arrived whole.',
  'anonymous-customer-key':
    'AWS does not document what an anonymous request with a customer’s key gets. Here the bucket policy and the key decide, as for anybody. No plain link can open such an object: a link sends no headers.',
  'kms-key-state': 'Only an enabled key does cryptographic work.',
  'corrupted-storage':
    'What S3 answers when stored bytes fail authentication is not documented. This answer is our model.',
  'refused-over-http':
    'That S3 refuses this over plain HTTP is documented; the code and the wording of its answer are not. These are our model.',
  tampering: 'A circumstance of this explorer: somebody changed what lies on the disks.',
  'set-up': 'Prepared before the run: buckets, keys and policies of this scenario.',

  // What AWS KMS does
  'kms-operation':
    'The request and its answer have the form that the AWS KMS API reference gives for this operation.',
  'kms-create-key':
    'The material of a symmetric KMS key, 256 bits, is in plaintext only inside KMS’s HSMs. Outside of them KMS keeps it as an encrypted token. What does leave KMS is a plaintext data key.',
  'kms-rotation':
    'Rotation adds new material for encryption. Earlier material stays for decryption; nothing is re-encrypted.',
  'kms-deletion':
    'After the waiting period of 7 to 30 days the key and its material are gone, and with them whatever they encrypted.',
  'kms-random': 'GenerateRandom returns 1 to 1,024 random bytes; no KMS key takes part.',
  'kms-data-key-pair':
    'GenerateDataKeyPair returns a fresh key pair for use outside of KMS, and its private key encrypted under a symmetric KMS key.',
  'kms-mac':
    'GenerateMac returns the plain HMAC of RFC 2104. The HMAC key never leaves KMS, which also verifies with it.',
  'kms-grants':
    'A grant lets one principal use one KMS key for the operations that it lists, without a change of any policy. Here it works at once; AWS may take minutes.',
  'kms-reencrypt':
    'ReEncrypt decrypts and encrypts anew inside KMS; the plaintext never leaves it.',
  'kms-key-usage':
    'Data keys come from symmetric encryption KMS keys only; an asymmetric or HMAC key gives InvalidKeyUsageException.',
  'kms-find-key':
    'A key is named by its id, its ARN, an alias or an alias’s ARN. Ids and aliases are looked up in the caller’s own account and Region.',
  'kms-validation': 'The input does not satisfy the constraints of the operation.',
  'kms-caller': 'KMS answers signed requests only, by an access key that AWS knows.',
  'kms-policy-check':
    'A key policy must be well-formed and, unless the safety check is bypassed, must let the caller change it again.',
  'kms-throttling':
    'Cryptographic operations share a quota per second, account and Region. The caller’s account is the one that counts, not the bucket owner’s.',
  'kms-limits':
    'KMS limits what an account may have and do, such as 25 on-demand rotations of a key.',
  'kms-aliases':
    'An alias belongs to one account and Region; names beginning with alias/aws/ are reserved for AWS managed keys.',
  'kms-not-simulated': 'AWS offers this; this explorer does not simulate it.',

  // What is particular to modes of encryption
  'bucket-key':
    'A short-lived bucket-level key from KMS is kept temporarily in S3, at least one for each requester, and makes data keys without further calls.',
  'bucket-key-details':
    'AWS calls bucket keys “KMS key-protected key-encryption-keys that are reused for a limited time”, so they wrap; the S3 guide says that they “create data keys”. Not published: the algorithm, where the wrapped bucket key lies, how long one lives. Here it lies with each object, lives for a few minutes, wraps with AES-256-GCM, and is bound to what the caller added to the encryption context.',
  'bucket-key-alive':
    'While a bucket key lives there is no KMS request and no check of the key policy. That disabling the KMS key therefore takes effect only later is inferred. Excepted is what demands a permission of its own: for a part of an upload AWS demands kms:Decrypt, with a Bucket Key too.',
  'bucket-key-unwrapped':
    'Old objects stay readable after their bucket key has expired, so a form of it that KMS encrypted must be stored, and S3 must have KMS decrypt it, with the bucket’s ARN as context.',
  'second-layer':
    'The first layer uses a data key from KMS, the second a separate AES-256 key that S3 manages. AWS’s announcement says that each is AES-256 in GCM, by an implementation of its own; here both are the same one. AWS says that DSSE-KMS causes more KMS calls; which, is not published, and here there are as many as with SSE-KMS.',
  'second-key':
    'That S3 manages the second layer’s key is AWS’s word; how it makes and keeps that key is not published. Here S3 makes one for each object and wraps it under its root key, bound to the object’s ARN.',
  'customer-key':
    'S3 encrypts with the customer’s key, removes it from memory and keeps only a randomly salted HMAC of it, with which later requests are checked. The hash, the salt’s size, and that the key encrypts each object directly, with a random IV, are ours.',
};
