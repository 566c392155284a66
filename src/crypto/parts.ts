import { part } from '../lib/part.ts';

/** AES-GCM, HMAC and SHA-2 without WebCrypto. */
export const loadFallback = part(() => import('./fallback.ts'));

/** What WebCrypto does not have, or not everywhere: MD5 and SHA-1. */
export const loadLegacy = part(() => import('@noble/hashes/legacy.js'));

/** Checksums that hardly anybody asks S3 for. */
export const loadXxhash = part(() => import('./xxhash/index.ts'));

/** No object is encrypted with a key pair. */
export const loadKeyPair = part(() => import('./key-pair.ts'));
