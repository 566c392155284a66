import { toHex } from '../../../lib/bytes.ts';
import { input, inputCount, lengthOf, output, valuesOf } from '../../reading.ts';
import type { StepWords } from '../../types.ts';

/** What S3 computes, and what it forgets. */
export const COMPUTING_WORDS = {
  's3.check-customer-key': (c) => ({
    label: 'Check the key’s MD5',
    title: 'S3 checks that the key arrived whole',
    body: `S3 computes the MD5 of the ${lengthOf(input(c, 'message'))} key bytes and compares it with the header. The check finds damage in transit; it says nothing about whether this is the right key.`,
  }),
  's3.compute-checksum': (c) => ({
    label: `Compute ${output(c, 'digest')?.label ?? 'the checksum'}`,
    title: 'S3 computes the checksum',
    body: `Over ${lengthOf(input(c, 'message'))} bytes. S3 compares it with what the client said, and keeps it with the object.`,
  }),
  's3.compute-etag': (c) => ({
    label: 'Compute the ETag (MD5)',
    title: 'S3 computes the ETag',
    body: `The MD5 of ${lengthOf(input(c, 'message'))} bytes, ${toHex(output(c, 'digest')?.bytes ?? new Uint8Array(0))}. Only for a single-part object under SSE-S3 is that the MD5 of the content.`,
  }),
  's3.join-etags': ({ step }) => ({
    label: 'Join the parts’ ETags',
    title: 'S3 puts the parts’ ETags together',
    body: `The digests behind the parts’ ETags, one after another: ${inputCount(step)} here. Their MD5 will be the object’s ETag: the content itself need not be read for it.`,
  }),
  's3.join-checksums': ({ step }) => ({
    label: 'Join the parts’ checksums',
    title: 'S3 puts the parts’ checksums together',
    body: `The checksums of ${inputCount(step)} parts, one after another: a composite checksum is a checksum of checksums.`,
  }),
  's3.join-parts': ({ step }) => ({
    label: 'Join the parts',
    title: 'S3 joins the decrypted parts',
    body: `${inputCount(step)} parts, each decrypted for itself, become one stretch of bytes again.`,
  }),
  's3.join-chunks': ({ step }) => ({
    label: 'Unwrap the chunked body',
    title: 'S3 takes the chunks apart',
    body: `The body came in ${inputCount(step)} chunks. Their frames belong to the transfer, not to the object.`,
  }),
  's3.erase-data-key': (c) => ({
    label: 'Forget the key',
    title: 'S3 erases the plaintext key',
    body: `As soon as the work is done, S3 forgets what could open the data (plaintext keys erased: ${valuesOf(c).length}). From here on only whoever gets the key back can open it.`,
  }),
  's3.encrypt-object': (c) => ({
    label: 'Encrypt with AES-256-GCM',
    title: 'S3 encrypts the data',
    body: `With the plaintext key, ${lengthOf(input(c, 'plaintext'))} bytes of plaintext become ${lengthOf(output(c, 'sealed'))} bytes: ciphertext of the same length, and an authentication tag. The initialization vector is fresh.`,
  }),
  's3.decrypt-object': (c) =>
    output(c, 'plaintext') === undefined
      ? {
          label: 'The tag does not match',
          title: 'The data does not open',
          body: `The authentication tag over ${lengthOf(input(c, 'sealed'))} bytes does not fit this key, IV and ciphertext. AES-GCM then gives out nothing at all, not even a part.`,
        }
      : {
          label: 'Decrypt, and check the tag',
          title: 'S3 decrypts the data',
          body: `${lengthOf(input(c, 'sealed'))} bytes of ciphertext and tag become ${lengthOf(output(c, 'plaintext'))} bytes of plaintext. The tag matched: not a bit of this ciphertext was changed. In this model nothing more is bound to it, such as the object’s name, version or a part’s number.`,
        },
} satisfies Readonly<Record<string, StepWords>>;
