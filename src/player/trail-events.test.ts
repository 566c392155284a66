import { describe, expect, it } from 'vitest';
import { positionOf, run, UPLOAD } from './sample-runs.test-helper.ts';
import { trailRows } from './trail-events.ts';

describe('trailRows', () => {
  it('has an event of KMS and one of S3 for an upload, each with its step', async () => {
    const trace = await run(UPLOAD);
    const rows = trailRows(trace, trace.steps.length);
    expect(rows.map(({ source, name }) => [source, name])).toEqual([
      ['kms.amazonaws.com', 'GenerateDataKey'],
      ['s3.amazonaws.com', 'PutObject'],
    ]);
    expect(rows.map(({ isManagement }) => isManagement)).toEqual([true, false]);
    for (const row of rows) {
      expect(row.who).toBe(trace.world.callerArn);
      expect(row.errorCode).toBeNull();
      expect(JSON.parse(row.json).eventName).toBe(row.name);
    }
  });

  it.each([
    ['sse-kms', 'upload', ['kms-generate-data-key', 'put-object']],
    ['sse-kms', 'download', ['kms-decrypt', 'get-object']],
    ['sse-kms', 'update-encryption', ['kms-encrypt', 'update-object-encryption']],
    ['sse-s3', 'upload', ['put-object']],
  ] as const)('rests on the call that it records: %s, %s', async (mode, operation, facts) => {
    const trace = await run({ ...UPLOAD, mode, operation });
    expect(trailRows(trace, 1).map(({ fact }) => fact)).toEqual(facts);
  });

  it('tells what has been logged from what will be', async () => {
    const trace = await run(UPLOAD);
    const at = trailRows(trace, 1)[0]?.position ?? 0;
    expect(at).toBeGreaterThan(1);
    expect(trailRows(trace, at - 1)[0]?.when).toBe('later');
    expect(trailRows(trace, at)[0]?.when).toBe('now');
    expect(trailRows(trace, at + 1)[0]?.when).toBe('past');
  });

  it('carries the error of a refusal, and no name for an anonymous caller', async () => {
    const refused = await run({ ...UPLOAD, caller: 's3-only' });
    const rows = trailRows(refused, refused.steps.length);
    expect(rows.map(({ errorCode }) => errorCode)).toEqual(['AccessDenied', 'AccessDenied']);
    expect(rows[0]?.position).toBe(positionOf(refused, 'kms.refuse'));
    const anonymous = await run({ ...UPLOAD, caller: 'anonymous' });
    expect(trailRows(anonymous, anonymous.steps.length).map(({ who }) => who)).toEqual([null]);
  });
});
