import { beforeEach, describe, expect, it } from 'vitest';
import { newBucket } from '../bucket/bucket.ts';
import { type TestCloud, testCloud } from '../sdk-client.test-helper.ts';

/** The examples of AWS's documentation: 65 KiB of the letter a, in chunks of 64 KiB. */
const KEY = 'AKIAIOSFODNN7EXAMPLE';
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

interface Example {
  readonly seed: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: readonly string[];
  readonly trailers: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html */
const STREAMING: Example = {
  seed: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
  headers: {
    'content-encoding': 'aws-chunked',
    'content-length': '66824',
    host: 's3.amazonaws.com',
    'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    'x-amz-date': '20130524T000000Z',
    'x-amz-decoded-content-length': '66560',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
  },
  chunks: [
    'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
    '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
    'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
  ],
  trailers: '',
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html */
const TRAILER: Example = {
  seed: '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e',
  headers: {
    'content-encoding': 'aws-chunked',
    host: 's3.amazonaws.com',
    'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
    'x-amz-date': '20130524T000000Z',
    'x-amz-decoded-content-length': '66560',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    'x-amz-trailer': 'x-amz-checksum-crc32c',
  },
  chunks: [
    'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2',
    '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7',
    '2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992',
  ],
  trailers:
    'x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n',
};

let cloud: TestCloud;

beforeEach(() => {
  cloud = testCloud({ clock: { now: () => Date.parse('2013-05-24T00:00:00Z') } });
  const at = { name: 'examplebucket', region: 'us-east-1', account: '111122223333', created: 0 };
  cloud.state.buckets.set(at.name, newBucket(at));
  const arn = 'arn:aws:iam::111122223333:root';
  cloud.state.principals.add({ accessKeyId: KEY, secretAccessKey: SECRET, arn });
});

function bodyOf({ chunks, trailers }: Example, letter = 'a'): string {
  const [first, second, last] = chunks;
  return `10000;chunk-signature=${first}\r\n${'a'.repeat(65_535)}${letter}\r\n400;chunk-signature=${second}\r\n${'a'.repeat(1024)}\r\n0;chunk-signature=${last}\r\n${trailers}\r\n`;
}

async function send(example: Example, body = bodyOf(example)) {
  const { headers, seed } = example;
  const Authorization = `AWS4-HMAC-SHA256 Credential=${KEY}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${Object.keys(headers).sort().join(';')},Signature=${seed}`;
  const request = new Request('https://s3.amazonaws.com/examplebucket/chunkObject.txt', {
    method: 'PUT',
    headers: { ...headers, Authorization },
    body,
  });
  const answer = await cloud.s3(request);
  return { status: answer.status, code: /<Code>([^<]*)/.exec(await answer.text())?.[1] };
}

const FORGED = { status: 403, code: 'SignatureDoesNotMatch' };

describe.each([
  ['signed chunks', STREAMING],
  ['signed chunks with a signed trailer', TRAILER],
])('AWS’s example of %s', (_, example) => {
  it('is stored', async () => {
    expect(await send(example)).toEqual({ status: 200, code: undefined });
    const [object] = cloud.state.buckets.get('examplebucket')?.objects.get('chunkObject.txt') ?? [];
    expect(object?.size).toBe(66_560);
  });

  it('is refused with another byte, another signature or none', async () => {
    expect(await send(example, bodyOf(example, 'b'))).toEqual(FORGED);
    for (let at = 0; at < 3; at++) {
      const chunks = example.chunks.map((each, i) => (i === at ? each.replace(/^./, 'g') : each));
      expect(await send(example, bodyOf({ ...example, chunks }))).toEqual(FORGED);
    }
    expect(await send(example, bodyOf(example).replaceAll(/;chunk-signature=\w+/g, ''))).toEqual(
      FORGED,
    );
    expect(await send({ ...example, seed: '0' })).toEqual(FORGED);
  });
});

it('a trailer is refused under another signature, and is not believed under its own', async () => {
  const forged = TRAILER.trailers.replace('d81f', '0000');
  expect(await send(TRAILER, bodyOf({ ...TRAILER, trailers: forged }))).toEqual(FORGED);
  const other = TRAILER.trailers.replace('sOO8/Q==', 'AAAAAA==');
  expect(await send(TRAILER, bodyOf({ ...TRAILER, trailers: other }))).toEqual(FORGED);
});
