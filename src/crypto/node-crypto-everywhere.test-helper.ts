import { afterAll } from 'vitest';
import { nodeCrypto } from '../../live/node-crypto.ts';
import { provideNativeCrypto } from './native.ts';

/**
 * A setup of test files (vitest.config.ts), for all that only uses cryptography: the runs of a hundred short operations
 * each take a quarter less of the processor when none of them changes threads. What is a test of cryptography itself
 * has WebCrypto: the folder `crypto`, the programs of `code`, which run in processes of their own, and every browser test.
 */
provideNativeCrypto(nodeCrypto);
afterAll(() => provideNativeCrypto(null));
