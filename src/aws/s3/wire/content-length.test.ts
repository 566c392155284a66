import { describe, expect, it } from 'vitest';
import { testCloud } from '../sdk-client.test-helper.ts';
import { signed } from '../wire.test-helper.ts';
import { checkLength } from './content-length.ts';

const GIB = 1024 ** 3;

describe('the length that a request says it has', () => {
  const of = (operation: string, headers: Record<string, string>) => {
    const fits = checkLength(operation, { headers: Object.entries(headers) });
    return fits.ok ? null : fits.error;
  };

  it.each(['PutObject', 'UploadPart'])('is at most 5 GB for %s', (operation) => {
    expect(of(operation, { 'Content-Length': String(5 * GIB) })).toBeNull();
    expect(of(operation, { 'Content-Length': String(5 * GIB + 1) })).toMatchObject({
      code: 'EntityTooLarge',
      message: 'Your proposed upload exceeds the maximum allowed size',
      details: { ProposedSize: '5368709121', MaxSizeAllowed: '5368709120' },
    });
    // What the chunks of a body come to does not count.
    const chunked = {
      'content-length': String(5 * GIB + 90),
      'x-amz-decoded-content-length': String(5 * GIB),
    };
    expect(of(operation, chunked)).toBeNull();
    expect(
      of(operation, { ...chunked, 'x-amz-decoded-content-length': String(6 * GIB) })?.code,
    ).toBe('EntityTooLarge');
  });

  it('is a little more for a form, and far less for a document', () => {
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(of('Unknown', { ...form, 'content-length': String(5 * GIB + 900) })).toBeNull();
    expect(of('Unknown', { ...form, 'content-length': String(6 * GIB) })?.code).toBe(
      'EntityTooLarge',
    );
    for (const operation of ['', 'Unknown', 'PutBucketPolicy', 'CompleteMultipartUpload']) {
      expect(of(operation, { 'content-length': '4000000' })).toBeNull();
      expect(of(operation, { 'content-length': '99999999' })?.code).toBe(
        'MaxMessageLengthExceeded',
      );
    }
    expect(of('PutObject', {})).toBeNull();
    expect(of('PutObject', { 'content-length': 'many' })).toBeNull();
  });

  it('is refused by S3 as well, in the same words', async () => {
    const cloud = testCloud();
    const send = (method: string, path: string, headers: Record<string, string> = {}) =>
      cloud.s3(
        new Request(`https://s3.us-east-1.amazonaws.com/shelf${path}`, {
          method,
          headers: { ...headers, ...signed('us-east-1', headers) },
        }),
      );
    await send('PUT', '');
    const length = { 'x-amz-decoded-content-length': String(6 * GIB) };
    const answer = await send('PUT', '/a', length);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<Code>EntityTooLarge</Code>');
  });
});
