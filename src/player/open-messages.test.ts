import { describe, expect, it } from 'vitest';
import { verify } from '../trace/index.ts';
import { conversationAt, diskMessageAt, takesPart } from './open-messages.ts';
import { positionOf, run, UPLOAD } from './sample-runs.test-helper.ts';

describe('what lies between two parties', () => {
  it('is the request until it is answered, then both, as the sequence of the run has it', async () => {
    const trace = await run(UPLOAD);
    expect((await verify(trace)).ok).toBe(true);
    const asked = positionOf(trace, 'kms.generate-data-key');
    const told = positionOf(trace, 'kms.generate-data-key.response');
    const at = (position: number) => conversationAt(trace, 's3', 'kms', position);
    expect(at(asked - 1)).toEqual({ request: null, response: null, isDue: false });
    expect(at(asked)).toMatchObject({ request: { isNow: true }, response: null, isDue: true });
    expect(at(told - 1)).toMatchObject({ request: { isNow: false }, response: null, isDue: true });
    expect(at(told)).toMatchObject({
      request: { message: { position: asked } },
      response: { isNow: true, message: { position: told } },
      isDue: false,
    });
    // The client's own request stays open around it.
    expect(conversationAt(trace, 'client', 's3', told)).toMatchObject({ isDue: true });
  });

  it('knows what went to the disks last', async () => {
    const trace = await run(UPLOAD);
    const stored = positionOf(trace, 's3.store-object');
    expect(diskMessageAt(trace, stored - 1)).toBeNull();
    expect(diskMessageAt(trace, stored)).toMatchObject({ isNow: true });
    expect(diskMessageAt(trace, stored + 1)).toMatchObject({ isNow: false });
  });

  it('is over with the next request of the client', async () => {
    const trace = await run({ mode: 'sse-kms-bucket-key', operation: 'upload' });
    expect((await verify(trace)).ok).toBe(true);
    const puts = trace.steps.flatMap(({ name }, at) => (name === 's3.put-object' ? [at + 1] : []));
    const [, second = 0, third = 0] = puts;
    const silence = { request: null, response: null, isDue: false };
    expect(conversationAt(trace, 's3', 'kms', second - 1).response).not.toBeNull();
    expect(diskMessageAt(trace, second - 1)).not.toBeNull();
    for (const position of [second, third]) {
      expect(conversationAt(trace, 's3', 'kms', position)).toEqual(silence);
      expect(diskMessageAt(trace, position)).toBeNull();
      expect(conversationAt(trace, 'client', 's3', position)).toMatchObject({
        request: { isNow: true },
        isDue: true,
      });
    }
    // Under the bucket key that is there KMS is not asked again.
    expect(conversationAt(trace, 's3', 'kms', trace.steps.length)).toEqual(silence);
    expect(diskMessageAt(trace, trace.steps.length)).not.toBeNull();
  });

  it('tells who is never called', async () => {
    const ownKey = await run({ mode: 'sse-c', operation: 'upload' });
    expect((await verify(ownKey)).ok).toBe(true);
    expect(takesPart(ownKey, 'kms')).toBe(false);
    expect(takesPart(await run(UPLOAD), 'kms')).toBe(true);
  });
});
