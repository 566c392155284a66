import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoment } from './date.ts';
import { ipContains, parseIpRange } from './ip.ts';

const contains = (range: string, address: string) => {
  const outer = parseIpRange(range);
  const inner = parseIpRange(address);
  return outer !== null && inner !== null && ipContains(outer, inner);
};

describe('IP ranges', () => {
  it.each([
    '1.2.3',
    '1.2.3.256',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/-1',
    '::/129',
    '1::2::3',
    '1:2',
    ':::',
    '12345::',
    'g::',
    '',
    '1.2.3.4.5',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8:9',
  ])('%s is none', (text) => expect(parseIpRange(text)).toBeNull());

  it('reads the same IPv6 address in all its forms', () => {
    const forms = ['2001:db8::1', '2001:DB8:0:0:0:0:0:1', '2001:0db8::0:0:1', '2001:db8::0.0.0.1'];
    for (const form of forms)
      expect(parseIpRange(form)?.address).toBe(parseIpRange(forms[0] ?? '')?.address);
  });

  it('contains an address exactly when the leading bits agree', () => {
    const byte = fc.nat(255);
    fc.assert(
      fc.property(
        fc.tuple(byte, byte, byte, byte),
        fc.tuple(byte, byte, byte, byte),
        fc.nat(32),
        (a, b, prefix) => {
          const bits = (parts: readonly number[]) =>
            parts.map((part) => part.toString(2).padStart(8, '0')).join('');
          const same = bits(a).slice(0, prefix) === bits(b).slice(0, prefix);
          expect(contains(`${a.join('.')}/${prefix}`, b.join('.'))).toBe(same);
        },
      ),
    );
  });

  it('never mixes IPv4 with IPv6', () => {
    expect(contains('::/0', '1.2.3.4')).toBe(false);
    expect(contains('0.0.0.0/0', '::1')).toBe(false);
  });
});

describe('moments', () => {
  it.each([
    ['2026', Date.UTC(2026, 0)],
    ['2026-03', Date.UTC(2026, 2)],
    ['2026-03-04', Date.UTC(2026, 2, 4)],
    ['2026-03-04T05:06Z', Date.UTC(2026, 2, 4, 5, 6)],
    ['2026-03-04T05:06:07Z', Date.UTC(2026, 2, 4, 5, 6, 7)],
    ['2026-03-04T05:06:07.25Z', Date.UTC(2026, 2, 4, 5, 6, 7, 250)],
    ['2026-03-04T05:06:07+05:30', Date.UTC(2026, 2, 3, 23, 36, 7)],
    ['2026-03-04T05:06:07-08:00', Date.UTC(2026, 2, 4, 13, 6, 7)],
    ['1767225600', Date.UTC(2026, 0)],
  ])('%s', (text, expected) => expect(parseMoment(text)).toBe(expected));

  it.each([
    '',
    '26',
    '2026-13',
    '2026-02-30',
    '2026-04-31',
    '2026-01-01T24:00Z',
    '2026-01-01T00:60Z',
    'tomorrow',
    '2026-01-01 00:00:00',
    '2026-01-01T00:00:60Z',
  ])('"%s" is none', (text) => expect(parseMoment(text)).toBeNull());
});
