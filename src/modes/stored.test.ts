import { createDecipheriv, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SAMPLE_OBJECT } from '../scenario/index.ts';
import type { StorageStep, Trace, Value } from '../trace/index.ts';
import { MODES, runScenario } from './index.ts';

/**
 * Another program, node:crypto, opens what lies in the simulated storage, given nothing but the keys that the trace
 * shows: no line of the product's own cryptography takes part.
 */
function open(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array, aad?: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(sealed.subarray(-16));
  if (aad !== undefined) decipher.setAAD(aad);
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

/** SP 800-108 in counter mode, one block, as the blob's documentation says. */
function derive(material: Uint8Array, label: string, nonce: Uint8Array): Buffer {
  const fixed = Buffer.concat([Buffer.from(label), Buffer.of(0), nonce, Buffer.of(0, 0, 1, 0)]);
  return createHmac('sha256', material)
    .update(Buffer.of(0, 0, 0, 1))
    .update(fixed)
    .digest();
}

/** What one upload left: the record's values by name, and everything else the trace shows. */
function left(trace: Trace, at = 0) {
  const stores = trace.steps.filter((step): step is StorageStep => step.name === 's3.store-object');
  const ids = stores[at]?.values ?? [];
  const find = (among: readonly Value[], name: string) => {
    const value = among.find((each) => each.name === name);
    if (value === undefined)
      throw new Error(`no ${name}: ${among.map((each) => each.name).join(' ')}`);
    return value.bytes;
  };
  const record = trace.values.filter(({ id }) => ids.includes(id));
  const keyOf = (name: string) => find(trace.values, name);
  const arn = (key: string) => Buffer.from(`arn:aws:s3:::${trace.world.bucket}/${key}`);
  return { stored: (name: string) => find(record, name), keyOf, arn, record };
}

/** Opens a KMS blob: version, key id, material number, nonce, IV, ciphertext and tag. */
function openBlob(trace: Trace, blob: Uint8Array, context: Record<string, string>): Buffer {
  const label = [...trace.setup, ...trace.steps].flatMap((step) =>
    step.kind === 'op' && step.op === 'sp800-108-counter-kdf' ? [String(step.params.label)] : [],
  )[0];
  const key = derive(left(trace).keyOf('kms-key'), label ?? '', blob.subarray(18, 34));
  const aad = Buffer.concat([blob.subarray(0, 18), Buffer.from(JSON.stringify(context))]);
  return open(key, blob.subarray(34, 46), blob.subarray(46), aad);
}

const upload = (mode: (typeof MODES)[number]['id']) =>
  runScenario({ mode, operation: 'upload', seed: 'stored' });
const plaintext = Buffer.from(SAMPLE_OBJECT.bytes);
const name = SAMPLE_OBJECT.name;

describe('node:crypto opens what is stored', () => {
  it('under SSE-S3: root key, data key, object', async () => {
    const { stored, keyOf, arn } = left(await upload('sse-s3'));
    const dataKey = open(
      keyOf('root-key'),
      stored('encrypted-data-key-iv'),
      stored('encrypted-data-key'),
      arn(name),
    );
    expect(open(dataKey, stored('object-iv'), stored('encrypted-object'))).toEqual(plaintext);
  });

  it('under SSE-KMS: KMS key, data key, object', async () => {
    const trace = await upload('sse-kms');
    const { stored, arn } = left(trace);
    const dataKey = openBlob(trace, stored('encrypted-data-key'), {
      'aws:s3:arn': String(arn(name)),
    });
    expect(open(dataKey, stored('object-iv'), stored('encrypted-object'))).toEqual(plaintext);
  });

  it('under a Bucket Key: KMS key, bucket key, data key, each of three objects', async () => {
    const trace = await upload('sse-kms-bucket-key');
    const keys = trace.steps.flatMap((step) =>
      step.name === 's3.store-object' ? [(step as StorageStep).slot] : [],
    );
    expect(keys).toHaveLength(3);
    for (const [i, slot] of keys.entries()) {
      const { stored, arn } = left(trace, i);
      const blob = stored('encrypted-bucket-key');
      const bucketKey = openBlob(trace, blob, {
        'aws:s3:arn': `arn:aws:s3:::${trace.world.bucket}`,
      });
      const objectKey = slot.slice(slot.indexOf('/') + 1);
      const dataKey = open(
        bucketKey,
        stored('encrypted-data-key-iv'),
        stored('encrypted-data-key'),
        arn(objectKey),
      );
      expect(open(dataKey, stored('object-iv'), stored('encrypted-object'))).toEqual(plaintext);
    }
  });

  it('under DSSE-KMS: the outer layer with the second key, then the inner with the data key', async () => {
    const trace = await upload('dsse-kms');
    const { stored, keyOf, arn } = left(trace);
    const second = open(
      keyOf('root-key'),
      stored('encrypted-second-key-iv'),
      stored('encrypted-second-key'),
      arn(name),
    );
    const inner = open(second, stored('outer-iv'), stored('encrypted-object'));
    const dataKey = openBlob(trace, stored('encrypted-data-key'), {
      'aws:s3:arn': String(arn(name)),
    });
    expect(open(dataKey, stored('object-iv'), inner)).toEqual(plaintext);
    expect(dataKey.equals(second)).toBe(false);
    expect(() => open(dataKey, stored('outer-iv'), stored('encrypted-object'))).toThrow();
    expect(() => open(second, stored('object-iv'), inner)).toThrow();
  });

  it('under SSE-C: the customer’s key, of which only a salted HMAC is there', async () => {
    const { stored, keyOf, record } = left(await upload('sse-c'));
    const key = keyOf('customer-key');
    expect(open(key, stored('object-iv'), stored('encrypted-object'))).toEqual(plaintext);
    expect(createHmac('sha256', stored('customer-key-salt')).update(key).digest()).toEqual(
      Buffer.from(stored('customer-key-hmac')),
    );
    for (const value of record)
      expect(Buffer.from(value.bytes).includes(Buffer.from(key))).toBe(false);
  });
});

describe('nothing opens with what belongs to another', () => {
  it('object: neither its data key nor its wrapped key, in any mode', async () => {
    for (const { id } of MODES) {
      const one = left(await runScenario({ mode: id, operation: 'upload', seed: 'one' }));
      const other = left(await runScenario({ mode: id, operation: 'upload', seed: 'other' }));
      const keyName =
        id === 'sse-c' ? 'customer-key' : id === 'dsse-kms' ? 'second-key' : 'data-key';
      const iv = id === 'dsse-kms' ? 'outer-iv' : 'object-iv';
      expect(
        open(one.keyOf(keyName), one.stored(iv), one.stored('encrypted-object')),
      ).toBeDefined();
      expect(
        () => open(other.keyOf(keyName), one.stored(iv), one.stored('encrypted-object')),
        id,
      ).toThrow();
    }
  });

  it('context: a data key wrapped for one object or bucket opens for no other', async () => {
    const trace = await upload('sse-kms');
    const blob = left(trace).stored('encrypted-data-key');
    const { bucket } = trace.world;
    for (const arn of [
      `arn:aws:s3:::${bucket}/other.csv`,
      `arn:aws:s3:::other/${name}`,
      `arn:aws:s3:::${bucket}`,
    ]) {
      expect(() => openBlob(trace, blob, { 'aws:s3:arn': arn }), arn).toThrow();
    }
    const { stored, keyOf, arn } = left(await upload('sse-s3'));
    expect(() =>
      open(
        keyOf('root-key'),
        stored('encrypted-data-key-iv'),
        stored('encrypted-data-key'),
        arn('other.csv'),
      ),
    ).toThrow();
  });
});
