import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MORE_KINDS,
  POLICY_PRESETS,
  type PolicyRequest,
  REQUEST_FIELD_KEYS,
  REQUEST_FIELDS,
  REQUEST_NAME_KEYS,
  REQUEST_NAMES,
  requestOf,
  USUAL_REQUEST,
} from '../scenario/index.ts';
import { decodeAddress, encodeAddress, PAGES } from './index.ts';
import { LONGEST_PACK, packPolicies, unpackPolicies } from './policies-pack.ts';
import { readPoliciesAddress, writePoliciesAddress } from './policies-page.ts';

const requests = fc.record({
  ...Object.fromEntries(
    REQUEST_FIELD_KEYS.map((key) => [key, fc.constantFrom(...REQUEST_FIELDS[key])]),
  ),
  ...Object.fromEntries(
    REQUEST_NAME_KEYS.map((key) => [
      key,
      fc.string({ maxLength: REQUEST_NAMES[key], unit: 'grapheme' }),
    ]),
  ),
}) as unknown as fc.Arbitrary<PolicyRequest>;

describe('the address of the Policies page', () => {
  it('names every key once', () => {
    const { keys } = PAGES.policies;
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says nothing but the page for what it opens on', () => {
    const extra = writePoliciesAddress({ preset: null, request: USUAL_REQUEST, packed: null });
    expect(encodeAddress({ page: 'policies', extra })).toBe('#/policies');
    for (const preset of POLICY_PRESETS) {
      const named = writePoliciesAddress({ preset, request: requestOf(preset), packed: null });
      expect(named).toEqual({ preset });
    }
  });

  it('is read back as it was written', () => {
    const presets = fc.option(fc.constantFrom(...POLICY_PRESETS));
    fc.assert(
      fc.property(presets, requests, (preset, wished) => {
        // A lone surrogate cannot stand in an address; everything longer than its limit is cut by the page.
        const fits = REQUEST_NAME_KEYS.every((key) => wished[key].length <= REQUEST_NAMES[key]);
        fc.pre(fits);
        const extra = writePoliciesAddress({ preset, request: wished, packed: null });
        const address = decodeAddress(encodeAddress({ page: 'policies', extra }));
        expect(address.warnings).toEqual([]);
        const { problems, ...read } = readPoliciesAddress(address.extra);
        expect(problems).toEqual([]);
        expect(read).toEqual({ preset, request: wished, packed: null });
      }),
    );
  });

  it.each([
    ['preset=nonsense', 'preset'],
    ['as=nobody', 'as'],
    ['caller=nobody', 'caller'],
    ['mode=constructor', 'mode'],
    ['sse=constructor', 'sse'],
    [`object=${'x'.repeat(1025)}`, 'object'],
  ])('says what is wrong with %s, and uses the default', (query, key) => {
    const { problems, ...read } = readPoliciesAddress(decodeAddress(`#/policies?${query}`).extra);
    expect(problems).toMatchObject([{ kind: 'unknown-value', key }]);
    expect(read).toEqual({ preset: null, request: USUAL_REQUEST, packed: null });
  });

  it('takes no keys from a prototype', () => {
    for (const said of [{ as: 'root' }, { caller: 'root' }]) {
      expect(readPoliciesAddress(Object.create(said)).request.caller).toBe(USUAL_REQUEST.caller);
    }
  });
});

describe('an address in the words of before', () => {
  const read = (query: string) => {
    const { problems, request } = readPoliciesAddress(decodeAddress(`#/policies?${query}`).extra);
    expect(problems).toEqual([]);
    return request;
  };

  it.each<[string, Partial<PolicyRequest>]>([
    ['as=other-account&tls=no', { caller: 'other-account', connection: 'http' }],
    ['as=root&do=DeleteObject', { caller: 'root', operation: 'delete' }],
    ['sse=AES256', { mode: 'sse-s3', 'chosen-by': 'request' }],
    ['sse=none&default=aws:kms:dsse', { mode: 'dsse-kms' }],
    ['default=AES256&stored=customer', { mode: 'sse-s3' }],
    ['sse=aws:kms&default=AES256', { 'chosen-by': 'request' }],
    ['do=GetObject', { operation: 'download' }],
    ['do=GetObject&stored=customer&default=AES256', { operation: 'download', mode: 'sse-c' }],
    ['do=CopyObject', { operation: 'copy' }],
    [
      'do=CopyObject&sse=AES256',
      { operation: 'copy', mode: 'sse-s3', 'chosen-by': 'request', 'source-mode': 'sse-kms' },
    ],
    [
      'do=CopyObject&sse=customer&stored=AES256',
      { operation: 'copy', mode: 'sse-c', 'chosen-by': 'request', 'source-mode': 'sse-s3' },
    ],
    [
      'do=MultipartUpload&sse=aws%3Akms&key=aws-s3',
      { operation: 'multipart', 'chosen-by': 'request', 'kms-key': 'aws-managed' },
    ],
  ])('opens: %s', (query, meant) => {
    expect(read(query)).toEqual({ ...USUAL_REQUEST, ...meant });
  });

  it('means changes to the preset it names', () => {
    expect(read('preset=iam-policy&sse=AES256&tls=no')).toEqual({
      ...requestOf('iam-policy'),
      mode: 'sse-s3',
      connection: 'http',
    });
    expect(read('preset=public-read&stored=aws:kms')).toEqual(requestOf('public-read'));
    expect(read('preset=force-one-key&key=named')).toEqual({
      ...requestOf('force-one-key'),
      'kms-key': 'customer',
    });
  });

  it('gives way to the words of now', () => {
    expect(read('as=root&caller=anonymous').caller).toBe('anonymous');
  });
});

describe('packed policies', () => {
  const policies = {
    bucket: JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: '強制' }] }, null, 2),
    identity: '',
    key: '{ not even JSON',
  };

  it('come back as they were', async () => {
    const packed = await packPolicies(policies);
    expect(packed).toMatch(/^z\.[\w-]+$/);
    expect(await unpackPolicies(String(packed))).toEqual(policies);
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(fc.record({ bucket: text, identity: text, key: text }), async (any) => {
        expect(await unpackPolicies(String(await packPolicies(any)))).toEqual(any);
      }),
      { numRuns: 25 },
    );
  });

  it('come back with what there is beside the three, whatever its kind', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const further = fc.uniqueArray(
      fc.record(
        {
          id: text.filter((id) => !['', 'bucket', 'identity', 'key'].includes(id)),
          kind: fc.constantFrom(...MORE_KINDS),
          level: fc.nat({ max: 6 }),
          name: text,
          text,
        },
        { requiredKeys: ['id', 'kind', 'text'] },
      ),
      { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(further, async (more) => {
        const set = { ...policies, more };
        expect(await unpackPolicies(String(await packPolicies(set)))).toEqual(set);
      }),
      { numRuns: 50 },
    );
    const many = Array.from({ length: 101 }, (_, at) => ({
      id: `scp-${at}`,
      kind: 'scp' as const,
      text: '',
    }));
    expect(await packPolicies({ ...policies, more: many })).toBeNull();
  });

  it('open as they were packed before there was anything beside the three', async () => {
    const before = 'p.WyJ7fSIsIiIsIntcIlZlcnNpb25cIjpcIjIwMTItMTAtMTdcIn0iXQ';
    expect(await unpackPolicies(before)).toEqual({
      bucket: '{}',
      identity: '',
      key: '{"Version":"2012-10-17"}',
    });
  });

  it('come back where there is no compressor as well', async () => {
    const { CompressionStream: compressor } = globalThis;
    try {
      Object.assign(globalThis, { CompressionStream: undefined });
      const packed = await packPolicies(policies);
      expect(packed).toMatch(/^p\.[\w-]+$/);
      expect(await unpackPolicies(String(packed))).toEqual(policies);
    } finally {
      Object.assign(globalThis, { CompressionStream: compressor });
    }
  });

  it('are not made where they would be too long for an address', async () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => Math.imul(i, 2654435761) >>> 0).join();
    expect(await packPolicies({ ...policies, bucket: noise })).toBeNull();
    const blank = ' '.repeat(1_000_000);
    expect(await packPolicies({ ...policies, bucket: blank })).toBeNull();
  });

  it('are refused, whatever else they are', async () => {
    const large = JSON.stringify(['a'.repeat(1_000_000), '', '']);
    const bomb = `z.${deflateRawSync(large).toString('base64url')}`;
    expect(bomb.length).toBeLessThan(LONGEST_PACK);
    expect(await unpackPolicies(bomb)).toBeNull();
    const packed = String(await packPolicies(policies));
    for (const bad of ['', 'z.', 'p.!', 'x.AAAA', packed.slice(0, -9), `p.${'A'.repeat(9000)}`]) {
      expect(await unpackPolicies(bad)).toBeNull();
    }
    const more = (policy: object) => JSON.stringify(['a', 'b', 'c', [policy]]);
    const scp = { id: 'scp-1', kind: 'scp', text: '' };
    expect(await unpackPolicies(`p.${Buffer.from(more(scp)).toString('base64url')}`)).toEqual({
      bucket: 'a',
      identity: 'b',
      key: 'c',
      more: [scp],
    });
    for (const json of [
      ...['{}', '[]', '["a","b"]', '["a","b",3]', '["a","b","c","d"]', '["a","b","c",[],[]]'],
      JSON.stringify(['a', 'b', 'c', [scp, scp]]),
      more({ ...scp, kind: 'acl' }),
      more({ ...scp, id: 'key' }),
      more({ ...scp, text: 1 }),
      more({ ...scp, level: 0.5 }),
      more({ ...scp, name: {} }),
    ]) {
      const base64 = Buffer.from(json).toString('base64url');
      expect(await unpackPolicies(`p.${base64}`)).toBeNull();
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.constantFrom('', 'z.', 'p.'), async (text, prefix) => {
        const read = await unpackPolicies(prefix + text.replace(/[^\w-]/g, ''));
        expect(read === null || typeof read.key === 'string').toBe(true);
      }),
    );
  });
});
