/**
 * Every fact that a step can rest on. A step cites the id and nothing else: standing, source and wording are told by
 * `narration/facts`, where the compiler asks for a row for each.
 */
export type FactId = S3FactId | KmsFactId | ModeFactId;

/** What Amazon S3 does, and what the explorer does around it. */
type S3FactId =
  | 'put-object'
  | 'get-object'
  | 's3-operation'
  | 's3-authorization'
  | 'which-encryption'
  | 's3-errors'
  | 'recorded-answer'
  | 'inferred-answer'
  | 'unpublished-answer'
  | 'kms-passed-on'
  | 'etag'
  | 'multipart'
  | 'multipart-once'
  | 'multipart-key'
  | 'multipart-context'
  | 'multipart-etag'
  | 'checksums'
  | 'aws-chunked'
  | 'delete-object'
  | 'copy-object'
  | 'update-object-encryption'
  | 'blocked-encryption'
  | 'customer-key-check'
  | 'anonymous-customer-key'
  | 'kms-generate-data-key'
  | 'kms-decrypt'
  | 'kms-encrypt'
  | 'kms-update-permissions'
  | 'kms-authorization'
  | 'kms-derived-key'
  | 'kms-blob'
  | 'kms-key-state'
  | 'envelope-encryption'
  | 'object-sealing'
  | 'corrupted-storage'
  | 'refused-over-http'
  | 'client-check'
  | 'tampering'
  | 'set-up';

/** What AWS KMS does. */
type KmsFactId =
  | 'kms-operation'
  | 'kms-create-key'
  | 'kms-rotation'
  | 'kms-deletion'
  | 'kms-data-key'
  | 'kms-random'
  | 'kms-data-key-pair'
  | 'kms-mac'
  | 'kms-grants'
  | 'kms-context-aad'
  | 'kms-reencrypt'
  | 'kms-key-usage'
  | 'kms-find-key'
  | 'kms-validation'
  | 'kms-caller'
  | 'kms-policy-check'
  | 'kms-throttling'
  | 'kms-limits'
  | 'kms-aliases'
  | 'kms-not-simulated';

/** What is particular to modes of encryption. */
type ModeFactId =
  | 'root-key'
  | 'root-key-wrapping'
  | 'bucket-key'
  | 'bucket-key-details'
  | 'bucket-key-alive'
  | 'bucket-key-unwrapped'
  | 'second-layer'
  | 'second-key'
  | 'customer-key';
