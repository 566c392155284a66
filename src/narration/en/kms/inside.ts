import type { Trace } from '../../../trace/index.ts';
import { NUMBERS } from '../../numbers.ts';
import {
  clipped,
  decision,
  hasFailed,
  hasSpan,
  input,
  lengthOf,
  output,
  shortKey,
  tagLength,
} from '../../reading.ts';
import type { StepContext, StepText, StepWords } from '../../types.ts';

const boundTo = (c: StepContext) => {
  const aad = input(c, 'aad');
  return hasSpan(aad, 'context')
    ? `The blob’s header and the encryption context (${lengthOf(aad)} bytes) are additional authenticated data: they are not encrypted, but the tag covers them.`
    : `The blob’s header (${lengthOf(aad)} bytes) is additional authenticated data: it is not encrypted, but the tag covers it. There is no encryption context.`;
};

/** Opening a ciphertext, which may fail. */
export function opening(said: Omit<StepText, 'body'>): StepWords {
  return (c) =>
    hasFailed(c.step)
      ? {
          label: 'The tag does not match',
          title: 'The ciphertext does not open',
          body: `AES-256-GCM finds that key, IV, ciphertext (${lengthOf(input(c, 'sealed'))} bytes with the tag), header and encryption context do not belong together. Either the blob was changed, or the context is not the one it was encrypted with; nothing of the plaintext is given out.`,
        }
      : {
          ...said,
          body: `AES-256-GCM opens ${lengthOf(input(c, 'sealed'))} bytes under the derived key and gives ${lengthOf(output(c, 'plaintext'))} bytes. ${boundTo(c)}`,
        };
}

/** Sealing a plaintext. */
export function sealing(said: Omit<StepText, 'body'>): StepWords {
  return (c) => ({
    ...said,
    body: `AES-256-GCM under the derived key turns ${lengthOf(input(c, 'plaintext'))} bytes into ${lengthOf(output(c, 'sealed'))}, the last ${tagLength(c)} of them the tag. ${boundTo(c)}`,
  });
}

/** Whether the key is the account's AWS managed one. */
function managed({ scenario }: Trace): boolean {
  return scenario['kms-key'] === 'aws-managed';
}

/** What happens inside KMS. */
export const INSIDE_WORDS = {
  'kms.authorize': ({ step, trace }) => {
    const {
      allowed = false,
      action = '',
      principal = '',
      resource = '',
      policies = [],
    } = decision(step, 'authorization') ?? {};
    return {
      label: `${clipped(action.replace(/^kms:/, ''), 31)}: ${allowed ? 'allowed' : 'denied'}`,
      title: allowed ? `KMS allows ${action}` : `KMS denies ${action}`,
      body: `May ${principal} do ${action} on ${shortKey(resource)}? Policies judged: ${policies.length}. The key policy comes first: an Allow in an IAM policy counts only where it lets the account use IAM policies; a Deny always counts. ${managed(trace) ? 'The key policy of aws/s3, which AWS writes, lets everybody in the account use the key through S3: no IAM policy has to name kms. ' : ''}${allowed ? 'The answer is yes.' : 'The answer is no, so no key is touched.'}`,
    };
  },
  'kms.check-permissions': ({ step }) => {
    const { actions = '', principal = '', keyArn = '' } = decision(step, 'check')?.facts ?? {};
    return {
      label: 'All permissions: allowed',
      title: 'KMS checks every permission that the operation needs',
      body: `${principal} needs all of these on KMS key ${shortKey(keyArn)}, and has them: ${actions}. That all are needed is documented; when they are checked is our model.`,
    };
  },
  'kms.create-key-material': (c) => ({
    label: 'Make key material',
    title: 'KMS makes the key’s material',
    body: `${lengthOf(output(c, 'bytes'))} random bytes become the material of KMS key ${output(c, 'bytes')?.label ?? ''}. In plaintext they exist only inside KMS’s HSMs, and outside of those as an encrypted token; everybody else knows the key by its ARN.`,
  }),
  'kms.rotate-key-material': (c) => ({
    label: 'New key material',
    title: 'KMS rotates the key',
    body: `KMS key ${output(c, 'bytes')?.label ?? ''} gets ${lengthOf(output(c, 'bytes'))} new random bytes for encryption. ARN and policy stay, the earlier material stays for decryption, and nothing is re-encrypted.`,
  }),
  'kms.delete-key-material': () => ({
    label: 'Delete the key for good',
    title: 'The waiting period is over: the key is gone',
    body: 'KMS deletes the key with all its material. Whatever was encrypted under it cannot be recovered by anyone, AWS included.',
  }),
  'kms.make-data-key': (c) => ({
    label: 'Make a data key',
    title: 'KMS makes a data key',
    body: `${lengthOf(output(c, 'bytes'))} random bytes, made inside KMS’s HSM for this one request. The KMS key will encrypt only them, never the object. They are what leaves KMS in plaintext; the KMS key does not.`,
  }),
  'kms.make-random': (c) => ({
    label: 'Make random bytes',
    title: 'KMS makes random bytes',
    body: `${lengthOf(output(c, 'bytes'))} random bytes; no KMS key takes part.`,
  }),
  'kms.derive-key': (c) => ({
    label: 'Derive a key for this one use',
    title: 'KMS derives a wrapping key',
    body: `Inside the HSM, from the material of KMS key ${input(c, 'key')?.label ?? ''} and a ${lengthOf(input(c, 'context'))}-byte nonce, HMAC-SHA-256 in counter mode (SP 800-108) gives a ${lengthOf(output(c, 'key'))}-byte AES-GCM key. Each encryption has its own; the nonce is kept in the ciphertext, so that Decrypt can derive the same key again.`,
  }),
  'kms.wrap-data-key': sealing({
    label: 'Encrypt the data key',
    title: 'KMS encrypts the data key',
  }),
  'kms.encrypt-plaintext': sealing({
    label: 'Encrypt the plaintext',
    title: 'KMS encrypts what it was given',
  }),
  'kms.reencrypt-seal': sealing({
    label: 'Encrypt under the new key',
    title: 'KMS encrypts under the destination key',
  }),
  'kms.unwrap-data-key': opening({
    label: 'Decrypt the data key',
    title: 'KMS decrypts the data key',
  }),
  'kms.decrypt-ciphertext': opening({
    label: 'Decrypt the ciphertext',
    title: 'KMS decrypts the ciphertext',
  }),
  'kms.reencrypt-open': opening({
    label: 'Decrypt under the old key',
    title: 'KMS decrypts with the source key',
  }),
  'kms.build-blob': (c) => ({
    label: 'Pack the ciphertext blob',
    title: 'KMS packs the ciphertext blob',
    body: `${lengthOf(output(c, 'joined'))} bytes hold everything that Decrypt will need but the KMS key: version, key id, number of the key material, nonce, IV, ciphertext and tag. AWS documents a header in the clear and an encrypted part, not the bytes: this layout is ours, and real blobs of a key are larger (${NUMBERS.wrappedKeyBytes.value.join(' to ')} bytes have been seen).`,
  }),
  'kms.refuse': ({ step }) => {
    const { code, message } = step.kind === 'fail' ? step : { code: '', message: '' };
    return {
      label: code,
      title: `KMS refuses: ${code}`,
      body:
        message === ''
          ? 'KMS says no more than the name of the exception.'
          : `KMS’s message: ${message}`,
    };
  },
} satisfies Readonly<Record<string, StepWords>>;
