import { describe, expect, it } from 'vitest';
import { conversation } from './conversation.ts';
import { DOWNLOAD, positionOf, run, UPLOAD } from './sample-runs.test-helper.ts';

describe('conversation', () => {
  it('pairs every request with its response', async () => {
    const trace = await run(UPLOAD);
    const put = conversation(trace, positionOf(trace, 's3.put-object'));
    expect(put.relation).toBe('self');
    expect(put.response?.step.id).toBe('s3.put-object.response');
    const answer = conversation(trace, positionOf(trace, 'kms.generate-data-key.response'));
    expect(answer.relation).toBe('self');
    expect(answer.request?.step.id).toBe('kms.generate-data-key');
  });

  it('gives a step between them the innermost request being served', async () => {
    const trace = await run(UPLOAD);
    const at = (id: string) => conversation(trace, positionOf(trace, id));
    expect(at('kms.wrap-data-key')).toMatchObject({
      relation: 'during',
      request: { step: { id: 'kms.generate-data-key' } },
    });
    expect(at('s3.encrypt-object')).toMatchObject({
      relation: 'during',
      request: { step: { id: 's3.put-object' } },
    });
  });

  it('gives the client’s own steps the messages before or after them', async () => {
    const download = await run(DOWNLOAD);
    expect(conversation(download, positionOf(download, 'client.compare'))).toMatchObject({
      relation: 'after',
      response: { step: { id: 's3.get-object.response' } },
    });
    const customer = await run({ mode: 'sse-c', operation: 'upload' });
    expect(customer.steps[0]?.kind).toBe('op');
    expect(conversation(customer, 1)).toMatchObject({
      relation: 'before',
      request: { step: { id: 's3.put-object' } },
    });
  });

  it('has a message for every step of every mode’s upload', async () => {
    for (const mode of ['sse-s3', 'sse-kms', 'sse-kms-bucket-key', 'dsse-kms', 'sse-c'] as const) {
      const trace = await run({ mode, operation: 'upload' });
      trace.steps.forEach((_, i) => {
        expect(conversation(trace, i + 1).relation).not.toBeNull();
      });
    }
  });
});
