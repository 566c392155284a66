import { describe, expect, it } from 'vitest';
import { everything } from './recorded-run.test-helper.ts';

/** CloudTrail's data events (UG: cloudtrail-logging-s3-info, bucket-encryption-tracking). */

type Event = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

const SSE = 'x-amz-server-side-encryption';
const trace = await everything();
const events = trace.events
  .map(({ event }) => event as Event)
  .filter(({ eventSource }) => String(eventSource) === 's3.amazonaws.com');
const fine = events.filter(({ errorCode }) => errorCode === undefined);
const named = (name: string) => fine.filter(({ eventName }) => String(eventName) === name);

describe('a data event', () => {
  it('tells what was asked for from what was done', () => {
    const puts = named('PutObject');
    expect(puts.length).toBeGreaterThan(0);
    for (const put of puts) {
      const asked = put.requestParameters?.[SSE] ?? null;
      expect(put.responseElements?.[SSE]).toBeDefined();
      const chosen = String(put.additionalEventData?.SSEApplied ?? '');
      if (chosen !== '') expect(chosen.startsWith('Default_')).toBe(asked === null);
    }
  });

  it('of an upload says who chose at its beginning alone', () => {
    expect(named('CreateMultipartUpload')[0]?.additionalEventData?.SSEApplied).toBeDefined();
    for (const name of ['UploadPart', 'CompleteMultipartUpload', 'UpdateObjectEncryption']) {
      expect(named(name).length, name).toBeGreaterThan(0);
      for (const event of named(name))
        expect(event.additionalEventData).not.toHaveProperty('SSEApplied');
    }
  });

  it('says who, from where and how, each under an id of its own', () => {
    for (const event of events) {
      expect(event).toMatchObject({
        sourceIPAddress: '203.0.113.10',
        userIdentity: { principalId: expect.any(String) },
        additionalEventData: {
          bytesTransferredIn: expect.any(Number),
          bytesTransferredOut: expect.any(Number),
        },
      });
    }
    expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(events.length);
    expect(JSON.stringify(events)).not.toMatch(/customer-key"|customer-key-MD5|X-Amz-Signature/i);
  });
});
