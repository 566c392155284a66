import { describe, expect, it } from 'vitest';
import { refusalAt } from './refusal-at.ts';
import { positionOf, run, UPLOAD } from './sample-runs.test-helper.ts';

describe('refusalAt', () => {
  it('is null at every step of a run without refusal', async () => {
    const trace = await run(UPLOAD);
    trace.steps.forEach((_, i) => {
      expect(refusalAt(trace, i + 1)).toBeNull();
    });
  });

  it('tells who refused from who says so', async () => {
    const trace = await run({ ...UPLOAD, caller: 's3-only' });
    const fail = positionOf(trace, 'kms.refuse');
    expect(refusalAt(trace, fail)).toMatchObject({
      position: fail,
      by: 'kms',
      fail: { actor: 'kms' },
      kmsAsked: true,
      answer: { status: 400, code: 'AccessDeniedException' },
    });
    const last = refusalAt(trace, trace.steps.length);
    expect(last).toMatchObject({
      position: fail,
      by: 's3',
      fail: { actor: 'kms' },
      answer: trace.outcome,
    });
    expect(last?.denial?.id).toBe('kms.authorize');
    const between = refusalAt(trace, positionOf(trace, 'kms.generate-data-key.response'));
    expect(between).toMatchObject({ by: 'kms', answer: { code: 'AccessDeniedException' } });
  });

  it('knows a refusal that KMS was not asked about', async () => {
    const trace = await run({ ...UPLOAD, caller: 'anonymous' });
    expect(refusalAt(trace, trace.steps.length)).toMatchObject({
      fail: { actor: 's3' },
      by: 's3',
      kmsAsked: false,
      answer: trace.outcome,
    });
  });

  it('gives no denial for what no policy decided', async () => {
    const trace = await run({ ...UPLOAD, 'key-state': 'disabled' });
    expect(trace.outcome.code).toBe('KMS.DisabledException');
    expect(refusalAt(trace, trace.steps.length)?.denial).toBeNull();
  });
});
