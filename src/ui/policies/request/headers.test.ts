import { describe, expect, it } from 'vitest';
import { REQUEST_CHOICES } from '../../../link/policies-fields.ts';
import { rowRequest } from '../policies.test-helper.ts';
import { checksOf } from './checks.ts';
import { headersOf, requestLine } from './headers.ts';

const line = (header: ReturnType<typeof headersOf>[number]) =>
  'value' in header ? `${header.name}: ${header.value}` : `${header.name}: <${header.secret}>`;

describe('the headers of a request', () => {
  it('name the key only where one is chosen', () => {
    expect(headersOf(rowRequest({ sse: 'aws:kms' })).map(line)).toEqual([
      'x-amz-server-side-encryption: aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id: arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    ]);
    expect(headersOf(rowRequest({ sse: 'aws:kms', key: 'aws-s3' })).map(line)).toEqual([
      'x-amz-server-side-encryption: aws:kms',
    ]);
    expect(headersOf(rowRequest({ sse: 'none' }))).toEqual([]);
  });

  it('carry a customer’s key wherever S3 needs it', () => {
    expect(headersOf(rowRequest({ do: 'GetObject', stored: 'customer' })).map(line)).toEqual([
      'x-amz-server-side-encryption-customer-algorithm: AES256',
      'x-amz-server-side-encryption-customer-key: <key>',
      'x-amz-server-side-encryption-customer-key-MD5: <key-md5>',
    ]);
    const copy = headersOf(rowRequest({ do: 'CopyObject', sse: 'AES256', stored: 'customer' }));
    expect(copy.map(({ name }) => name)).toEqual([
      'x-amz-server-side-encryption',
      'x-amz-copy-source-server-side-encryption-customer-algorithm',
      'x-amz-copy-source-server-side-encryption-customer-key',
      'x-amz-copy-source-server-side-encryption-customer-key-MD5',
    ]);
  });

  it('are what the conditions of a write see', () => {
    for (const sse of REQUEST_CHOICES.sse) {
      for (const key of REQUEST_CHOICES.key) {
        const request = rowRequest({ sse, key });
        const context = checksOf(request, 0)[0]?.request.context ?? {};
        const seen = Object.entries(context).filter(([name]) => name.includes('encryption'));
        const sent = headersOf(request).flatMap((header) =>
          'value' in header ? [[`s3:${header.name}`, header.value]] : [],
        );
        expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(sent));
      }
    }
  });
});

describe('the request line', () => {
  it('says method, place and scheme', () => {
    expect(requestLine(rowRequest({ do: 'MultipartUpload', object: 'a b/ü' }))).toBe(
      'POST https://wiki-demo.s3.ap-northeast-1.amazonaws.com/a%20b/%C3%BC?uploads',
    );
    expect(requestLine(rowRequest({ do: 'CopyObject', tls: 'no' }))).toBe(
      'PUT http://wiki-demo.s3.ap-northeast-1.amazonaws.com/copy-of-report.csv',
    );
  });
});
