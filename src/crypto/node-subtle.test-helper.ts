import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto';
import { TAG_BYTES } from './aes-gcm.ts';

/**
 * WebCrypto's calls that the engine makes, answered by node:crypto in the same thread. WebCrypto hands each of a run's
 * many short operations to another thread, which is most of the waiting where thousands of runs are due. A key is here
 * its bytes. That both give the same bytes is a test of its own.
 */
export const nodeSubtle = {
  importKey: async (_format: string, key: Uint8Array): Promise<Uint8Array> => key,
  digest: async (algorithm: string, message: Uint8Array): Promise<Uint8Array> =>
    hash(algorithm.replace('-', ''), message, 'buffer'),
  sign: async (_algorithm: string, key: Uint8Array, message: Uint8Array): Promise<Uint8Array> =>
    createHmac('sha256', key).update(message).digest(),
  encrypt: async (
    { iv, additionalData }: Parameters,
    key: Uint8Array,
    message: Uint8Array,
  ): Promise<Uint8Array> => {
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    if (additionalData !== undefined) cipher.setAAD(additionalData);
    return Buffer.concat([cipher.update(message), cipher.final(), cipher.getAuthTag()]);
  },
  decrypt: async (
    { iv, additionalData }: Parameters,
    key: Uint8Array,
    sealed: Uint8Array,
  ): Promise<Uint8Array> => {
    const end = sealed.length - TAG_BYTES;
    if (end < 0) throw new DOMException('shorter than a tag', 'OperationError');
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(end));
    if (additionalData !== undefined) decipher.setAAD(additionalData);
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  },
};

interface Parameters {
  readonly iv: Uint8Array;
  readonly additionalData?: Uint8Array;
}
