import { KEY_BYTES } from '../../crypto/index.ts';

type Algorithms = Readonly<Record<string, readonly string[]>>;

interface KeySpecRow {
  /** By key usage: which usages the spec allows, and what DescribeKey then lists. */
  readonly algorithms: Readonly<Record<string, Algorithms>>;
  /** Bytes of the key's material; null for specs of which nothing but the metadata is simulated. */
  readonly material: number | null;
}

const RSA: KeySpecRow = {
  algorithms: {
    ENCRYPT_DECRYPT: { EncryptionAlgorithms: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'] },
    SIGN_VERIFY: {
      SigningAlgorithms: [256, 384, 512].flatMap((bits) => [
        `RSASSA_PKCS1_V1_5_SHA_${bits}`,
        `RSASSA_PSS_SHA_${bits}`,
      ]),
    },
  },
  material: null,
};

function signing(...algorithms: readonly string[]): KeySpecRow {
  return { algorithms: { SIGN_VERIFY: { SigningAlgorithms: algorithms } }, material: null };
}

function curve(signature: string): KeySpecRow {
  return {
    algorithms: {
      SIGN_VERIFY: { SigningAlgorithms: [signature] },
      KEY_AGREEMENT: { KeyAgreementAlgorithms: ['ECDH'] },
    },
    material: null,
  };
}

/**
 * HMAC keys are as long as what their hash function gives.
 * https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html
 */
function mac(bits: number): KeySpecRow {
  return {
    algorithms: { GENERATE_VERIFY_MAC: { MacAlgorithms: [`HMAC_SHA_${bits}`] } },
    material: bits / 8,
  };
}

/**
 * The key specs and what keys of them are for. Of asymmetric keys nothing is simulated beyond their metadata.
 * https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
 */
export const SPECS: Readonly<Record<string, KeySpecRow>> = {
  SYMMETRIC_DEFAULT: {
    algorithms: { ENCRYPT_DECRYPT: { EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] } },
    material: KEY_BYTES,
  },
  RSA_2048: RSA,
  RSA_3072: RSA,
  RSA_4096: RSA,
  ECC_NIST_P256: curve('ECDSA_SHA_256'),
  ECC_NIST_P384: curve('ECDSA_SHA_384'),
  ECC_NIST_P521: curve('ECDSA_SHA_512'),
  ECC_SECG_P256K1: signing('ECDSA_SHA_256'),
  ECC_NIST_EDWARDS25519: signing('ED25519_SHA_512', 'ED25519_PH_SHA_512'),
  HMAC_224: mac(224),
  HMAC_256: mac(256),
  HMAC_384: mac(384),
  HMAC_512: mac(512),
  SM2: {
    algorithms: {
      ENCRYPT_DECRYPT: { EncryptionAlgorithms: ['SM2PKE'] },
      SIGN_VERIFY: { SigningAlgorithms: ['SM2DSA'] },
      KEY_AGREEMENT: { KeyAgreementAlgorithms: ['ECDH'] },
    },
    material: null,
  },
  ML_DSA_44: signing('ML_DSA_SHAKE_256'),
  ML_DSA_65: signing('ML_DSA_SHAKE_256'),
  ML_DSA_87: signing('ML_DSA_SHAKE_256'),
};

export const KEY_SPECS: readonly string[] = Object.keys(SPECS);
