import * as kmsSdk from '@aws-sdk/client-kms';
import * as s3Sdk from '@aws-sdk/client-s3';
import * as stsSdk from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { createCloud } from '../modes/index.ts';
import { OPERATIONS as KMS_OPERATIONS } from './kms/operations/index.ts';
import { NOT_SIMULATED } from './not-simulated.ts';
import { OPERATIONS as S3_OPERATIONS } from './s3/operations.ts';

/** The operations that a client of AWS's knows. */
const known = (sdk: object) =>
  Object.keys(sdk).flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? []);

describe('what is not simulated', () => {
  it('is all that AWS’s clients know and the tables of operations do not have', () => {
    const s3 = new Set(S3_OPERATIONS.map(({ name }) => name));
    expect(known(s3Sdk).length).toBeGreaterThan(90);
    expect(NOT_SIMULATED.s3).toEqual(known(s3Sdk).filter((name) => !s3.has(name)));
    expect(NOT_SIMULATED.kms).toEqual(
      known(kmsSdk).filter((name) => !Object.hasOwn(KMS_OPERATIONS, name)),
    );
    expect(NOT_SIMULATED.sts).toEqual(known(stsSdk).filter((name) => name !== 'GetCallerIdentity'));
  });

  it('is refused as such', async () => {
    const cloud = createCloud();
    const s3 = await cloud.s3(
      new Request('https://some-bucket.s3.us-east-1.amazonaws.com/?replication', { method: 'PUT' }),
    );
    expect(s3.status).toBe(501);
    expect(await s3.text()).toContain('<Code>NotImplemented</Code>');
    for (const name of NOT_SIMULATED.kms) {
      const answer = await cloud.kms(
        new Request('https://kms.us-east-1.amazonaws.com/', {
          method: 'POST',
          headers: { 'X-Amz-Target': `TrentService.${name}` },
          body: '{}',
        }),
      );
      expect(answer.status, name).toBe(400);
      expect(await answer.json()).toEqual({
        __type: 'UnsupportedOperationException',
        message: `${name} is not simulated.`,
      });
    }
  });
});
