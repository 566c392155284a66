import { describe, expect, it } from 'vitest';
import { CASES, CASES_BY_FILE } from './cases.test-helper.ts';
import { denyingPolicyOf, readEvidence } from './index.ts';

describe.each(Object.entries(CASES_BY_FILE))('%s', (_, cases) => {
  it.each(cases)('$id', ({ text, expect: wanted, denyingPolicy }) => {
    expect(readEvidence(text)).toEqual(wanted);
    expect(denyingPolicyOf(text)).toBe(denyingPolicy ?? null);
  });
});

describe('the cases', () => {
  const read = CASES.flatMap(({ expect: wanted }) => wanted ?? []);

  it('have ids of their own', () => {
    const ids = CASES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are of every kind, reason and encryption', () => {
    const values = (field: keyof (typeof read)[number]) =>
      new Set(read.map((evidence) => evidence[field]));
    expect(values('kind')).toEqual(new Set(['message', 's3-xml', 'cloudtrail', 'command']));
    expect(values('deny')).toEqual(new Set([null, 'explicit', 'implicit']));
    expect(values('policy')).toEqual(
      new Set([null, 'identity', 'resource', 'boundary', 'session', 'scp', 'rcp', 'endpoint']),
    );
    expect(values('encryption')).toEqual(
      new Set([null, 'AES256', 'aws:kms', 'aws:kms:dsse', 'sse-c']),
    );
  });

  it('come from at least forty public threads', () => {
    const threads = CASES.flatMap(({ source }) => source ?? []).filter((source) =>
      /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:issues|pull)\/\d+$/.test(source),
    );
    expect(new Set(threads).size).toBeGreaterThanOrEqual(40);
  });
});
