import { noDraw, opRow } from '../../../crypto/index.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import { fromBase64, toBase64 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { S3Call } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import { notImplemented, PASSED, refuse } from '../errors.ts';
import type { Checksum, ChecksumAlgorithm } from './checksums.ts';
import { ALGORITHMS, algorithmNamed, CHECKSUMS } from './checksums.ts';

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
    return refuse('InvalidRequest', 'Value for x-amz-sdk-checksum-algorithm header is invalid.');
  }
  if (announced !== null && !trailers.some(([name]) => name.toLowerCase() === announced)) {
    return refuse(
      'MalformedTrailerError',
      'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    );
  }
  const first = claimed[0];
  if (first === undefined) {
    if (sdk === null) return ok(null);
    return refuse(
      'InvalidRequest',
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  }
  if (claimed.length > 1) {
    return refuse(
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  }
  const [name, value] = first;
  const algorithm = algorithmNamed(name.slice('x-amz-checksum-'.length));
  if (algorithm === null) return notImplemented(name);
  if (!isChecksum(algorithm, value))
    return refuse('InvalidRequest', `Value for ${name} header is invalid.`);
  return ok({ algorithm, value });
}

/** The algorithm by which a copy or an upload is to have a checksum made; null where it names none. */
export function announcedAlgorithm(call: S3Call): Result<ChecksumAlgorithm | null, S3Failure> {
  const name = call.header('x-amz-checksum-algorithm');
  const algorithm = algorithmNamed(name);
  if (name === null || algorithm !== null) return ok(algorithm);
  return refuse(
    'InvalidRequest',
    `Checksum algorithm provided is unsupported. Please try again with any of the valid types: [${[...ALGORITHMS].sort().join(', ')}]`,
  );
}

/** Whether a text is base64 of as many bytes as the algorithm gives. */
function isChecksum(algorithm: ChecksumAlgorithm, value: string): boolean {
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
export async function plainChecksum(algorithm: ChecksumAlgorithm, message: Bytes): Promise<Bytes> {
  const row = opRow(CHECKSUMS[algorithm].op);
  const computed = await row.run({ message }, {}, noDraw);
  if (!computed.ok || computed.value.digest === undefined) {
    throw new Error('a checksum can always be computed');
  }
  return computed.value.digest;
}

/** Whether the computed checksum is what the client said. */
export function checkChecksum(claimed: ClaimedChecksum, computed: Bytes): Check {
  if (toBase64(computed) === claimed.value) return PASSED;
  return refuse(
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
