import { describe, expect, it } from 'vitest';
import { authorization, credentialOf } from './sigv4.ts';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const EXAMPLE = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  service: 's3',
  date: '20130524T000000Z',
} as const;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, whose four examples these are. */
describe('Signature Version 4 gives the signatures of the S3 API reference', () => {
  it('GET Object, with a range', async () => {
    const value = await authorization({
      ...EXAMPLE,
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      headers: [
        ['Host', 'examplebucket.s3.amazonaws.com'],
        ['Range', 'bytes=0-9'],
        ['x-amz-content-sha256', EMPTY],
        ['x-amz-date', EXAMPLE.date],
      ],
      payloadHash: EMPTY,
    });
    expect(value).toContain(
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
    expect(value).toContain('SignedHeaders=host;range;x-amz-content-sha256;x-amz-date');
  });

  it('PUT Object, whose key has a dollar sign', async () => {
    const payloadHash = '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072';
    const value = await authorization({
      ...EXAMPLE,
      method: 'PUT',
      url: new URL('https://examplebucket.s3.amazonaws.com/test$file.text'),
      headers: [
        ['Date', 'Fri, 24 May 2013 00:00:00 GMT'],
        ['Host', 'examplebucket.s3.amazonaws.com'],
        ['x-amz-content-sha256', payloadHash],
        ['x-amz-date', EXAMPLE.date],
        ['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
      ],
      payloadHash,
    });
    expect(value).toContain(
      'Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    );
  });

  it('GET Bucket Lifecycle, a subresource without a value', async () => {
    const value = await authorization({
      ...EXAMPLE,
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/?lifecycle'),
      headers: [
        ['Host', 'examplebucket.s3.amazonaws.com'],
        ['x-amz-content-sha256', EMPTY],
        ['x-amz-date', EXAMPLE.date],
      ],
      payloadHash: EMPTY,
    });
    expect(value).toContain(
      'Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    );
  });

  it('List Objects, with two parameters', async () => {
    const value = await authorization({
      ...EXAMPLE,
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J'),
      headers: [
        ['Host', 'examplebucket.s3.amazonaws.com'],
        ['x-amz-content-sha256', EMPTY],
        ['x-amz-date', EXAMPLE.date],
      ],
      payloadHash: EMPTY,
    });
    expect(value).toContain(
      'Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    );
  });
});

describe('who signed', () => {
  const plain = new URL('https://s3.amazonaws.com/b/k');

  it('is read from the header, the presigned URL, or an old signature', () => {
    expect(
      credentialOf(
        plain,
        'AWS4-HMAC-SHA256 Credential=AKIA1/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host',
      ),
    ).toEqual({
      accessKeyId: 'AKIA1',
      region: 'eu-west-1',
      version: 4,
    });
    const presigned = new URL(
      'https://s3.amazonaws.com/b/k?X-Amz-Credential=AKIA2%2F20260101%2Fus-east-1%2Fs3%2Faws4_request',
    );
    expect(credentialOf(presigned, null)).toEqual({
      accessKeyId: 'AKIA2',
      region: 'us-east-1',
      version: 4,
    });
    expect(credentialOf(plain, 'AWS AKIA3:c2lnbmF0dXJl')).toEqual({
      accessKeyId: 'AKIA3',
      region: null,
      version: 2,
    });
  });

  it('is nobody without any of these', () => {
    expect(credentialOf(plain, null)).toBeNull();
    expect(credentialOf(plain, 'Basic abc')).toBeNull();
  });
});
