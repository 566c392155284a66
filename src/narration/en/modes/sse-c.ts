import { lengthStep } from '../../reading.ts';
import type { Words } from '../../types.ts';

export const words = {
  steps: {
    's3.hmac-customer-key': lengthStep(
      'Salted HMAC of the key',
      'S3 computes a salted HMAC of the key',
      (n) =>
        `${n.out} bytes from which nobody gets back to the key, but by which S3 knows the same key again. Salt and HMAC are all that is kept of it.`,
    ),
    's3.compare-customer-key': ({ step }) =>
      step.kind === 'op' && step.failure === null
        ? {
            label: 'Is it the same key? Yes',
            title: 'The key is the one of the upload',
            body: 'The HMAC of the key sent now equals the stored one. S3 may try to decrypt.',
          }
        : {
            label: 'Is it the same key? No',
            title: 'The key is another one',
            body: 'The HMAC of the key sent now differs from the stored one. S3 stops here, before it touches the ciphertext.',
          },
  },
  values: {
    'customer-key-salt': {
      name: 'salt',
      means: 'Random bytes that go into the HMAC, so that equal keys leave unequal HMACs.',
    },
    'customer-key-hmac': {
      name: 'salted HMAC of the key',
      short: 'salted HMAC',
      means:
        'Stored in place of the key: enough to know the right key again, useless for decrypting.',
    },
  },
  spans: {},
  causes: {
    'customer-key-wrong': ({ keyLength }) => ({
      cause: `The customer key of this request is not the one the object was encrypted with: the salted HMACs differ.${keyLength === undefined ? '' : ` It could not be: it has ${keyLength} bytes.`}`,
      remedy:
        'Send the key of the upload. S3 keeps no copy: without that key nobody can read the object.',
    }),
  },
} satisfies Words;
