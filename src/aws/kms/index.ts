/** AWS KMS, simulated: real cryptography, its JSON API, its authorization and errors. */
export { BLOB_VERSION, parseBlob } from './blob.ts';
export type { Forwarded, KmsReply, KmsService } from './contract.ts';
export type { Kms, KmsOptions } from './create-kms.ts';
export { createKms } from './create-kms.ts';
export { contextBytes, contextText } from './encryption-context.ts';
export { KDF_LABEL } from './envelope.ts';
export type { KmsFactId } from './facts.ts';
export { KMS_FACTS, kmsBasis } from './facts.ts';
export type { Quota } from './throttle.ts';
export { KMS_WORDS } from './words.ts';
