import { describe, expect, it } from 'vitest';
import { applyChanges, evaluate } from '../../../aws/iam/index.ts';
import { isDenial } from '../../../player/refusal-at.ts';
import { DOWNLOAD, run, UPLOAD } from '../../../player/sample-runs.test-helper.ts';
import type { Trace } from '../../../trace/index.ts';
import { questionOf, suggestionsFor } from './suggestions.ts';

function denialOf(trace: Trace) {
  const step = trace.steps.find(isDenial);
  if (step?.decision.subject !== 'authorization') throw new Error('nothing was denied');
  return step.decision;
}

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
