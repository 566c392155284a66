import { describe, expect, it } from 'vitest';
import { signed } from '../aws/s3/wire.test-helper.ts';
import { createCloud } from '../modes/index.ts';
import { POLICY_PRESETS, USUAL_REQUEST } from '../scenario/index.ts';
import { ask } from './ask.ts';
import { namesOf } from './names.ts';
import { presetTexts } from './presets.ts';
import { work } from './work.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const PARTITIONS = [
  ['us-east-1', 'aws'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
] as const;

const others = (partition: string) => new RegExp(`arn:(?!${partition}:)[a-z-]*:`);

describe.each(PARTITIONS)('in %s', (region, partition) => {
  const request = { ...USUAL_REQUEST, region, bucket: 'bbb' };

  it('a cloud has ARNs of the Region’s partition alone', async () => {
    const cloud = createCloud({ region });
    const url = `https://s3.${region}.amazonaws.com/bbb`;
    const body =
      region === 'us-east-1'
        ? undefined
        : `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
    const send = (path: string, text?: string, headers: Record<string, string> = {}) =>
      cloud.s3(
        new Request(url + path, {
          method: 'PUT',
          headers: { ...signed(region, headers), ...headers },
          ...(text === undefined ? {} : { body: text }),
        }),
      );
    const made = await send('', body);
    expect(made.headers.get('x-amz-bucket-arn')).toBe(`arn:${partition}:s3:::bbb`);
    const policy = (of: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:DeleteObject',
            Resource: `arn:${of}:s3:::bbb/*`,
          },
        ],
      });
    for (const [, of] of PARTITIONS) {
      const { status } = await send('?policy', policy(of));
      expect(status, of).toBe(of === partition ? 204 : 400);
    }
    const put = await send('/k', 'x', { 'x-amz-server-side-encryption': 'aws:kms' });
    expect(put.status).toBe(200);
    expect(put.headers.get('x-amz-server-side-encryption-aws-kms-key-id')).toMatch(
      new RegExp(`^arn:${partition}:kms:${region}:`),
    );
  });

  it.each(POLICY_PRESETS)('the preset %s is written so, and saved', async (preset) => {
    const texts = presetTexts(preset, namesOf(request));
    expect(JSON.stringify(texts)).not.toMatch(others(partition));
    const sheet = await work({ texts, request, rows: [], now: 0 });
    expect(sheet.saving.bucketRefusal).toBeNull();
    const usual = { ...USUAL_REQUEST, bucket: 'bbb' };
    const there = await work({
      texts: presetTexts(preset, namesOf(usual)),
      request: usual,
      rows: [],
      now: 0,
    });
    expect(sheet.judgement.overall).toBe(there.judgement.overall);
  });

  it('all questions are asked so', async () => {
    for (const operation of ['upload', 'copy', 'multipart', 'update-encryption'] as const) {
      for (const key of ['customer', 'aws-managed'] as const) {
        const { checks, sent } = await ask({ ...request, operation, 'kms-key': key }, 0);
        expect(checks.length).toBeGreaterThan(0);
        expect(JSON.stringify([checks, sent]), operation).not.toMatch(others(partition));
      }
    }
  });
});
