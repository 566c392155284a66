import { describe, expect, it } from 'vitest';
import type { Trace } from '../trace/index.ts';
import { callAt, conversation, encryptionContext } from './conversation.ts';
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

function callOf(trace: Trace, id: string) {
  return callAt(trace, positionOf(trace, id));
}

describe('callAt', () => {
  it('is the request a step is served in', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'multipart' });
    expect(callOf(trace, 'kms.generate-data-key')).toEqual({
      step: 's3.create-multipart-upload',
      at: 1,
      of: 4,
    });
    expect(callOf(trace, 's3.store-part')?.step).toBe('s3.upload-part');
    expect(callOf(trace, 's3.complete-multipart-upload.response')?.at).toBe(4);
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
