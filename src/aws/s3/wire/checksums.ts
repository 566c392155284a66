import type { OpName } from '../../../crypto/index.ts';
import { opRow } from '../../../crypto/index.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import { fromBase64, toBase64 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure, notImplemented } from '../errors.ts';
import type { Xml } from './s3-xml.ts';
import { element } from './s3-xml.ts';

/**
 * The checksums S3 takes, with their length in bytes and how those of a multipart object are made.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
export const CHECKSUMS = {
  CRC32: { op: 'crc32', length: 4, types: ['COMPOSITE', 'FULL_OBJECT'] },
  CRC32C: { op: 'crc32c', length: 4, types: ['COMPOSITE', 'FULL_OBJECT'] },
  CRC64NVME: { op: 'crc64nvme', length: 8, types: ['FULL_OBJECT'] },
  SHA1: { op: 'sha1', length: 20, types: ['COMPOSITE'] },
  SHA256: { op: 'sha256', length: 32, types: ['COMPOSITE'] },
} as const satisfies Record<string, { op: OpName; length: number; types: readonly ChecksumType[] }>;

export type ChecksumAlgorithm = keyof typeof CHECKSUMS;
export type ChecksumType = 'COMPOSITE' | 'FULL_OBJECT';

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** base64; a composite one ends with `-` and the number of parts. */
  readonly value: string;
  readonly type: ChecksumType;
}

const NAMES = Object.keys(CHECKSUMS) as ChecksumAlgorithm[];

/** The algorithm of that name in any case, or null. */
export function algorithmNamed(name: string | null): ChecksumAlgorithm | null {
  return NAMES.find((each) => each === name?.toUpperCase()) ?? null;
}

export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

/** A checksum as response headers. */
export function checksumHeaders(checksum: Checksum | null): readonly (readonly [string, string])[] {
  if (checksum === null) return [];
  return [
    [checksumHeader(checksum.algorithm), checksum.value],
    ['x-amz-checksum-type', checksum.type],
  ];
}

/** A checksum as an element of XML: `<ChecksumCRC32>`. */
export function checksumElement(checksum: Checksum | null): Xml | null {
  return checksum === null ? null : element(`Checksum${checksum.algorithm}`, checksum.value);
}

/** A checksum that a client says its payload has. */
export interface ClaimedChecksum {
  readonly algorithm: ChecksumAlgorithm;
  /** base64 */
  readonly value: string;
}

/** Other headers of the family, which hold no checksum. */
const NO_VALUES = ['x-amz-checksum-algorithm', 'x-amz-checksum-type', 'x-amz-checksum-mode'];

/**
 * The checksum a request brings, in a header or behind the body; null for none.
 *
 * @param trailers headers that came behind an aws-chunked body
 */
export function claimedChecksum(
  call: S3Call,
  trailers: readonly (readonly [string, string])[],
): Result<ClaimedChecksum | null, S3Failure> {
  const announced = call.header('x-amz-trailer')?.toLowerCase() ?? null;
  const claimed = [...call.request.headers, ...trailers]
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .filter(([name]) => name.startsWith('x-amz-checksum-') && !NO_VALUES.includes(name));
  const sdk = call.header('x-amz-sdk-checksum-algorithm');
  if (sdk !== null && algorithmNamed(sdk) === null) {
    return invalid('Value for x-amz-sdk-checksum-algorithm header is invalid.');
  }
  if (announced !== null && !trailers.some(([name]) => name.toLowerCase() === announced)) {
    return refused(
      failure(
        'MalformedTrailerError',
        'The request contained trailing data that was not well-formed or did not conform to our published schema.',
      ),
    );
  }
  const first = claimed[0];
  if (first === undefined) {
    if (sdk === null) return ok(null);
    return invalid(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  }
  if (claimed.length > 1) {
    return invalid(
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  }
  const [name, value] = first;
  const algorithm = algorithmNamed(name.slice('x-amz-checksum-'.length));
  if (algorithm === null) return refused(notImplemented(name));
  if (!isChecksum(algorithm, value)) return invalid(`Value for ${name} header is invalid.`);
  return ok({ algorithm, value });
}

function invalid(message: string): { readonly ok: false; readonly error: S3Failure } {
  return refused(failure('InvalidRequest', message));
}

/** Whether a text is base64 of as many bytes as the algorithm gives. */
export function isChecksum(algorithm: ChecksumAlgorithm, value: string): boolean {
  return fromBase64(value)?.length === CHECKSUMS[algorithm].length;
}

/** The algorithm of what a client sends without a checksum; null where S3 adds none. */
export function defaultAlgorithm(call: S3Call): ChecksumAlgorithm | null {
  return call.state.addsChecksums ? 'CRC64NVME' : null;
}

/** Computes a checksum of recorded bytes, on record. */
export async function checksumOf(
  call: S3Call,
  algorithm: ChecksumAlgorithm,
  message: Bytes,
): Promise<Bytes> {
  const computed = await call.state.recorder.op({
    actor: 's3',
    name: 's3.compute-checksum',
    fact: 'checksums',
    op: CHECKSUMS[algorithm].op,
    inputs: { message },
    outputs: { digest: { name: 'checksum', role: 'digest', label: algorithm } },
  });
  if (!computed.ok || computed.value.digest === undefined) {
    throw new Error('a checksum can always be computed');
  }
  return computed.value.digest;
}

/** The checksum of a whole object, computed on record, as it is stored. */
export async function fullChecksum(
  call: S3Call,
  algorithm: ChecksumAlgorithm,
  object: Bytes,
): Promise<Checksum> {
  const digest = await checksumOf(call, algorithm, object);
  return { algorithm, value: toBase64(digest), type: 'FULL_OBJECT' };
}

/** Computes a checksum of bytes that no step needs it of (a policy, an XML document, a part as S3 adds it up). */
export async function plainChecksum(
  call: S3Call,
  algorithm: ChecksumAlgorithm,
  message: Bytes,
): Promise<Bytes> {
  const row = opRow(CHECKSUMS[algorithm].op);
  const computed = await row.run({ message }, {}, call.state.entropy);
  if (!computed.ok || computed.value.digest === undefined) {
    throw new Error('a checksum can always be computed');
  }
  return computed.value.digest;
}

/** Null when the computed checksum is what the client said. */
export function compareChecksum(claimed: ClaimedChecksum, computed: Bytes): S3Failure | null {
  if (toBase64(computed) === claimed.value) return null;
  return failure(
    'BadDigest',
    `The ${claimed.algorithm} you specified did not match the calculated checksum.`,
    {
      cause: {
        id: 'checksum-mismatch',
        facts: {
          algorithm: claimed.algorithm,
          claimed: claimed.value,
          computed: toBase64(computed),
        },
      },
    },
  );
}
