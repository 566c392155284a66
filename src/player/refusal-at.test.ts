import { describe, expect, it } from 'vitest';
import { applyChanges, evaluate } from '../aws/iam/index.ts';
import type { Trace } from '../trace/index.ts';
import { questionOf, suggestionsFor } from '../ui/flow/inspector/suggestions.ts';
import { choiceChain, encryptionHeaders } from './encryption-choice.ts';
import { encryptionContext } from './encryption-context.ts';
import { isDenial, refusalAt } from './refusal-at.ts';
import { DOWNLOAD, positionOf, run, stepOf, UPLOAD } from './sample-runs.test-helper.ts';

function denialOf(trace: Trace) {
  const step = trace.steps.find(isDenial);
  if (step?.decision.subject !== 'authorization') throw new Error('nothing was denied');
  return step.decision;
}

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

describe('suggestionsFor', () => {
  it('names changes after which the policy engine allows the very request', async () => {
    for (const scenario of [
      { ...UPLOAD, caller: 's3-only' },
      { ...DOWNLOAD, caller: 'upload-only' },
      { ...UPLOAD, 'key-policy': 'nobody' },
      { ...UPLOAD, 'bucket-policy': 'force-sse-kms', 'chosen-by': 'bucket-default' },
    ] as const) {
      const decision = denialOf(await run(scenario));
      const suggestions = suggestionsFor(decision, []);
      expect(suggestions.length).toBeGreaterThan(0);
      const { policies, request } = questionOf(decision);
      expect(evaluate(policies, request).decision).toBe(decision.decision);
      for (const { changes } of suggestions) {
        expect(evaluate(applyChanges(policies, changes), request).decision).toBe('Allow');
      }
    }
  });

  it('leaves a locked key policy alone', async () => {
    const decision = denialOf(await run({ ...UPLOAD, 'key-policy': 'nobody' }));
    for (const { changes } of suggestionsFor(decision, ['key'])) {
      expect(changes.every(({ where }) => where !== 'key')).toBe(true);
    }
  });
});

describe('choiceChain', () => {
  const states = async (scenario: Parameters<typeof run>[0]) => {
    const { decision } = stepOf(await run(scenario), 's3.choose-encryption', 'decide');
    if (decision.subject !== 'encryption') throw new Error('not about encryption');
    return choiceChain(decision).map(({ state }) => state);
  };

  it('shows who won, who was silent before and who was not needed', async () => {
    expect(await states(UPLOAD)).toEqual(['won', 'unasked', 'unasked']);
    expect(await states({ ...UPLOAD, 'chosen-by': 'bucket-default' })).toEqual([
      'silent',
      'won',
      'unasked',
    ]);
    const plain = { mode: 'sse-s3', operation: 'upload', 'chosen-by': 'bucket-default' } as const;
    expect(await states(plain)).toEqual(['silent', 'silent', 'won']);
  });

  it('finds the header that asked', async () => {
    const trace = await run(UPLOAD);
    const step = stepOf(trace, 's3.choose-encryption', 'decide');
    expect(encryptionHeaders(trace, step)).toEqual([['x-amz-server-side-encryption', 'aws:kms']]);
  });
});

describe('encryptionContext', () => {
  it('stands at the messages to and from KMS', async () => {
    const trace = await run(UPLOAD);
    const expected = [['aws:s3:arn', 'arn:aws:s3:::wiki-demo/report.csv']];
    for (const id of ['kms.generate-data-key', 'kms.generate-data-key.response']) {
      expect(encryptionContext(trace, positionOf(trace, id))).toEqual(expected);
    }
    for (const id of ['s3.put-object', 's3.encrypt-object', 's3.put-object.response']) {
      expect(encryptionContext(trace, positionOf(trace, id))).toBeNull();
    }
  });
});
