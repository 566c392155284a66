import { describe, expect, it } from 'vitest';
import { runScenario } from '../modes/index.ts';
import { POLICY_PRESETS, type PolicyPreset, USUAL_REQUEST } from '../scenario/index.ts';
import { readPolicy } from './documents.ts';
import { playable } from './flow.ts';
import { namesOf } from './names.ts';
import { presetTexts, rowsOf } from './presets.ts';
import { work } from './work.ts';

/** Each preset's rows, in order: allowed, or what refuses. Derived by hand from the pages that the presets name. */
const EXPECTED: Record<PolicyPreset, readonly string[]> = {
  // no header, AES256, aws:kms, aws:kms + key, aws:kms:dsse + key, SSE-C
  'force-sse-kms': ['s3', 's3', 'allowed', 'allowed', 's3', 's3'],
  'force-if-present': ['allowed', 's3', 'allowed', 'allowed', 's3', 'allowed'],
  'force-one-key': ['s3', 's3', 's3', 'allowed', 'allowed', 's3'],
  'force-customer-key': ['s3', 's3', 's3', 's3', 's3', 'allowed'],
  'key-through-s3': ['allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed'],
  'iam-policy': ['allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed'],
  // anonymous reads of objects under AES256, aws:kms, aws:kms:dsse, SSE-C
  'public-read': ['allowed', 'rule 400', 'rule 400', 'allowed'],
  // from another account: the uploads, then reads under the owner's key and under the owner's aws/s3
  'cross-account': [
    'allowed',
    'allowed',
    'allowed',
    'allowed',
    'allowed',
    'allowed',
    'allowed',
    'kms',
  ],
  'no-bucket-policy': ['allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed'],
};

describe.each(POLICY_PRESETS)('the preset %s', (preset) => {
  const texts = presetTexts(preset, namesOf(USUAL_REQUEST));
  const rows = rowsOf(preset, USUAL_REQUEST);

  it('is made of policies that AWS would take', async () => {
    expect(readPolicy(texts.bucket, 'bucket').state).not.toBe('broken');
    expect(readPolicy(texts.identity, 'identity').state).toBe('document');
    expect(readPolicy(texts.key, 'key').state).toBe('document');
    const { saving } = await work({ texts, request: USUAL_REQUEST, rows: [], now: 0 });
    expect(saving).toEqual({
      bucketRefusal: null,
      keyRefusal: null,
      isPublic: preset === 'public-read',
    });
  });

  it('does to each request what AWS documents', async () => {
    const { rows: verdicts } = await work({ texts, request: USUAL_REQUEST, rows, now: 0 });
    const told = verdicts.map(({ overall, refusing, rule }) =>
      rule ? `rule ${rule.status}` : (refusing?.service ?? overall),
    );
    expect(told).toEqual(EXPECTED[preset]);
  });

  it('speaks in the names of the request', () => {
    const names = namesOf({
      ...USUAL_REQUEST,
      bucket: 'amzn-s3-demo-bucket',
      account: '123456789012',
      region: 'us-east-1',
    });
    const text = JSON.stringify(presetTexts(preset, names));
    expect(text).not.toMatch(/wiki-demo|111122223333|ap-northeast-1/);
  });

  it.each(rows.map((row, i) => [i, row] as const))(
    'comes out in a flow as it does here: row %i',
    async (i, row) => {
      const { rows: verdicts } = await work({ texts, request: row, rows: [row], now: 0 });
      const [verdict] = verdicts;
      const play = playable(row, texts);
      if (!play.ok) throw new Error(`row ${i} has no flow: ${play.reason}`);
      const { circumstances, policies } = play;
      const trace = await runScenario({ ...circumstances, policies, seed: 'preset' });
      const isAllowed = trace.outcome.status < 300;
      // A customer's key is sent by every flow that reads such an object, and a 403 is a policy's.
      expect(isAllowed ? 'allowed' : 'refused').toBe(verdict?.overall);
      if (verdict?.rule) {
        expect(trace.outcome).toMatchObject({
          status: verdict.rule.status,
          code: verdict.rule.code,
        });
      } else if (!isAllowed) {
        expect(trace.outcome).toMatchObject({ status: 403, code: 'AccessDenied' });
        const last = trace.steps.findLast((step) => step.kind === 'decide');
        expect(last?.actor).toBe(verdict?.refusing?.service);
      }
    },
  );
});
