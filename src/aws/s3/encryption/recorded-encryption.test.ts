import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { kmsCall } from '../sdk-client.test-helper.ts';
import { CUSTOMER, customerHeaders, SSE, signed, Wire } from '../wire.test-helper.ts';

/**
 * As others recorded them from the real S3 (LocalStack's AWS-validated snapshots of 2026-02-21 and -23: the test of
 * theirs stands in brackets), or as the page in brackets says.
 */

let wire: Wire;

beforeEach(async () => {
  wire = await Wire.open();
});

const key = Buffer.alloc(32, 7);
const customer = customerHeaders(key);
const without = (...names: string[]) =>
  Object.fromEntries(
    Object.entries(customer).filter(([each]) => !names.includes(each.slice(CUSTOMER.length))),
  );

const MUST = 'Requests specifying Server Side Encryption with Customer provided keys must';

describe('SSE-C', () => {
  beforeEach(() => wire.blocks('NONE'));

  it.each([
    [
      { ...customer, [`${CUSTOMER}algorithm`]: 'KMS' },
      'InvalidEncryptionAlgorithmError',
      'The Encryption request you specified is not valid. Supported value: AES256.',
      { ArgumentValue: 'KMS' },
    ],
    [
      { ...customer, [`${CUSTOMER}algorithm`]: 'KMS', [SSE]: 'AES256' },
      'InvalidArgument',
      'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
      { ArgumentValue: 'AES256' },
    ],
    [without('algorithm'), 'InvalidArgument', `${MUST} provide a valid encryption algorithm.`, {}],
    [without('key'), 'InvalidArgument', `${MUST} provide an appropriate secret key.`, {}],
    [
      {
        ...customer,
        [`${CUSTOMER}key`]: key.subarray(0, 10).toString('base64'),
        [`${CUSTOMER}key-MD5`]: createHash('md5').update(key.subarray(0, 10)).digest('base64'),
      },
      'InvalidArgument',
      'The secret key was invalid for the specified algorithm.',
      {},
    ],
    [
      { ...customer, [`${CUSTOMER}key-MD5`]: createHash('md5').digest('base64') },
      'InvalidArgument',
      'The calculated MD5 hash of the key did not match the hash that was provided.',
      {},
    ],
  ])(
    'refuses headers %# and names the other header (test_put_object_validation_sse_c)',
    async (headers, Code, Message, more) => {
      expect(await wire.refusal('PUT', '/a', headers, 'a')).toEqual({
        status: 400,
        Code,
        Message,
        ArgumentName: SSE,
        ...more,
      });
    },
  );

  it('is told of before conditions and ranges (API: GetObject)', async () => {
    const put = await wire.send('PUT', '/a', customer, 'secret');
    const etag = put.headers.get('etag') ?? '';
    const Code = 'InvalidRequest';
    expect(await wire.refusal('GET', '/a', { 'If-None-Match': etag })).toMatchObject({ Code });
    expect(await wire.refusal('GET', '/a', { Range: 'bytes=100-' })).toMatchObject({ Code });
  });

  it('is blocked for parts as well once the bucket blocks it (UG: blocking-unblocking-s3-c-encryption-gpb)', async () => {
    const id = await wire.begin('/big', customer);
    await wire.blocks('SSE-C');
    const { status, Code, Message } = (await wire.refusal(
      'PUT',
      `/big?partNumber=1&uploadId=${id}`,
      customer,
      'part',
    )) as { status: number; Code: string; Message: string };
    expect({ status, Code }).toEqual({ status: 403, Code: 'AccessDenied' });
    expect(Message).toContain('because this bucket has blocked upload requests');
  });

  it('is taken by new buckets in two Regions only (UG: default-s3-c-encryption-setting-faq)', async () => {
    const { cloud } = wire;
    const regional = async (region: string) => {
      const url = `https://s3.${region}.amazonaws.com/shelf-${region}`;
      const body = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
      await cloud.s3(new Request(url, { method: 'PUT', headers: signed(region), body }));
      const answer = await cloud.s3(new Request(`${url}?encryption`, { headers: signed(region) }));
      expect(answer.status).toBe(200);
      return answer.text();
    };
    expect(await regional('ap-northeast-1')).toContain('<EncryptionType>SSE-C</EncryptionType>');
    expect(await regional('me-south-1')).not.toContain('EncryptionType');
    expect(await regional('me-central-1')).not.toContain('EncryptionType');
  });
});

describe('a KMS key', () => {
  const OVER_HTTP =
    'Requests specifying Server Side Encryption with AWS KMS managed keys must be made over a secure connection.';

  it('wants TLS and a signature, also where the bucket’s default brings it in (API: PutObject)', async () => {
    await wire.encryptionRule(
      '<ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm></ApplyServerSideEncryptionByDefault>',
    );
    expect(await wire.refusal('PUT', '/a', {}, 'a', 'http')).toMatchObject({
      status: 400,
      Code: 'InvalidArgument',
      Message: OVER_HTTP,
    });
    const id = await wire.begin('/big');
    const part = `/big?partNumber=1&uploadId=${id}`;
    expect(await wire.refusal('PUT', part, {}, 'part', 'http')).toMatchObject({
      Message: OVER_HTTP,
    });
    expect(await wire.refusal('PUT', part, { Authorization: 'AWS AKIAROOT:0' }, 'part')).toEqual({
      status: 400,
      Code: 'InvalidArgument',
      Message:
        'Requests specifying Server Side Encryption with AWS KMS managed keys require AWS Signature Version 4.',
      ArgumentName: 'Authorization',
      ArgumentValue: 'null',
    });
    expect((await wire.send('PUT', part, {}, 'part')).status).toBe(200);
  });

  it('is asked with an ARN in the context that the caller gave, which is not added twice (UG: specifying-kms-encryption)', async () => {
    const { KeyMetadata: key } = await kmsCall(wire.cloud, 'CreateKey', {});
    const put = (path: string, context: object) =>
      wire.send(
        'PUT',
        path,
        {
          [SSE]: 'aws:kms',
          [`${SSE}-aws-kms-key-id`]: key.Arn,
          [`${SSE}-context`]: Buffer.from(JSON.stringify(context)).toString('base64'),
        },
        'a',
      );
    // The key lets nobody encrypt for any other context than this one.
    const only = (arn: string) =>
      kmsCall(wire.cloud, 'PutKeyPolicy', {
        KeyId: key.Arn,
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: key.AWSAccountId },
              Action: 'kms:*',
              Resource: '*',
            },
            {
              Effect: 'Deny',
              Principal: '*',
              Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
              Resource: '*',
              Condition: { StringNotEquals: { 'kms:EncryptionContext:aws:s3:arn': arn } },
            },
          ],
        }),
      });
    await only('arn:aws:s3:::elsewhere/b');
    expect((await put('/a', { team: 'x' })).status).toBe(403);
    expect((await put('/a', { team: 'x', 'aws:s3:arn': 'arn:aws:s3:::elsewhere/b' })).status).toBe(
      200,
    );
    expect((await wire.send('GET', '/a')).text).toBe('a');
    await only('arn:aws:s3:::shelf/a');
    expect((await put('/a', { team: 'x' })).status).toBe(200);
  });

  it('must have a rule that says something (test_s3_default_bucket_encryption_exc)', async () => {
    for (const inside of ['', '<BucketKeyEnabled>true</BucketKeyEnabled>']) {
      const answer = await wire.encryptionRule(inside);
      expect([answer.status, answer.of('Code')]).toEqual([400, 'MalformedXML']);
    }
  });
});
