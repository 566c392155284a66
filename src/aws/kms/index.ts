/** AWS KMS, simulated: real cryptography, its JSON API, its authorization and errors. */
export type { Forwarded, KmsService } from './call.ts';
export type { Kms } from './create-kms.ts';
export { createKms } from './create-kms.ts';
