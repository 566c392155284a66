import { describe, expect, it } from 'vitest';
import { choiceChain, encryptionHeaders } from './encryption-choice.ts';
import { run, stepOf, UPLOAD } from './sample-runs.test-helper.ts';

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
