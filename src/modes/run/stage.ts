import { type HttpResponse, headerOf } from '../../aws/http.ts';
import { s3Element } from '../../aws/s3/wire/s3-xml.ts';
import { type Bytes, fromUtf8 } from '../../lib/bytes.ts';
import { element, elementText, type Xml } from '../../lib/xml.ts';
import type { Circumstances } from '../../scenario/index.ts';
import type { Client } from './client.ts';
import {
  type CustomerHeaders,
  copiedKeyHeaders,
  newKeyHeaders,
  readKeyHeaders,
  writeKeyHeaders,
} from './customer-key.ts';
import { clientOf, contentType, introduce, type Scene, type SceneObject } from './scene.ts';
import { WORLD } from './world.ts';

/** S3 takes parts of at least this many bytes, the last one aside. https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const SMALLEST_PART = 5 * 1024 * 1024;
/** More parts than this teach nothing more. */
const MOST_PARTS = 3;

/**
 * Plays the operation on stage and gives the client's last response. A refusal ends the flow where it happens.
 *
 * @param client who plays; the circumstances' caller, if left out
 */
export async function play(
  scene: Scene,
  client = clientOf(scene, scene.circumstances.caller, scene.circumstances.connection),
): Promise<HttpResponse> {
  const { circumstances } = scene;
  let response: HttpResponse | null = null;
  for (const object of scene.objects) {
    introduce(scene, object);
    response = await ACTS[circumstances.operation](scene, client, object);
    if (response.status >= 300) break;
  }
  if (response === null) throw new Error('a flow moves at least one object');
  return response;
}

type Act = (scene: Scene, client: Client, object: SceneObject) => Promise<HttpResponse>;

const ACTS: Record<Circumstances['operation'], Act> = {
  upload,
  download,
  multipart,
  copy,
  'update-encryption': updateEncryption,
};

async function upload(scene: Scene, client: Client, object: SceneObject): Promise<HttpResponse> {
  const customer = await writeKeyHeaders(scene);
  return client.send({
    operation: 'PutObject',
    method: 'PUT',
    key: object.key,
    headers: [...contentType(object), ...encryptionHeaders(scene, customer)],
    body: object.bytes,
    carries: customer.carries,
  });
}

async function download(scene: Scene, client: Client, object: SceneObject): Promise<HttpResponse> {
  const customer = await readKeyHeaders(scene);
  const response = await client.send({
    operation: 'GetObject',
    method: 'GET',
    key: object.key,
    headers: customer.headers,
    carries: customer.carries,
  });
  if (response.status === 200) {
    await scene.recorder.op({
      actor: 'client',
      name: 'client.compare',
      fact: 'client-check',
      op: 'equal',
      inputs: { a: response.body, b: object.bytes },
      outputs: {},
    });
  }
  return response;
}

async function multipart(scene: Scene, client: Client, object: SceneObject): Promise<HttpResponse> {
  const customer = await writeKeyHeaders(scene, 'right');
  const created = await client.send({
    operation: 'CreateMultipartUpload',
    method: 'POST',
    key: object.key,
    query: 'uploads',
    headers: [...contentType(object), ...encryptionHeaders(scene, customer)],
    carries: customer.carries,
  });
  if (created.status !== 200) return created;
  const uploadId = elementText(fromUtf8(created.body) ?? '', 'UploadId') ?? '';
  const parts: Xml[] = [];
  for (const [i, range] of partsOf(object.bytes).entries()) {
    const sent = await uploadPart(scene, client, object, uploadId, i + 1, range);
    if (sent.status !== 200) return sent;
    const etag = headerOf(sent.headers, 'ETag') ?? '';
    parts.push(element('Part', [element('PartNumber', i + 1), element('ETag', etag)]));
  }
  const again = await writeKeyHeaders(scene, 'right');
  return client.send({
    operation: 'CompleteMultipartUpload',
    method: 'POST',
    key: object.key,
    query: `uploadId=${encodeURIComponent(uploadId)}`,
    headers: again.headers,
    carries: again.carries,
    body: s3Element('CompleteMultipartUpload', parts).xml,
  });
}

async function uploadPart(
  scene: Scene,
  client: Client,
  object: SceneObject,
  uploadId: string,
  number: number,
  range: { start: number; end: number },
): Promise<HttpResponse> {
  const customer = await writeKeyHeaders(scene);
  const whole = range.start === 0 && range.end === object.bytes.length;
  const body = whole
    ? object.bytes
    : scene.recorder.slice('client', object.bytes, range.start, range.end, {
        name: 'part',
        role: 'plaintext',
        label: String(number),
      });
  return client.send({
    operation: 'UploadPart',
    method: 'PUT',
    key: object.key,
    query: `partNumber=${number}&uploadId=${encodeURIComponent(uploadId)}`,
    headers: customer.headers,
    body,
    carries: customer.carries,
  });
}

/** Where to cut: into parts that S3 takes, and few of them. A small object is one part. */
function partsOf(bytes: Bytes): readonly { start: number; end: number }[] {
  const size = Math.max(SMALLEST_PART, Math.ceil(bytes.length / MOST_PARTS));
  const count = Math.max(1, Math.ceil(bytes.length / size));
  return Array.from({ length: count }, (_, i) => ({
    start: i * size,
    end: Math.min((i + 1) * size, bytes.length),
  }));
}

async function copy(scene: Scene, client: Client, object: SceneObject): Promise<HttpResponse> {
  // A copy may have a key of its own, and that is how a customer's key is changed.
  const customer = await newKeyHeaders(scene);
  const source = await copiedKeyHeaders(scene);
  return client.send({
    operation: 'CopyObject',
    method: 'PUT',
    key: `copy-of-${object.key}`,
    headers: [
      [
        'x-amz-copy-source',
        `/${WORLD.bucket}/${object.key.split('/').map(encodeURIComponent).join('/')}`,
      ],
      ...encryptionHeaders(scene, customer),
      ...source.headers,
    ],
    carries: [...customer.carries, ...source.carries],
  });
}

async function updateEncryption(
  scene: Scene,
  client: Client,
  object: SceneObject,
): Promise<HttpResponse> {
  const { mode, keyArn } = scene;
  const target = element('SSE-KMS', [
    element('KMSKeyArn', keyArn ?? ''),
    element('BucketKeyEnabled', mode.bucketDefault?.bucketKey === true),
  ]);
  return client.send({
    operation: 'UpdateObjectEncryption',
    method: 'PUT',
    key: object.key,
    query: 'encryption',
    body: s3Element('ObjectEncryption', [target]).xml,
  });
}

/** Encryption headers of a write: the mode's, or none where the bucket's default is to decide. */
function encryptionHeaders(scene: Scene, customer: CustomerHeaders) {
  const { mode, circumstances } = scene;
  if (circumstances['chosen-by'] === 'bucket-default' && mode.bucketDefault !== null) return [];
  return mode.writeHeaders({ keyId: keyIdOf(scene), customer: customer.headers });
}

/** What the header calls the customer managed key. https://docs.aws.amazon.com/AmazonS3/latest/userguide/specifying-kms-encryption.html */
function keyIdOf({ keyArn, circumstances }: Scene): string | null {
  if (keyArn === null) return null;
  switch (circumstances['key-name']) {
    case 'arn':
      return keyArn;
    case 'id':
      return keyArn.split('/').at(-1) ?? keyArn;
    case 'alias':
      return WORLD.keyAlias;
  }
}
