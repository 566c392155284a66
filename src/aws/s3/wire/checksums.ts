import type { OpName } from '../../../crypto/index.ts';
import type { Xml } from '../../../lib/xml.ts';
import { element } from '../../../lib/xml.ts';

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
  // Since April 2026. https://aws.amazon.com/about-aws/whats-new/2026/04/s3-five-additional-checksum-algorithms/
  SHA512: { op: 'sha512', length: 64, types: ['COMPOSITE'] },
  MD5: { op: 'md5', length: 16, types: ['COMPOSITE'] },
  XXHASH64: { op: 'xxhash64', length: 8, types: ['COMPOSITE'] },
  XXHASH3: { op: 'xxhash3', length: 8, types: ['COMPOSITE'] },
  XXHASH128: { op: 'xxhash128', length: 16, types: ['COMPOSITE'] },
} as const satisfies Record<string, { op: OpName; length: number; types: readonly ChecksumType[] }>;

export type ChecksumAlgorithm = keyof typeof CHECKSUMS;
export type ChecksumType = 'COMPOSITE' | 'FULL_OBJECT';

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** base64; a composite one ends with `-` and the number of parts. */
  readonly value: string;
  readonly type: ChecksumType;
}

export const ALGORITHMS = Object.keys(CHECKSUMS) as readonly ChecksumAlgorithm[];

/** The algorithm of that name in any case, or null. */
export function algorithmNamed(name: string | null): ChecksumAlgorithm | null {
  return ALGORITHMS.find((each) => each === name?.toUpperCase()) ?? null;
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
