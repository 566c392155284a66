/** AWS KMS, simulated: real cryptography, its JSON API, its authorization and errors. */
export { BLOB_VERSION, parseBlob } from './blob.ts';
export type { Forwarded, KmsReply, KmsService } from './call.ts';
export type { Kms, KmsOptions } from './create-kms.ts';
export { createKms } from './create-kms.ts';
export { contextBytes, contextText } from './encryption-context.ts';
export { KDF_LABEL } from './envelope.ts';
export type { Quota } from './throttle.ts';
