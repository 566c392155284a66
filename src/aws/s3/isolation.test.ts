import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { newBucket, type StoredObject } from './bucket/bucket.ts';
import type { TestCloud } from './sdk-client.test-helper.ts';
import { ACCOUNT, allow, kmsCall, REGION, refusalOf, testCloud } from './sdk-client.test-helper.ts';

/** Two objects, two buckets, two requesters in one cloud: nothing opens with what belongs to the other. */

const customerKey = (fill: number) => ({
  SSECustomerAlgorithm: 'AES256',
  SSECustomerKey: Buffer.alloc(32, fill).toString('base64'),
});
const kms = { ServerSideEncryption: 'aws:kms' } as const;

/** How each object is asked for, by mode; `n` tells the two apart where the client has a say. */
const MODES: readonly (readonly [string, (n: number) => object, (n: number) => object])[] = [
  ['SSE-S3', () => ({ ServerSideEncryption: 'AES256' }), () => ({})],
  ['SSE-KMS', () => kms, () => ({})],
  ['SSE-KMS with a Bucket Key', () => ({ ...kms, BucketKeyEnabled: true }), () => ({})],
  ['DSSE-KMS', () => ({ ServerSideEncryption: 'aws:kms:dsse' }), () => ({})],
  ['SSE-C', customerKey, customerKey],
];

let cloud: TestCloud;
let SSEKMSKeyId: string;

beforeEach(async () => {
  cloud = testCloud();
  SSEKMSKeyId = (await kmsCall(cloud, 'CreateKey', {})).KeyMetadata.Arn;
  for (const name of ['one', 'two']) {
    const bucket = newBucket({ name, region: REGION, account: ACCOUNT, created: 0 });
    bucket.encryption = { ...bucket.encryption, blocksCustomerKeys: false };
    cloud.state.buckets.set(name, bucket);
  }
});

const put = (Bucket: string, Key: string, asks: object) =>
  cloud.client().send(
    new PutObjectCommand({
      Bucket,
      Key,
      Body: `${Bucket}/${Key}`,
      ...asks,
      ...('ServerSideEncryption' in asks && asks.ServerSideEncryption !== 'AES256'
        ? { SSEKMSKeyId }
        : {}),
    }),
  );
const get = async (Bucket: string, Key: string, asks: object, by = cloud.client()) =>
  (await by.send(new GetObjectCommand({ Bucket, Key, ...asks }))).Body?.transformToString();

const versions = (bucket: string, key: string) =>
  cloud.state.buckets.get(bucket)?.objects.get(key) as StoredObject[];

/** Exchanges a part of what lies on the disks of two objects. */
function swap(part: 'encryption' | 'segments', a: [string, string], b: [string, string]) {
  const [one, two] = [versions(...a), versions(...b)];
  const [first, second] = [one[0] as StoredObject, two[0] as StoredObject];
  one[0] = { ...first, [part]: second[part] };
  two[0] = { ...second, [part]: first[part] };
}

describe.each(MODES)('%s', (_mode, write, read) => {
  it.each([
    ['of one bucket', 'one'],
    ['of two buckets', 'two'],
  ])('keeps two objects %s apart', async (_where, other) => {
    const [a, b]: [string, string][] = [
      ['one', 'a'],
      [other, 'b'],
    ];
    if (a === undefined || b === undefined) throw new Error('two objects');
    await put(...a, write(1));
    await put(...b, write(2));
    for (const part of ['encryption', 'segments'] as const) {
      expect(await get(...a, read(1))).toBe('one/a');
      expect(await get(...b, read(2))).toBe(`${other}/b`);
      swap(part, a, b);
      expect((await refusalOf(get(...a, read(1)))).status).toBeGreaterThanOrEqual(400);
      expect((await refusalOf(get(...b, read(2)))).status).toBeGreaterThanOrEqual(400);
      swap(part, a, b);
    }
  });
});

describe('two requesters', () => {
  it('each need KMS’s leave, also while the other’s bucket key lives (UG: bucket-key)', async () => {
    await put('one', 'a', { ...kms, BucketKeyEnabled: true });
    expect(await get('one', 'a', {})).toBe('one/a');
    const stranger = cloud.user('stranger', [allow('s3:GetObject')]);
    expect(await refusalOf(get('one', 'a', {}, stranger))).toMatchObject({
      code: 'AccessDenied',
      message: expect.stringContaining('kms:Decrypt'),
    });
    const friend = cloud.user('friend', [allow('s3:GetObject', 'kms:Decrypt')]);
    expect(await get('one', 'a', {}, friend)).toBe('one/a');
    // From here on the friend holds a bucket key too: KMS is not asked, so that a disabled key goes unnoticed.
    await kmsCall(cloud, 'DisableKey', { KeyId: SSEKMSKeyId });
    expect(await get('one', 'a', {}, friend)).toBe('one/a');
    const late = cloud.user('late', [allow('s3:GetObject', 'kms:Decrypt')]);
    expect((await refusalOf(get('one', 'a', {}, late))).code).toBe('KMS.DisabledException');
  });
});
