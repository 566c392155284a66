import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../lib/bytes.ts';
import { crc, joinCrc64 } from './crc.ts';

/** Reflected generator polynomials. */
const POLYNOMIALS = {
  crc32: 0xedb88320n,
  crc32c: 0x82f63b78n,
  crc64nvme: 0x9a6c9329ac4bc9b5n,
};

/** The definition: a register is shifted by one bit a time. */
function bitByBit(name: keyof typeof POLYNOMIALS, message: Uint8Array): string {
  const digits = name === 'crc64nvme' ? 16 : 8;
  const ones = (1n << BigInt(digits * 4)) - 1n;
  let register = ones;
  for (const byte of message) {
    register ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) {
      register = (register >> 1n) ^ ((register & 1n) * POLYNOMIALS[name]);
    }
  }
  return (register ^ ones).toString(16).padStart(digits, '0');
}

describe('crc', () => {
  // The check values of the catalogue of parametrised CRC algorithms, over the digits 1 to 9.
  it.each([
    ['crc32', 'cbf43926'],
    ['crc32c', 'e3069283'],
    ['crc64nvme', 'ae8b14860a799888'],
  ] as const)('%s gives its published check value', (name, check) => {
    expect(toHex(crc(name, utf8('123456789')))).toBe(check);
  });

  it.each(['crc32', 'crc32c', 'crc64nvme'] as const)('%s of nothing is zero', (name) => {
    expect(toHex(crc(name, new Uint8Array(0)))).toMatch(/^0+$/);
  });

  it('notices any single changed byte', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('crc32' as const, 'crc32c' as const, 'crc64nvme' as const),
        (message, position, change, name) => {
          const changed = message.slice();
          const at = position % message.length;
          changed[at] = (changed[at] ?? 0) ^ change;
          expect(crc(name, changed)).not.toEqual(crc(name, message));
        },
      ),
    );
  });

  it('takes eight bytes at once to the same sum as bit by bit, wherever the bytes lie', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }),
        fc.nat({ max: 8 }),
        fc.constantFrom(...Object.keys(POLYNOMIALS)),
        (message, start, name) => {
          const part = message.subarray(start);
          const sum = toHex(crc(name as keyof typeof POLYNOMIALS, part));
          expect(sum).toBe(bitByBit(name as keyof typeof POLYNOMIALS, part));
        },
      ),
    );
  });

  it.skipIf(zlibCrc32 === undefined)('crc32 is what zlib gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(toHex(crc('crc32', message))).toBe(zlibCrc32(message).toString(16).padStart(8, '0'));
      }),
    );
  });
});

describe('joinCrc64', () => {
  it('gives the sum of the whole from those of its parts', () => {
    const parts = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const whole = crc('crc64nvme', new Uint8Array([...a, ...b]));
        expect(joinCrc64(crc('crc64nvme', a), crc('crc64nvme', b), b.length)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });
});
