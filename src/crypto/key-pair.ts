import type { Bytes } from '../lib/bytes.ts';
import { subtle } from './subtle.ts';

/** How WebCrypto is told what to make, by the name that AWS has for it. */
const ALGORITHMS = {
  RSA_2048: rsa(2048),
  RSA_3072: rsa(3072),
  RSA_4096: rsa(4096),
  ECC_NIST_P256: { name: 'ECDSA', namedCurve: 'P-256' },
  ECC_NIST_P384: { name: 'ECDSA', namedCurve: 'P-384' },
  ECC_NIST_P521: { name: 'ECDSA', namedCurve: 'P-521' },
  ECC_NIST_EDWARDS25519: { name: 'Ed25519' },
};

export type KeyPairSpec = keyof typeof ALGORITHMS;

/** Which key pairs can be made here. */
export const KEY_PAIR_SPECS = Object.keys(ALGORITHMS) as readonly KeyPairSpec[];

export interface KeyPair {
  /** DER of PKCS #8's PrivateKeyInfo (RFC 5958). */
  readonly privateKey: Bytes;
  /** DER of X.509's SubjectPublicKeyInfo (RFC 5280). */
  readonly publicKey: Bytes;
}

/**
 * A new key pair. WebCrypto takes its randomness from the system and from nobody else, so that no seed gives the same
 * pair again.
 *
 * @returns null where WebCrypto is missing or does not know the algorithm
 */
export async function generateKeyPair(spec: string): Promise<KeyPair | null> {
  const webCrypto = subtle();
  const algorithm = ALGORITHMS[spec as KeyPairSpec];
  if (webCrypto === null || algorithm === undefined) return null;
  try {
    const pair = (await webCrypto.generateKey(algorithm, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const [privateKey, publicKey] = await Promise.all([
      webCrypto.exportKey('pkcs8', pair.privateKey),
      webCrypto.exportKey('spki', pair.publicKey),
    ]);
    return { privateKey: new Uint8Array(privateKey), publicKey: new Uint8Array(publicKey) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    throw error;
  }
}

/** The key itself knows neither padding nor hash; WebCrypto wants to be told all the same. */
function rsa(modulusLength: number): RsaHashedKeyGenParams {
  return {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  };
}
