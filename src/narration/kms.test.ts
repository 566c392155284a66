import { describe, expect, it } from 'vitest';
import { ALICE, ALL_OF_KMS, bytesOf, recordedKms } from '../aws/kms/kms.test-helper.ts';
import { DAY } from '../aws/kms/passing-time.ts';
import { MOST_PLAINTEXT } from '../aws/kms/shape.ts';
import { LANGS, type Lang } from '../lib/text.ts';
import type { Trace } from '../trace/index.ts';
import { CAUSE_WORDS as CAUSES_EN } from './en/kms/causes.ts';
import { DIRECT_WORDS as DIRECT_EN } from './en/kms/direct.ts';
import { KMS_WORDS as KMS_EN } from './en/kms/index.ts';
import { CAUSE_WORDS as CAUSES_JA } from './ja/kms/causes.ts';
import { DIRECT_WORDS as DIRECT_JA } from './ja/kms/direct.ts';
import { KMS_WORDS as KMS_JA } from './ja/kms/index.ts';
import type { Causes, Words } from './types.ts';

const CAUSES: Readonly<Record<Lang, Causes>> = { en: CAUSES_EN, ja: CAUSES_JA };
function both(usual: Words, direct: Words): Words {
  return {
    steps: { ...usual.steps, ...direct.steps },
    values: { ...usual.values, ...direct.values },
    spans: { ...usual.spans, ...direct.spans },
  };
}

const ENGLISH = both(KMS_EN, DIRECT_EN);
const JAPANESE = both(KMS_JA, DIRECT_JA);
const WORDS: Readonly<Record<Lang, Words>> = { en: ENGLISH, ja: JAPANESE };

/** A run in which KMS does everything it has steps for. */
async function everything(): Promise<Trace> {
  const kms = recordedKms();
  kms.principals.add({ ...ALICE, policies: [ALL_OF_KMS] });
  kms.recorder.stage();
  const as = ALICE.accessKeyId;
  const [one, two] = [await kms.key(), await kms.key()];
  const context = { 'aws:s3:arn': 'arn:aws:s3:::b/k' };
  const input = { KeyId: one.Arn, KeySpec: 'AES_256', EncryptionContext: context };
  const made = await kms.send('kms.generate-data-key', 'GenerateDataKey', input, { as });
  const CiphertextBlob = bytesOf(made, 'CiphertextBlob');
  const Plaintext = bytesOf(made, 'Plaintext');
  const decrypt = (EncryptionContext?: object) =>
    kms.send('kms.decrypt', 'Decrypt', { EncryptionContext }, { as, values: { CiphertextBlob } });
  await decrypt(context);
  await decrypt();
  const destination = { DestinationKeyId: two.Arn, SourceEncryptionContext: context };
  await kms.send('kms.re-encrypt', 'ReEncrypt', destination, { as, values: { CiphertextBlob } });
  const demands = ['Encrypt', 'ReEncryptTo'];
  const wrapping = { as, demands, values: { Plaintext } };
  await kms.send('kms.encrypt', 'Encrypt', { KeyId: two.Arn }, wrapping);
  await kms.call('Decrypt', {
    CiphertextBlob: made.json.CiphertextBlob,
    EncryptionContext: context,
  });
  await kms.call('GenerateRandom', { NumberOfBytes: 8 });
  await kms.call('GenerateDataKeyPair', { KeyId: two.Arn, KeyPairSpec: 'ECC_NIST_P256' });
  const hmac = await kms.key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
  const message = { KeyId: hmac.Arn, Message: 'AAAA', MacAlgorithm: 'HMAC_SHA_256' };
  const { Mac } = (await kms.call('GenerateMac', message)).json;
  await kms.call('VerifyMac', { ...message, Mac });
  await kms.call('VerifyMac', { ...message, Mac: 'AAAA' });
  await kms.call('RotateKeyOnDemand', { KeyId: one.KeyId });
  await kms.call('ScheduleKeyDeletion', { KeyId: one.KeyId, PendingWindowInDays: 7 });
  await kms.send('kms.generate-data-key', 'GenerateDataKey', input, { as });
  kms.principals.add(ALICE);
  await kms.send('kms.generate-data-key', 'GenerateDataKey', input, { as });
  kms.time.now += 8 * DAY;
  await kms.call('ListKeys');
  return kms.finish();
}

const trace = await everything();
const values = new Map(trace.values.map((value) => [value.id, value]));

describe('the words of KMS', () => {
  it('cover every step there is, and no more', () => {
    expect([...new Set(trace.steps.map(({ name }) => name))].sort()).toEqual(
      Object.keys(ENGLISH.steps).sort(),
    );
  });

  it.each(LANGS)('are short on the arrow and whole in the body (%s)', (lang) => {
    for (const step of trace.steps) {
      const said = WORDS[lang].steps[step.name]?.({
        step,
        trace,
        value: (id) => values.get(id),
      });
      for (const part of [said?.label, said?.title, said?.body]) {
        expect(part, step.id).toMatch(/\S/);
        expect(part, step.id).not.toMatch(/undefined|null|\[object|NaN/);
      }
      expect(said?.label.length, `${step.id}: ${said?.label}`).toBeLessThanOrEqual(40);
    }
  });

  it('take their numbers from the trace', () => {
    const step = trace.steps.find(({ id }) => id === 'kms.generate-data-key.response');
    if (step?.kind !== 'send') throw new Error('no response');
    const shorter = new Map(
      [...values].map(
        ([id, value]) => [id, { ...value, bytes: value.bytes.subarray(0, 5) }] as const,
      ),
    );
    for (const lang of LANGS) {
      const body = (from: typeof values) =>
        WORDS[lang].steps[step.name]?.({ step, trace, value: (id) => from.get(id) }).body;
      expect(body(values)).toContain('32');
      expect(body(shorter)).not.toContain('32');
      expect(body(shorter)).toContain('5');
    }
  });

  it('name every value and every part of one', () => {
    for (const value of trace.values) {
      expect(ENGLISH.values).toHaveProperty([value.name]);
      for (const { name } of value.spans) expect(ENGLISH.spans).toHaveProperty([name]);
    }
  });

  it.each(LANGS)('explain every cause with a remedy (%s)', (lang) => {
    for (const [id, words] of Object.entries(CAUSES[lang])) {
      const { cause, remedy } = words({});
      expect(`${cause} ${remedy}`, id).not.toMatch(/undefined|null/);
      expect(
        [cause, remedy].every((part) => /\S/.test(part)),
        id,
      ).toBe(true);
    }
  });

  it.each(LANGS)('know how much Encrypt takes (%s)', (lang) => {
    const step = trace.steps.find(({ id }) => id === 'kms.encrypt');
    if (step === undefined) throw new Error('nothing was encrypted');
    const said = WORDS[lang].steps[step.name]?.({ step, trace, value: (id) => values.get(id) });
    expect(said?.body).toContain(MOST_PLAINTEXT.toLocaleString('en'));
  });

  it('say which policy stands in the way', () => {
    const said = [
      'identity',
      'key',
      'key-delegation',
      'identity+key',
      'foreign',
      'deny-identity',
      'deny-key',
    ].map((gate) => CAUSES_EN['kms-denied']({ gate, action: 'kms:Decrypt', principal: 'p' }).cause);
    expect(new Set(said).size).toBe(said.length);
  });
});
