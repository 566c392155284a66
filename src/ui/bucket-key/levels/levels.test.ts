import { describe, expect, it } from 'vitest';
import { opRow } from '../../../crypto/index.ts';
import { runScenario } from '../../../modes/index.ts';
import { PROFILES } from '../../../modes/profiles.ts';
import { runIndex } from '../../../player/index.ts';
import { GIVEN_UP, GIVEN_UP_IDS, withBucketKey } from '../flows.ts';
import { levelsOf } from './levels.ts';

const run = (changes: Parameters<typeof withBucketKey>[0], seed = 'levels') =>
  runScenario({ ...withBucketKey(changes), seed });

describe('the three levels of a run', () => {
  it('are a KMS key over a bucket key over a data key for each object', async () => {
    const trace = await run({});
    const levels = levelsOf(trace);
    if (levels === null) throw new Error('no levels');
    const { kms, bucket, data, calls } = levels;
    expect(kms.key.label).toBe(trace.world.keyId?.split('-')[0]);
    expect(kms.heldBy).toEqual(['kms']);
    expect(bucket.key.name).toBe('bucket-key');
    expect(bucket.heldBy).toEqual(['s3']);
    expect(bucket.wrapped?.name).toBe('encrypted-bucket-key');
    expect(bucket.wrappedHeldBy).toContain('storage');
    const stored = runIndex(trace).stepsOf('store');
    expect(data).toHaveLength(stored.length);
    expect(new Set(data.map(({ key }) => String(key.bytes))).size).toBe(data.length);
    expect(data.flatMap(({ slots }) => slots)).toEqual(stored.map(({ step }) => step.slot));
    for (const { heldBy, wrappedHeldBy } of data) {
      expect([heldBy, wrappedHeldBy]).toEqual([[], ['storage']]);
    }
    expect(calls).toBe(1);
    const ids = new Set(trace.steps.map(({ id }) => id));
    for (const { step } of [kms, bucket, ...data]) expect(ids).toContain(step);
  });

  it('really lie under one another: the bucket key opens each data key', async () => {
    const trace = await run({}, 'opened');
    const levels = levelsOf(trace);
    const index = runIndex(trace);
    const opened = await Promise.all(
      (levels?.data ?? []).map(async ({ key, wrapped }) => {
        const seal = index.places.get(wrapped?.bornAt ?? '')?.step;
        if (seal?.kind !== 'op') throw new Error('not sealed');
        const bytes = (name: string) => index.value(seal.inputs[name])?.bytes ?? new Uint8Array();
        const result = await opRow('aes-256-gcm-open').run(
          {
            key: levels?.bucket.key.bytes ?? new Uint8Array(),
            iv: bytes('iv'),
            sealed: wrapped?.bytes ?? new Uint8Array(),
            aad: bytes('aad'),
          },
          {},
          () => Promise.reject(new Error('nothing is drawn')),
        );
        return result.ok && Object.values(result.value).map(String).includes(String(key.bytes));
      }),
    );
    expect(opened).toEqual([true, true, true]);
  });

  it('are fewer keys for one object, and none without a Bucket Key', async () => {
    expect(levelsOf(await run({ objects: 'one' }))?.data).toHaveLength(1);
    const others = PROFILES.filter(({ bucketDefault }) => bucketDefault?.bucketKey !== true);
    for (const { id } of others) {
      expect(levelsOf(await runScenario({ mode: id, seed: 'levels' }))).toBeNull();
    }
  });
});

describe('what one gives up', () => {
  it('is shown at a step that its flow has', async () => {
    for (const id of GIVEN_UP_IDS) {
      const { changes, step } = GIVEN_UP[id];
      const trace = await run(changes);
      expect([id, trace.steps.map((each) => each.id)]).toEqual([
        id,
        expect.arrayContaining([step]),
      ]);
    }
  });

  it('is what is said of it: a disabled key still reads, and KMS sees the bucket alone', async () => {
    const download = await run(GIVEN_UP.check.changes);
    expect(download.scenario['key-state']).toBe('disabled');
    expect(download.outcome.status).toBe(200);
    const trace = await run(GIVEN_UP.audit.changes);
    const call = trace.steps.find(({ id }) => id === GIVEN_UP.audit.step);
    const body = call?.kind === 'send' && call.http.body.kind === 'text' ? call.http.body.text : '';
    expect(JSON.parse(body).EncryptionContext).toEqual({
      'aws:s3:arn': `arn:aws:s3:::${trace.world.bucket}`,
    });
    const sent = trace.steps.find(({ id }) => id === GIVEN_UP.off.step);
    const headers = sent?.kind === 'send' ? sent.http.headers : [];
    expect(headers).toContainEqual(['x-amz-server-side-encryption-bucket-key-enabled', 'true']);
  });
});
