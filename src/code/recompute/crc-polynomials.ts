import type { OpName } from '../../crypto/index.ts';

/** Reflected generator polynomials in hex; as long as the sum. ISO 3309, RFC 3720 section 12.1, CRC-64/NVME. */
export const CRC_POLYNOMIALS: Partial<Readonly<Record<OpName, string>>> = {
  crc32: 'edb88320',
  crc32c: '82f63b78',
  crc64nvme: '9a6c9329ac4bc9b5',
};
