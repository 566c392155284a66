import { describe, expect, it } from 'vitest';
import type { Trace } from '../trace/index.ts';
import { callAt } from './call-at.ts';
import { positionOf, run } from './sample-runs.test-helper.ts';

function callOf(trace: Trace, id: string) {
  return callAt(trace, positionOf(trace, id));
}

describe('callAt', () => {
  it('is the request a step is served in', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'multipart' });
    expect(callOf(trace, 'kms.generate-data-key')).toEqual({
      step: 's3.create-multipart-upload',
      at: 1,
      of: 3,
    });
    expect(callOf(trace, 's3.store-part')?.step).toBe('s3.upload-part');
    expect(callOf(trace, 's3.complete-multipart-upload.response')?.at).toBe(3);
  });

  it('is the request that carries what the client computes before it', async () => {
    const trace = await run({ mode: 'sse-c', operation: 'multipart' });
    expect(callOf(trace, 'client.make-customer-key')?.at).toBe(1);
    expect(callOf(trace, 'client.digest-customer-key.2')?.step).toBe('s3.upload-part');
    expect(callOf(trace, 'client.digest-customer-key.3')?.at).toBe(3);
  });

  it('is the one before for what the client does with the answer', async () => {
    const trace = await run({ mode: 'sse-kms-bucket-key', operation: 'download' });
    expect(callOf(trace, 'client.compare')?.at).toBe(1);
    expect(callOf(trace, 'client.compare.3')?.at).toBe(3);
  });
});
