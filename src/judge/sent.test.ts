import { describe, expect, it } from 'vitest';
import { type PolicyRequest, REQUEST_FIELDS, USUAL_REQUEST } from '../scenario/index.ts';
import { ask, type SentHeader } from './ask.ts';

const asked = (row: Partial<PolicyRequest>) => ask({ ...USUAL_REQUEST, ...row }, 0);
const headersOf = async (row: Partial<PolicyRequest>) => (await asked(row)).sent.headers;
const linesOf = async (row: Partial<PolicyRequest>) => (await headersOf(row)).map(line);
const line = (header: SentHeader) =>
  'value' in header ? `${header.name}: ${header.value}` : `${header.name}: <${header.secret}>`;

describe('the headers of a request', () => {
  it('name the key only where one is chosen', async () => {
    const named = { mode: 'sse-kms', 'chosen-by': 'request' } as const;
    expect(await linesOf(named)).toEqual([
      'x-amz-server-side-encryption: aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id: arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    ]);
    expect(await linesOf({ ...named, 'kms-key': 'aws-managed' })).toEqual([
      'x-amz-server-side-encryption: aws:kms',
    ]);
    expect(await linesOf({ ...named, 'key-name': 'id' })).toEqual([
      'x-amz-server-side-encryption: aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id: 1234abcd-12ab-34cd-56ef-1234567890ab',
    ]);
    expect(await headersOf({ 'chosen-by': 'bucket-default' })).toEqual([]);
  });

  it('carry a customer’s key wherever S3 needs it', async () => {
    expect(await linesOf({ operation: 'download', mode: 'sse-c' })).toEqual([
      'x-amz-server-side-encryption-customer-algorithm: AES256',
      'x-amz-server-side-encryption-customer-key: <key>',
      'x-amz-server-side-encryption-customer-key-MD5: <key-md5>',
    ]);
    const copy = await headersOf({
      operation: 'copy',
      'chosen-by': 'request',
      mode: 'sse-s3',
      'source-mode': 'sse-c',
    });
    expect(copy.map(({ name }) => name)).toEqual([
      'x-amz-server-side-encryption',
      'x-amz-copy-source-server-side-encryption-customer-algorithm',
      'x-amz-copy-source-server-side-encryption-customer-key',
      'x-amz-copy-source-server-side-encryption-customer-key-MD5',
    ]);
  });

  it('are what the conditions of a write see', async () => {
    for (const mode of REQUEST_FIELDS.mode) {
      for (const key of REQUEST_FIELDS['kms-key']) {
        const { checks, sent } = await asked({ mode, 'chosen-by': 'request', 'kms-key': key });
        const context = checks[0]?.request.context ?? {};
        const seen = Object.entries(context).filter(([name]) => name.includes('encryption'));
        const offered = sent.headers.flatMap((header) =>
          'value' in header && !header.name.includes('bucket-key')
            ? [[`s3:${header.name}`, header.value]]
            : [],
        );
        expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(offered));
      }
    }
  });
});

describe('the request line', () => {
  it('says method, place and scheme', async () => {
    const upload = await asked({ operation: 'multipart', object: 'a b/ü' });
    expect(upload.sent.line).toBe(
      'POST https://wiki-demo.s3.ap-northeast-1.amazonaws.com/a%20b/%C3%BC?uploads',
    );
    const copy = await asked({ operation: 'copy', connection: 'http' });
    expect(copy.sent.line).toBe(
      'PUT http://wiki-demo.s3.ap-northeast-1.amazonaws.com/copy-of-report.csv',
    );
  });
});
