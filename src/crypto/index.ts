export { aesGcmOpen, aesGcmSeal, IV_BYTES, KEY_BYTES, TAG_BYTES } from './aes-gcm.ts';
export { joinCrc64 } from './crc.ts';
export type { Entropy, Purpose } from './entropy.ts';
export { seededEntropy, systemEntropy } from './entropy.ts';
export { hmacSha256, md5, sha256 } from './hash.ts';
export { kdfCounterMode } from './kdf.ts';
export type { OpFailure, OpInputs, OpName, OpOutputs, OpParams } from './ops.ts';
export { noDraw, OPS, opRow, outputOf } from './ops.ts';
export { subtle } from './subtle.ts';
