import { describe, expect, it } from 'vitest';
import { runScenario } from '../index.ts';

/** Names of the KMS calls on stage. */
async function kmsCalls(change: Parameters<typeof runScenario>[0]): Promise<readonly string[]> {
  const trace = await runScenario({ mode: 'sse-kms-bucket-key', seed: 'requesters', ...change });
  return trace.steps
    .filter((step) => step.kind === 'send' && step.to === 'kms')
    .map(({ name }) => name);
}

describe('a bucket key', () => {
  it('is fetched once for three uploads, and once for three downloads', async () => {
    expect(await kmsCalls({ operation: 'upload' })).toEqual(['kms.generate-data-key']);
    expect(await kmsCalls({ operation: 'download' })).toEqual(['kms.decrypt']);
  });

  it('bears the bucket’s ARN as context, not the object’s', async () => {
    const trace = await runScenario({
      mode: 'sse-kms-bucket-key',
      operation: 'upload',
      seed: 'requesters',
    });
    const call = trace.steps.find(({ name }) => name === 'kms.generate-data-key');
    expect(
      call?.kind === 'send' && call.http.body.kind === 'text' && JSON.parse(call.http.body.text),
    ).toMatchObject({
      EncryptionContext: { 'aws:s3:arn': `arn:aws:s3:::${trace.world.bucket}` },
    });
  });

  it('is not shared with another requester, who has to ask KMS and may be refused', async () => {
    // The uploader’s bucket key is still live when the key has just been disabled; another caller has none.
    expect(await kmsCalls({ operation: 'download', 'key-state': 'disabled' })).toEqual([]);
    const other = await runScenario({
      mode: 'sse-kms-bucket-key',
      operation: 'download',
      'key-state': 'disabled',
      caller: 'upload-only',
    });
    expect(other.outcome).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  it('is forgotten after its time', async () => {
    const trace = await runScenario({
      mode: 'sse-kms-bucket-key',
      operation: 'download',
      seed: 'requesters',
    });
    expect(trace.steps.map(({ name }) => name)).toContain('s3.forget-bucket-key');
  });
});
