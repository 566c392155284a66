import type { Bytes } from '../lib/bytes.ts';
import { concat, equal, utf8 } from '../lib/bytes.ts';
import { PartMissing } from '../lib/part.ts';
import type { Result } from '../lib/result.ts';
import { ok, refused } from '../lib/result.ts';
import { aesGcmOpen, aesGcmSeal } from './aes-gcm.ts';
import { crc } from './crc.ts';
import { hmacSha2, hmacSha256, md5, sha1, sha256, sha512 } from './hash.ts';
import { kdfCounterMode } from './kdf.ts';
import { loadKeyPair, loadXxhash } from './parts.ts';
import type { XxhashName } from './xxhash/index.ts';

/** Numbers and texts that shape an operation without being bytes in the run (lengths, labels, positions). */
export type OpParams = Readonly<Record<string, number | string>>;
export type OpInputs = Readonly<Record<string, Uint8Array>>;
export type OpOutputs = Readonly<Record<string, Bytes>>;
/** Why an operation gave no output. A failure is an expected outcome, recorded like any other. */
export type OpFailure = 'authentication-failed' | 'different' | 'not-supported';

/**
 * An output of an operation that cannot fail in the way it is used.
 *
 * @throws when it failed or has no such output, which is a bug
 */
export function outputOf(result: Result<OpOutputs, OpFailure>, name: string): Bytes {
  const bytes = result.ok ? result.value[name] : undefined;
  if (bytes === undefined) {
    throw new Error(`no output "${name}"${result.ok ? '' : `: ${result.error}`}`);
  }
  return bytes;
}

/** Gives random bytes to an operation that makes some. */
type Draw = (length: number) => Promise<Bytes>;

/** For operations that give the same each time: they must not draw. */
export const noDraw: Draw = () =>
  Promise.reject(new Error('a repeatable operation drew randomness'));

interface OpRow {
  /** Names of the inputs, in order; a trailing `?` marks one that may be left out, `...` any number more. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** False when running it again gives other bytes. */
  readonly deterministic: boolean;
  /**
   * True when changing any byte of any input changes the output or makes it fail, so that running the operation
   * again vouches for its inputs as well.
   */
  readonly binding: boolean;
  /** Where the operation is specified. */
  readonly spec: string;
  run(inputs: OpInputs, params: OpParams, draw: Draw): Promise<Result<OpOutputs, OpFailure>>;
}

function input(inputs: OpInputs, name: string): Uint8Array {
  const bytes = inputs[name];
  if (bytes === undefined) throw new Error(`operation input "${name}" is missing`);
  return bytes;
}

function number(params: OpParams, name: string): number {
  const value = params[name];
  if (typeof value !== 'number') throw new Error(`operation parameter "${name}" is not a number`);
  return value;
}

function xxhashRow(name: XxhashName) {
  return {
    inputs: ['message'],
    outputs: ['digest'],
    deterministic: true,
    binding: false,
    spec: 'xxHash fast digest algorithm',
    run: async (inputs: OpInputs) => {
      const { xxhash } = await loadXxhash();
      return ok({ digest: xxhash(name, input(inputs, 'message')) });
    },
  } as const;
}

/** HMAC with a function of SHA-2 other than SHA-256. */
function hmacRow(bits: 224 | 384 | 512): OpRow & { deterministic: true; binding: true } {
  return {
    inputs: ['key', 'message'],
    outputs: ['mac'],
    deterministic: true,
    binding: true,
    spec: 'RFC 2104',
    run: async (inputs) =>
      ok({ mac: await hmacSha2(bits, input(inputs, 'key'), input(inputs, 'message')) }),
  };
}

/** Every operation that can make bytes. Nothing else does: the recorder runs them from here, and `verify` runs them again. */
export const OPS = {
  random: {
    inputs: [],
    outputs: ['bytes'],
    deterministic: false,
    binding: true,
    spec: 'NIST SP 800-90A',
    run: async (_inputs, params, draw) => ok({ bytes: await draw(number(params, 'length')) }),
  },
  'aes-256-gcm-seal': {
    inputs: ['key', 'iv', 'plaintext', 'aad?'],
    outputs: ['sealed'],
    deterministic: true,
    binding: true,
    spec: 'NIST SP 800-38D',
    run: async (inputs) =>
      ok({
        sealed: await aesGcmSeal(
          input(inputs, 'key'),
          input(inputs, 'iv'),
          input(inputs, 'plaintext'),
          inputs.aad,
        ),
      }),
  },
  'aes-256-gcm-open': {
    inputs: ['key', 'iv', 'sealed', 'aad?'],
    outputs: ['plaintext'],
    deterministic: true,
    binding: true,
    spec: 'NIST SP 800-38D',
    run: async (inputs) => {
      const key = input(inputs, 'key');
      const iv = input(inputs, 'iv');
      const sealed = input(inputs, 'sealed');
      try {
        return ok({ plaintext: await aesGcmOpen(key, iv, sealed, inputs.aad) });
      } catch (error) {
        // Without the code that would decrypt, nothing is known of the tag.
        if (error instanceof PartMissing) throw error;
        return refused('authentication-failed');
      }
    },
  },
  'sp800-108-counter-kdf': {
    inputs: ['key', 'context'],
    outputs: ['key'],
    deterministic: true,
    binding: true,
    spec: 'NIST SP 800-108',
    run: async (inputs, params) =>
      ok({
        key: await kdfCounterMode(
          input(inputs, 'key'),
          utf8(String(params.label)),
          input(inputs, 'context'),
          number(params, 'length'),
        ),
      }),
  },
  'hmac-sha256': {
    inputs: ['key', 'message'],
    outputs: ['mac'],
    deterministic: true,
    binding: true,
    spec: 'RFC 2104',
    run: async (inputs) =>
      ok({ mac: await hmacSha256(input(inputs, 'key'), input(inputs, 'message')) }),
  },
  'hmac-sha224': hmacRow(224),
  'hmac-sha384': hmacRow(384),
  'hmac-sha512': hmacRow(512),
  'generate-key-pair': {
    inputs: [],
    outputs: ['privateKey', 'publicKey'],
    deterministic: false,
    binding: true,
    spec: 'FIPS 186-5',
    run: async (_inputs, params) => {
      const pair = await (await loadKeyPair()).generateKeyPair(String(params.spec));
      return pair === null ? refused('not-supported') : ok({ ...pair });
    },
  },
  sha256: {
    inputs: ['message'],
    outputs: ['digest'],
    deterministic: true,
    binding: true,
    spec: 'FIPS 180-4',
    run: async (inputs) => ok({ digest: await sha256(input(inputs, 'message')) }),
  },
  md5: {
    inputs: ['message'],
    outputs: ['digest'],
    deterministic: true,
    binding: true,
    spec: 'RFC 1321',
    run: async (inputs) => ok({ digest: await md5(input(inputs, 'message')) }),
  },
  sha1: {
    inputs: ['message'],
    outputs: ['digest'],
    deterministic: true,
    binding: true,
    spec: 'FIPS 180-4',
    run: async (inputs) => ok({ digest: await sha1(input(inputs, 'message')) }),
  },
  sha512: {
    inputs: ['message'],
    outputs: ['digest'],
    deterministic: true,
    binding: true,
    spec: 'FIPS 180-4',
    run: async (inputs) => ok({ digest: await sha512(input(inputs, 'message')) }),
  },
  // A CRC finds accidents; whoever wants two messages with one CRC can make them. So it vouches for nothing.
  crc32: {
    inputs: ['message'],
    outputs: ['digest'],
    deterministic: true,
    binding: false,
    spec: 'ISO 3309',
    run: async (inputs) => ok({ digest: crc('crc32', input(inputs, 'message')) }),
  },
  crc32c: {
    inputs: ['message'],
    outputs: ['digest'],
    deterministic: true,
    binding: false,
    spec: 'RFC 3720',
    run: async (inputs) => ok({ digest: crc('crc32c', input(inputs, 'message')) }),
  },
  crc64nvme: {
    inputs: ['message'],
    outputs: ['digest'],
    deterministic: true,
    binding: false,
    spec: 'NVM Express NVM Command Set',
    run: async (inputs) => ok({ digest: crc('crc64nvme', input(inputs, 'message')) }),
  },
  // As fast as they are, they vouch for as little.
  xxhash64: xxhashRow('xxhash64'),
  xxhash3: xxhashRow('xxhash3'),
  xxhash128: xxhashRow('xxhash128'),
  concat: {
    inputs: ['...'],
    outputs: ['joined'],
    deterministic: true,
    binding: true,
    spec: '',
    run: async (inputs) => ok({ joined: concat(...Object.values(inputs)) }),
  },
  equal: {
    inputs: ['a', 'b'],
    outputs: [],
    deterministic: true,
    binding: false,
    spec: '',
    run: async (inputs) =>
      equal(input(inputs, 'a'), input(inputs, 'b')) ? ok({}) : refused('different'),
  },
  'flip-bit': {
    inputs: ['bytes'],
    outputs: ['flipped'],
    deterministic: true,
    binding: true,
    spec: '',
    run: async (inputs, params) => {
      const flipped = input(inputs, 'bytes').slice() as Bytes;
      const bit = number(params, 'bit');
      const at = Math.floor(bit / 8);
      flipped[at] = (flipped[at] ?? 0) ^ (0x80 >> (bit % 8));
      return ok({ flipped });
    },
  },
} as const satisfies Record<string, OpRow>;

export type OpName = keyof typeof OPS;

/** The row of an operation, with its type widened so that one can read any row alike. */
export function opRow(name: OpName): OpRow {
  return OPS[name];
}
