import type { Term } from '../../types.ts';

export const VALUE_NAMES = {
  object: { name: 'object', means: 'The data itself, as the client gives it and gets it back.' },
  'object-range': {
    name: 'range of the object',
    short: 'range',
    means: 'The part of the object that the client asked for.',
  },
  'chunked-body': {
    name: 'body in chunks',
    short: 'chunks',
    means: 'The object as it travels: in pieces, each with its length before it.',
  },
  chunk: { name: 'chunk', means: 'A piece of the body, as it was sent.' },
  'encrypted-object': {
    name: 'encrypted object',
    short: 'ciphertext',
    means: 'What lies on the disks in place of the object: as many bytes of ciphertext, and a tag.',
  },
  'object-iv': {
    name: 'IV (object)',
    means:
      'Starting value of the object’s encryption, stored beside it. Not secret, but must not come twice with the same key: here it is random.',
  },
  etag: {
    name: 'ETag',
    means:
      'By this clients notice that an object has changed. An MD5 of its data only with SSE-S3 and in a single part.',
  },
  'part-etags': {
    name: 'ETags of the parts',
    short: 'part ETags',
    means: 'The parts’ ETags in a row. From them the ETag of the whole is computed.',
  },
  checksum: {
    name: 'checksum',
    means:
      'Computed over the data, so that damage on the way or on the disks is noticed. It proves nothing about who sent it.',
  },
  'part-checksums': {
    name: 'checksums of the parts',
    short: 'part checksums',
    means: 'The parts’ checksums in a row. From them the checksum of the whole is computed.',
  },
  'customer-key-md5': {
    name: 'MD5 of the customer key',
    short: 'MD5 of key',
    means:
      'Sent along with the key, so that S3 notices one that was damaged on the way. It is no secret and no proof.',
  },
} satisfies Readonly<Record<string, Term>>;
