import { createHash } from 'node:crypto';
import { systemEntropy } from '../../crypto/index.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { fromUtf8, utf8 } from '../../lib/bytes.ts';
import { assembleCloud } from '../../modes/cloud.ts';
import { EVERY_ABILITY } from '../../modes/every-ability.ts';
import { Client, type ClientRequest } from '../../modes/run/client.ts';
import { EXAMPLE_CREDENTIALS } from '../../modes/run/world.ts';
import { type Trace, traceRecorder } from '../../trace/index.ts';
import { fromRequest, headerOf, toResponse } from '../http.ts';
import type { PolicyDocument } from '../iam/index.ts';
import { newBucket } from './bucket/bucket.ts';
import { kmsCall } from './sdk-client.test-helper.ts';

const REGION = 'us-east-1';
const ACCOUNT = '111122223333';
const PART = 5 * 1024 * 1024;

/** A run, on record, in which S3 does everything it has steps for; and what it refuses. */
export async function everything(): Promise<Trace> {
  const entropy = systemEntropy;
  const recorder = traceRecorder(entropy, () => 0);
  const parts = assembleCloud({
    account: ACCOUNT,
    region: REGION,
    entropy,
    recorder,
    abilities: EVERY_ABILITY,
  });
  const { s3 } = parts;
  const bucket = newBucket({ name: 'shelf', region: REGION, account: ACCOUNT, created: 0 });
  s3.buckets.set('shelf', bucket);
  const kms = (request: Request) =>
    fromRequest(request).then(async (each) => toResponse((await parts.kms.handle(each)).response));
  const { KeyMetadata } = await kmsCall({ kms }, 'CreateKey', {});
  const add = (accessKeyId: string, name: string, policies: PolicyDocument[]) =>
    parts.principals.add({
      accessKeyId,
      arn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
      policies,
    });
  const all: PolicyDocument = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: ['s3:*', 'kms:*'], Resource: '*' },
  };
  add(EXAMPLE_CREDENTIALS.accessKeyId, 'alice', [all]);
  add('AKIABOB', 'bob', []);
  const as = (accessKeyId: string | null) =>
    new Client(s3, {
      bucket: 'shelf',
      region: REGION,
      scheme: 'https',
      credentials: accessKeyId === null ? null : { accessKeyId, secretAccessKey: 'secret' },
      usesKmsKey: true,
    });
  const alice = as(EXAMPLE_CREDENTIALS.accessKeyId);
  recorder.stage();
  const send = async (request: ClientRequest, by = alice) => {
    const answer = await by.send(request);
    return { ...answer, text: fromUtf8(answer.body) ?? '' };
  };
  const bytes = (length: number, fill: number) => {
    const made: Bytes = new Uint8Array(length).fill(fill);
    recorder.input('client', made, { name: 'object', role: 'plaintext', retained: true });
    return made;
  };
  const put = (key: string, headers: [string, string][] = []) =>
    send({ operation: 'PutObject', method: 'PUT', key, body: bytes(100, 3), headers });
  const get = (key: string, headers: [string, string][] = [], by = alice) =>
    send({ operation: 'GetObject', method: 'GET', key, headers }, by);

  await put('a', [['x-amz-sdk-checksum-algorithm', 'SHA256']]);
  await put('a');
  await put('a', [['if-match', '"0"']]);
  await get('a');
  await get('a', [['range', 'bytes=10-19']]);
  await get('a', [['if-match', '"0"']]);
  await get('a', [['x-amz-server-side-encryption', 'AES256']]);
  await get('a', [], as('AKIABOB'));
  await get('a', [], as(null));
  await get('nothing');
  for (const headers of [[], [['x-amz-server-side-encryption', 'aws:kms']]] as [
    string,
    string,
  ][][]) {
    const source: [string, string] = ['x-amz-copy-source', '/shelf/a'];
    await send({ operation: 'CopyObject', method: 'PUT', key: 'b', headers: [source, ...headers] });
  }
  const self: [string, string][] = [['x-amz-copy-source', '/shelf/a']];
  await send({ operation: 'CopyObject', method: 'PUT', key: 'a', headers: self });
  const update = (arn: string) =>
    send({
      operation: 'UpdateObjectEncryption',
      method: 'PUT',
      key: 'a',
      query: 'encryption',
      body: `<ObjectEncryption><SSE-KMS><KMSKeyArn>${arn}</KMSKeyArn></SSE-KMS></ObjectEncryption>`,
    });
  await update('nonsense');
  await update(KeyMetadata.Arn);
  await get('a', [['range', 'bytes=0-0']]);
  await send({ operation: 'HeadObject', method: 'HEAD', key: 'a' });
  await customerKeys();
  for (const type of [null, 'COMPOSITE', 'FULL_OBJECT']) await multipart(type);
  await get('large');
  await get('large', [['range', `bytes=${PART - 1}-${PART}`]]);
  await chunked();
  await send({ operation: 'DeleteObject', method: 'DELETE', key: 'a' });
  return recorder.finish({
    scenario: {},
    world: {},
    outcome: { status: 204, code: null, message: null },
  });

  async function customerKeys() {
    const key: Bytes = new Uint8Array(32).fill(9);
    const prefix = 'x-amz-server-side-encryption-customer-';
    const base64 = btoa(String.fromCharCode(...key));
    const md5 = 'nonsense';
    recorder.input('client', key, { name: 'customer-key', role: 'key', retained: true });
    const carries = [
      { bytes: key, place: 'header', name: `${prefix}key`, encoding: 'base64' } as const,
    ];
    const headers: [string, string][] = [
      [`${prefix}algorithm`, 'AES256'],
      [`${prefix}key`, base64],
    ];
    const body = bytes(10, 4);
    const request = { operation: 'PutObject', method: 'PUT', key: 'c', body, carries };
    // A bucket that blocks such keys does not look at them.
    const blocks = (blocksCustomerKeys: boolean) => {
      for (const bucket of s3.buckets.values()) {
        bucket.encryption = { ...bucket.encryption, blocksCustomerKeys };
      }
    };
    blocks(false);
    await send({ ...request, headers });
    await send({ ...request, headers: [...headers, [`${prefix}key-MD5`, md5]] });
    blocks(true);
    const right: [string, string] = [
      `${prefix}key-MD5`,
      createHash('md5').update(key).digest('base64'),
    ];
    await send({ ...request, headers: [...headers, right] });
  }

  async function multipart(type: string | null) {
    const key = 'large';
    const headers: [string, string][] =
      type === null
        ? []
        : [
            ['x-amz-checksum-algorithm', 'CRC32'],
            ['x-amz-checksum-type', type],
          ];
    const begin = { operation: 'CreateMultipartUpload', method: 'POST', key, query: 'uploads' };
    const { text } = await send({ ...begin, headers });
    const uploadId = /<UploadId>([^<]*)/.exec(text)?.[1] ?? '';
    const listed: string[] = [];
    for (const [i, length] of [PART, 10].entries()) {
      const sent = await send({
        operation: 'UploadPart',
        method: 'PUT',
        key,
        query: `partNumber=${i + 1}&uploadId=${uploadId}`,
        body: bytes(length, i),
      });
      const checksum = headerOf(sent.headers, 'x-amz-checksum-crc32');
      listed.push(
        `<Part><PartNumber>${i + 1}</PartNumber><ETag>${headerOf(sent.headers, 'ETag')}</ETag>${checksum === null ? '' : `<ChecksumCRC32>${checksum}</ChecksumCRC32>`}</Part>`,
      );
    }
    const complete = (parts: readonly string[]) =>
      send({
        operation: 'CompleteMultipartUpload',
        method: 'POST',
        key,
        query: `uploadId=${uploadId}`,
        body: `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`,
      });
    await complete(listed.toReversed());
    const done = await complete(listed);
    if (done.status !== 200) throw new Error(done.text);
    await complete(listed);
  }

  /** A body in two chunks. */
  async function chunked() {
    const body = utf8('5\r\nHello\r\n1\r\n!\r\n0\r\n\r\n');
    recorder.input('client', body, { name: 'object', role: 'plaintext', retained: true });
    const headers: [string, string][] = [['content-encoding', 'aws-chunked']];
    await send({ operation: 'PutObject', method: 'PUT', key: 'd', body, headers });
    await get('d');
  }
}
