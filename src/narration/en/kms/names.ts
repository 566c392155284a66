import type { Term } from '../../types.ts';
import { SEALED_PARTS } from '../sealed-parts.ts';

export const VALUE_NAMES = {
  'kms-key': {
    name: 'KMS key material',
    short: 'KMS key',
    means:
      'The KMS key itself. In plaintext it is only inside KMS’s HSMs; everybody else only names it.',
  },
  'data-key': {
    name: 'data key',
    means:
      'Encrypts one object. In plaintext it is held only while it is used; what stays is its encrypted form.',
  },
  'encrypted-data-key': {
    name: 'encrypted data key',
    short: 'enc. data key',
    means:
      'The data key, encrypted under another key. It can lie beside the object: it opens only with that other key.',
  },
  'wrapped-key-bytes': {
    name: 'data key, sealed',
    short: 'sealed key',
    means: 'The encrypted data key alone, without what the blob says about it.',
  },
  'wrapping-key': {
    name: 'derived wrapping key',
    short: 'wrapping key',
    means:
      'Derived from the KMS key and a nonce for this one encryption. Decrypting derives it again.',
  },
  'kms-nonce': {
    name: 'nonce',
    means: 'Random bytes that make the derived wrapping key a new one each time. Not secret.',
  },
  'kms-iv': {
    name: 'IV (KMS)',
    means:
      'The starting value of this encryption. Not secret, but it must not come twice with the same key: here it is random.',
  },
  'blob-aad': {
    name: 'AAD (header, context)',
    short: 'AAD',
    means:
      'Additional authenticated data: in the clear, yet covered by the tag. Other bytes here, and nothing opens.',
  },
  'blob-header': {
    name: 'head of the ciphertext blob',
    short: 'blob header',
    means:
      'Names, in the clear, the KMS key and which of its materials, so that Decrypt needs no key id.',
  },
  'plaintext-input': {
    name: 'plaintext',
    means: 'What KMS was asked to encrypt, or what it has decrypted.',
  },
  'sealed-plaintext': {
    name: 'plaintext, sealed',
    short: 'sealed data',
    means: 'The encrypted data alone, without what the blob says about it.',
  },
  'ciphertext-blob': {
    name: 'ciphertext blob',
    short: 'blob',
    means: 'All that KMS needs to decrypt, save the encryption context. Opaque to everybody else.',
  },
  'random-bytes': { name: 'random bytes', means: 'Random bytes that KMS was asked for.' },
} satisfies Readonly<Record<string, Term>>;

export const SPAN_NAMES = {
  version: {
    name: 'version',
    means:
      'How the following bytes are laid out. This layout is the explorer’s: AWS has not published its own.',
  },
  'key-id': { name: 'key id', means: 'Which KMS key sealed this: Decrypt needs no key id.' },
  material: {
    name: 'key material number',
    means: 'Which of the key’s materials: after a rotation, old blobs still find theirs.',
  },
  header: {
    name: 'header of the blob',
    means: 'Version, key id and number of the key material, as the blob begins with them.',
  },
  context: {
    name: 'encryption context',
    means:
      'Says what the key is for. Not secret; without exactly the same context KMS decrypts nothing.',
  },
  nonce: { name: 'nonce', means: 'From it and the KMS key the wrapping key is derived.' },
  iv: { name: 'IV', means: 'The starting value: equal plaintexts come out unequal. Not secret.' },
  ...SEALED_PARTS,
} satisfies Readonly<Record<string, Term>>;
