import { describe, expect, it } from 'vitest';
import { flowTitle } from './flow-title.ts';

describe('the title of a flow', () => {
  it('says by what means an object is stored or read', () => {
    expect(flowTitle({ mode: 'sse-kms', operation: 'upload' }, 'en')).toBe('Upload with SSE-KMS');
    expect(flowTitle({ mode: 'sse-kms', operation: 'upload' }, 'ja')).toBe(
      'SSE-KMS によるアップロード',
    );
  });

  it('says to what an object’s encryption is changed', () => {
    const scenario = { mode: 'sse-kms', operation: 'update-encryption' };
    expect(flowTitle(scenario, 'en')).toBe('Update encryption to SSE-KMS');
    expect(flowTitle(scenario, 'ja')).toBe('SSE-KMS への暗号化方式の変更');
  });
});
