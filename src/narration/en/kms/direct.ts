import { hasFailed, input, lengthOf, output, parameter } from '../../reading.ts';
import type { Words } from '../../types.ts';
import { sealing } from './inside.ts';

/** Words for what only clients of KMS itself ask for: key pairs and MACs. No flow of S3's comes to it. */
export const DIRECT_WORDS = {
  steps: {
    'kms.make-data-key-pair': (c) => ({
      label: 'Make a key pair',
      title: 'KMS makes a key pair',
      body: `A new pair of spec ${parameter(c.step, 'spec')}: a private key of ${lengthOf(output(c, 'privateKey'))} bytes (PKCS #8) and a public key of ${lengthOf(output(c, 'publicKey'))} (SubjectPublicKeyInfo). It is for use outside of KMS; the KMS key only encrypts the private key.`,
    }),
    'kms.wrap-private-key': sealing({
      label: 'Encrypt the private key',
      title: 'KMS encrypts the private key',
    }),
    'kms.compute-mac': (c) => ({
      label: 'Compute the MAC',
      title: 'KMS computes the MAC',
      body: `HMAC (RFC 2104) over ${lengthOf(input(c, 'message'))} bytes under the material of KMS key ${input(c, 'key')?.label ?? ''} gives ${lengthOf(output(c, 'mac'))} bytes. The key does not leave the HSM.`,
    }),
    'kms.compare-mac': ({ step }) =>
      hasFailed(step)
        ? {
            label: 'The MACs differ',
            title: 'The MAC does not match',
            body: 'The MAC that KMS has computed is not the one that was sent: message, MAC or key is another than it was.',
          }
        : {
            label: 'The MACs are equal',
            title: 'The MAC matches',
            body: 'KMS has computed the very MAC that was sent: message and key are what they were.',
          },
  },
  values: {
    'private-key': {
      name: 'private key',
      means:
        'Signs or decrypts outside of KMS (PKCS #8). In plaintext it goes to the caller alone; what is kept is its encrypted form.',
    },
    'public-key': {
      name: 'public key',
      means: 'The other half of the pair (SubjectPublicKeyInfo). Anybody may have it.',
    },
    'sealed-private-key': {
      name: 'private key, sealed',
      short: 'sealed private key',
      means: 'The encrypted private key alone, without what the blob says about it.',
    },
    'encrypted-private-key': {
      name: 'encrypted private key',
      short: 'enc. private key',
      means: 'The private key, encrypted under the KMS key: Decrypt gives it back.',
    },
    'mac-message': {
      name: 'message',
      means: 'What the MAC is computed over. It can be read by anybody: a MAC hides nothing.',
    },
    mac: {
      name: 'MAC',
      means:
        'The HMAC of the message under the key. Another message or another key gives another one.',
    },
    'mac-given': {
      name: 'MAC, as sent',
      means: 'The MAC that the caller wants to have verified.',
    },
  },
  spans: {},
} satisfies Words;
