import { NUMBERS } from '../../numbers.ts';
import {
  carriedLength,
  carriedName,
  contextOf,
  count,
  exceptionOf,
  keyNamed,
  statusOf,
} from '../../reading.ts';
import type { StepContext, StepWords } from '../../types.ts';

export const withContext = (c: StepContext, member?: string) => {
  const context = contextOf(c.step, member);
  return context === null ? 'no encryption context' : `the encryption context ${context}`;
};

const carriesDataKey = (c: StepContext) => carriedName(c, 'Plaintext') === 'data-key';

/** The answer of an operation: what it says when all went well, and the same refusal for every one. */
export function response(success: StepWords): StepWords {
  return (c) =>
    statusOf(c.step) === 200
      ? success(c)
      : {
          label: `${statusOf(c.step)} ${exceptionOf(c.step)}`,
          title: `KMS answers ${exceptionOf(c.step)}`,
          body: `The response has status ${statusOf(c.step)} and names the exception; it carries neither key nor ciphertext.`,
        };
}

/** Requests to KMS and its answers. */
export const CALL_WORDS = {
  'kms.generate-data-key': (c) => ({
    label: 'GenerateDataKey',
    title: 'S3 asks KMS for a data key',
    body: `KMS itself encrypts no more than ${count(NUMBERS.encryptLimit.value)} bytes. So S3 will encrypt the object, and asks KMS for a key to do it with, under KMS key ${keyNamed(c.step)}, with ${withContext(c)}. It calls by a forward access session, on the authority of whoever called S3: that caller needs kms:GenerateDataKey.`,
  }),
  'kms.generate-data-key.response': response((c) => ({
    label: 'Data key, plain and encrypted',
    title: 'KMS returns the data key twice',
    body: `Plaintext (${carriedLength(c, 'Plaintext')} bytes) is for use now; CiphertextBlob (${carriedLength(c, 'CiphertextBlob')} bytes) is the same key, encrypted, and may be stored. KMS keeps neither.`,
  })),
  'kms.decrypt': (c) => ({
    label: 'Decrypt',
    title: 'KMS is asked to decrypt',
    body: `The request carries the ${carriedLength(c, 'CiphertextBlob')}-byte ciphertext and ${withContext(c)}. No KeyId is needed, for the ciphertext itself says which KMS key it belongs to. S3 calls by a forward access session: its caller needs kms:Decrypt.`,
  }),
  'kms.decrypt.response': response((c) => ({
    // What is in the member called Plaintext is not the object's plaintext.
    label: carriesDataKey(c) ? 'Data key, in plaintext' : 'Plaintext',
    title: carriesDataKey(c) ? 'KMS returns the data key' : 'KMS returns the plaintext',
    body: `${carriedLength(c, 'Plaintext')} bytes travel back over TLS. KMS drops them, and the wrapping key with them, once the answer is sent.`,
  })),
  'kms.encrypt': (c) => ({
    label: 'Encrypt',
    title: 'KMS is asked to encrypt',
    body: `The request carries ${carriedLength(c, 'Plaintext')} bytes to be encrypted under KMS key ${keyNamed(c.step)}, and ${withContext(c)}. Encrypt takes at most ${count(NUMBERS.encryptLimit.value)} bytes.`,
  }),
  'kms.encrypt.response': response((c) => ({
    label: 'Ciphertext',
    title: 'KMS returns the ciphertext',
    body: `CiphertextBlob has ${carriedLength(c, 'CiphertextBlob')} bytes: the encrypted input and what Decrypt needs to find the key again.`,
  })),
  'kms.re-encrypt': (c) => ({
    label: 'ReEncrypt',
    title: 'KMS is asked to encrypt anew',
    body: `The ${carriedLength(c, 'CiphertextBlob')}-byte ciphertext is to move to KMS key ${keyNamed(c.step, 'DestinationKeyId')}, with ${withContext(c, 'DestinationEncryptionContext')}. The plaintext will not leave KMS.`,
  }),
  'kms.re-encrypt.response': response((c) => ({
    label: 'New ciphertext',
    title: 'KMS returns the new ciphertext',
    body: `CiphertextBlob has ${carriedLength(c, 'CiphertextBlob')} bytes and belongs to the destination key from now on.`,
  })),
} satisfies Readonly<Record<string, StepWords>>;
