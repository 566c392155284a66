import { beforeEach, describe, expect, it } from 'vitest';
import { customerHeaders, Wire } from '../wire.test-helper.ts';

/**
 * As others recorded them from the real S3 (LocalStack's AWS-validated snapshots of 2026-02-21 and -23: the test of
 * theirs stands in brackets), or as the page in brackets says.
 */

let wire: Wire;

beforeEach(async () => {
  wire = await Wire.open();
});

describe('checksums', () => {
  const MODE = { 'x-amz-checksum-mode': 'ENABLED' };
  const crc32 = (answer: { headers: Headers }) => answer.headers.get('x-amz-checksum-crc32');

  it('come with a range only if it is everything (test_get_object_range)', async () => {
    const body = '0123456789';
    const put = await wire.send('PUT', '/a', { 'x-amz-checksum-crc32': 'poTHxg==' }, body);
    expect(put.status).toBe(200);
    expect(crc32(await wire.send('GET', '/a', { ...MODE, Range: 'bytes=0-100' }))).toBe('poTHxg==');
    expect(crc32(await wire.send('GET', '/a', { ...MODE, Range: 'bytes=-15' }))).toBe('poTHxg==');
    expect(crc32(await wire.send('GET', '/a', { ...MODE, Range: 'bytes=0-8' }))).toBeNull();
  });

  it.each(['COMPOSITE', 'FULL_OBJECT'])(
    'of a part are of the object’s type: %s (test_get_object_part_checksum)',
    async (type) => {
      const id = await wire.begin('/big', {
        'x-amz-checksum-algorithm': 'CRC32C',
        'x-amz-checksum-type': type,
      });
      const part = await wire.send(
        'PUT',
        `/big?partNumber=1&uploadId=${id}`,
        {},
        'test content 123',
      );
      expect(part.headers.get('x-amz-checksum-crc32c')).toBe('fwuu0Q==');
      const etag = part.headers.get('etag');
      await wire.send(
        'POST',
        `/big?uploadId=${id}`,
        {},
        `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${etag}</ETag><ChecksumCRC32C>fwuu0Q==</ChecksumCRC32C></Part></CompleteMultipartUpload>`,
      );
      for (const method of ['GET', 'HEAD']) {
        const { status, headers } = await wire.send(method, '/big?partNumber=1', MODE);
        expect(status).toBe(206);
        expect(headers.get('x-amz-checksum-crc32c')).toBe('fwuu0Q==');
        expect(headers.get('x-amz-checksum-type')).toBe(type);
        expect(headers.get('x-amz-mp-parts-count')).toBe('1');
        expect(headers.get('content-range')).toBe('bytes 0-15/16');
      }
      const whole = await wire.send('HEAD', '/big', MODE);
      expect(whole.headers.get('x-amz-checksum-crc32c')).toBe(
        type === 'COMPOSITE' ? 'sZB91Q==-1' : 'fwuu0Q==',
      );
    },
  );
});

describe('a multipart upload', () => {
  const list = (inside: string) =>
    `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber>${inside}</Part></CompleteMultipartUpload>`;

  async function uploaded(headers: Record<string, string> = {}) {
    const id = await wire.begin('/big', headers);
    const part = await wire.send('PUT', `/big?partNumber=1&uploadId=${id}`, {}, 'part');
    const etag = `<ETag>${part.headers.get('etag')}</ETag>`;
    const complete = (inside = '', more: Record<string, string> = {}) =>
      wire.refusal('POST', `/big?uploadId=${id}`, more, list(etag + inside));
    return { id, complete };
  }

  it('must come to the size that is said (test_multipart_size_validation)', async () => {
    const { complete } = await uploaded();
    expect(await complete('', { 'x-amz-mp-object-size': '5' })).toEqual({
      status: 400,
      Code: 'InvalidRequest',
      Message:
        "The provided 'x-amz-mp-object-size' header value 5 does not match what was computed: 4",
    });
    expect(await complete('', { 'x-amz-mp-object-size': '4' })).toMatchObject({ status: 200 });
  });

  it('keeps the checksum mode it was begun with (test_multipart_parts_checksum_exceptions_*)', async () => {
    const composite = await uploaded({ 'x-amz-checksum-algorithm': 'CRC32' });
    expect(await composite.complete('', { 'x-amz-checksum-type': 'FULL_OBJECT' })).toEqual({
      status: 400,
      Code: 'InvalidRequest',
      Message:
        'The upload was created using the COMPOSITE checksum mode. The complete request must use the same checksum mode.',
    });
    const none = await uploaded();
    expect(await none.complete('', { 'x-amz-checksum-type': 'COMPOSITE' })).toMatchObject({
      Message:
        'The upload was created using the null checksum mode. The complete request must use the same checksum mode.',
    });
  });

  it('takes no checksum of another algorithm for a part (test_multipart_parts_checksum_exceptions_composite)', async () => {
    const { complete } = await uploaded({ 'x-amz-checksum-algorithm': 'CRC32' });
    const other = `<ChecksumSHA256>${Buffer.alloc(32).toString('base64')}</ChecksumSHA256>`;
    expect(await complete(other)).toEqual({
      status: 400,
      Code: 'BadDigest',
      Message: 'The sha256 you specified for part 1 did not match what we received.',
    });
  });

  it('has no checksums of parts if it was begun with none (test_complete_multipart_parts_checksum_default)', async () => {
    const id = await wire.begin('/big');
    const checksum = { 'x-amz-checksum-crc32': 'rfPzYw==' };
    const part = await wire.send('PUT', `/big?partNumber=1&uploadId=${id}`, checksum, 'data');
    expect(part.headers.get('x-amz-checksum-crc32')).toBe('rfPzYw==');
    expect((await wire.send('GET', `/big?uploadId=${id}`)).text).not.toContain('ChecksumCRC32');
    const claimed = list(
      `<ETag>${part.headers.get('etag')}</ETag><ChecksumCRC32>rfPzYw==</ChecksumCRC32>`,
    );
    expect(await wire.refusal('POST', `/big?uploadId=${id}`, {}, claimed)).toMatchObject({
      status: 400,
      Code: 'InvalidPart',
      PartNumber: '1',
    });
  });

  it('copies no range that begins behind the source (test_upload_part_copy_range)', async () => {
    await wire.send('PUT', '/a', {}, '0123456789');
    const id = await wire.begin('/big');
    const copy = (range: string) =>
      wire.refusal('PUT', `/big?partNumber=1&uploadId=${id}`, {
        'x-amz-copy-source': '/shelf/a',
        'x-amz-copy-source-range': range,
      });
    expect(await copy('bytes=100-200')).toEqual({
      status: 400,
      Code: 'InvalidRequest',
      Message: 'The specified copy range is invalid for the source object size',
    });
    expect(await copy('bytes=0-100')).toEqual({
      status: 400,
      Code: 'InvalidArgument',
      Message: 'Range specified is not valid for source object of size: 10',
      ArgumentName: 'x-amz-copy-source-range',
      ArgumentValue: 'bytes=0-100',
    });
  });
});

describe('what is sent without a checksum', () => {
  const MODE = { 'x-amz-checksum-mode': 'ENABLED' };
  const crc64 = (answer: { headers: Headers }) => [
    answer.headers.get('x-amz-checksum-crc64nvme'),
    answer.headers.get('x-amz-checksum-type'),
  ];

  it.each([
    ['sse-s3', {}],
    ['sse-c', customerHeaders(new Uint8Array(32).fill(7))],
  ])(
    'gets one of S3’s own: %s (test_s3_checksum_no_automatic_sdk_calculation, test_put_object_default_checksum_with_sse_c)',
    async (_mode, headers) => {
      await wire.blocks('NONE');
      const sum = ['qUVrWYOrIAM=', 'FULL_OBJECT'];
      expect(crc64(await wire.send('PUT', '/a', headers, 'test data..'))).toEqual(sum);
      expect(crc64(await wire.send('HEAD', '/a', { ...headers, ...MODE }))).toEqual(sum);
      expect(crc64(await wire.send('HEAD', '/a', headers))).toEqual([null, null]);
      const wanted = { ...headers, 'x-amz-object-attributes': 'Checksum' };
      const attributes = await wire.send('GET', '/a?attributes', wanted);
      expect(attributes.of('ChecksumCRC64NVME')).toBe('qUVrWYOrIAM=');
    },
  );

  it('keeps it in a copy (test_s3_checksum_no_automatic_sdk_calculation)', async () => {
    await wire.send('PUT', '/a', {}, 'test data..');
    const copy = await wire.send('PUT', '/b', { 'x-amz-copy-source': '/shelf/a' });
    expect([copy.of('ChecksumCRC64NVME'), copy.of('ChecksumType')]).toEqual([
      'qUVrWYOrIAM=',
      'FULL_OBJECT',
    ]);
  });

  it('gets it from its parts, save under a customer’s key (test_multipart_upload_sse_c)', async () => {
    await wire.blocks('NONE');
    const [first, second] = ['a'.repeat(5 * 1024 * 1024), 'test content 123'];
    const upload = async (path: string, headers: Record<string, string> = {}) => {
      const id = await wire.begin(path, headers);
      const listed: string[] = [];
      for (const [i, part] of [first, second].entries()) {
        const where = `${path}?partNumber=${i + 1}&uploadId=${id}`;
        const etag = (await wire.send('PUT', where, headers, part)).headers.get('etag');
        listed.push(`<Part><PartNumber>${i + 1}</PartNumber><ETag>${etag}</ETag></Part>`);
      }
      const list = `<CompleteMultipartUpload>${listed.join('')}</CompleteMultipartUpload>`;
      return wire.send('POST', `${path}?uploadId=${id}`, {}, list);
    };
    const whole = await wire.send('PUT', '/whole', {}, first + second);
    const parts = await upload('/parts');
    expect([parts.of('ChecksumCRC64NVME'), parts.of('ChecksumType')]).toEqual(crc64(whole));
    const secret = await upload('/secret', customerHeaders(new Uint8Array(32).fill(7)));
    expect(secret.status).toBe(200);
    expect(secret.text).not.toContain('Checksum');
  });
});
