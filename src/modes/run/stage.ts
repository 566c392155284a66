import type { HttpResponse } from '../../aws/http.ts';
import { headerOf } from '../../aws/http.ts';
import { escapeXml } from '../../aws/s3/errors.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { fromUtf8 } from '../../lib/bytes.ts';
import type { Circumstances } from '../../scenario/index.ts';
import type { Client } from './client.ts';
import type { CustomerHeaders } from './customer-headers.ts';
import { customerHeaders, makeCustomerKey, NO_CUSTOMER_HEADERS } from './customer-headers.ts';
import type { Scene, SceneObject } from './scene.ts';
import { clientOf, WORLD } from './scene.ts';
import { introduce } from './set-up.ts';

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
  const customer = await writeCustomer(scene);
  return client.send({
    operation: 'PutObject',
    method: 'PUT',
    key: object.key,
    headers: [...contentType(object), ...asks(scene, customer)],
    body: object.bytes,
    carries: customer.carries,
  });
}

async function download(scene: Scene, client: Client, object: SceneObject): Promise<HttpResponse> {
  const customer = await readCustomer(scene);
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
  const customer = await writeCustomer(scene, 'right');
  const created = await client.send({
    operation: 'CreateMultipartUpload',
    method: 'POST',
    key: object.key,
    query: 'uploads',
    headers: [...contentType(object), ...asks(scene, customer)],
    carries: customer.carries,
  });
  if (created.status !== 200) return created;
  const uploadId = textOf(created, 'UploadId');
  const parts: { number: number; etag: string }[] = [];
  for (const [i, range] of partsOf(object.bytes).entries()) {
    const sent = await uploadPart(scene, client, object, uploadId, i + 1, range);
    if (sent.status !== 200) return sent;
    parts.push({ number: i + 1, etag: headerOf(sent.headers, 'ETag') ?? '' });
  }
  const list = parts
    .map(
      ({ number, etag }) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>${escapeXml(etag)}</ETag></Part>`,
    )
    .join('');
  const again = await writeCustomer(scene, 'right');
  return client.send({
    operation: 'CompleteMultipartUpload',
    method: 'POST',
    key: object.key,
    query: `uploadId=${encodeURIComponent(uploadId)}`,
    headers: again.headers,
    carries: again.carries,
    body: `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${list}</CompleteMultipartUpload>`,
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
  const customer = await writeCustomer(scene);
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
  const customer = scene.mode.mechanism.needsCustomerKey
    ? await customerHeaders(scene, await makeCustomerKey(scene, 32))
    : NO_CUSTOMER_HEADERS;
  const source = await sourceCustomer(scene);
  return client.send({
    operation: 'CopyObject',
    method: 'PUT',
    key: `copy-of-${object.key}`,
    headers: [
      [
        'x-amz-copy-source',
        `/${WORLD.bucket}/${object.key.split('/').map(encodeURIComponent).join('/')}`,
      ],
      ...asks(scene, customer),
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
  const bucketKey = mode.bucketDefault?.bucketKey === true;
  return client.send({
    operation: 'UpdateObjectEncryption',
    method: 'PUT',
    key: object.key,
    query: 'encryption',
    body: `<ObjectEncryption xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><SSE-KMS><KMSKeyArn>${escapeXml(keyArn ?? '')}</KMSKeyArn><BucketKeyEnabled>${bucketKey}</BucketKeyEnabled></SSE-KMS></ObjectEncryption>`,
  });
}

/** Encryption headers of a write: the mode's, or none where the bucket's default is to decide. */
function asks(scene: Scene, customer: CustomerHeaders) {
  const { mode, circumstances, keyArn } = scene;
  if (circumstances['chosen-by'] === 'bucket-default' && mode.bucketDefault !== null) return [];
  return mode.writeHeaders({ keyArn, customer: customer.headers, customerSource: [] });
}

/**
 * The customer's key of a write, as the circumstance has it. `wrong` is another key than the one before, which a
 * first write has not.
 */
async function writeCustomer(
  scene: Scene,
  variant = scene.circumstances['customer-key'],
): Promise<CustomerHeaders> {
  if (!scene.mode.mechanism.needsCustomerKey) return NO_CUSTOMER_HEADERS;
  const before = scene.customerKey;
  scene.customerKey ??= await makeCustomerKey(scene, 32);
  if (variant === 'too-short') return customerHeaders(scene, await makeCustomerKey(scene, 16));
  if (variant === 'wrong' && before !== null)
    return customerHeaders(scene, await makeCustomerKey(scene, 32));
  return customerHeaders(scene, scene.customerKey, variant);
}

/** The customer's key of a read; `missing` sends no header at all, as a client does that knows nothing of the key. */
async function readCustomer(scene: Scene): Promise<CustomerHeaders> {
  if (!scene.mode.mechanism.needsCustomerKey) return NO_CUSTOMER_HEADERS;
  const variant = scene.circumstances['customer-key'];
  return variant === 'missing' ? NO_CUSTOMER_HEADERS : writeCustomer(scene, variant);
}

async function sourceCustomer(scene: Scene): Promise<CustomerHeaders> {
  if (scene.customerKey === null) return NO_CUSTOMER_HEADERS;
  const variant = scene.circumstances['customer-key'];
  if (variant === 'missing') return NO_CUSTOMER_HEADERS;
  const key =
    variant === 'wrong'
      ? await makeCustomerKey(scene, 32)
      : variant === 'too-short'
        ? await makeCustomerKey(scene, 16)
        : scene.customerKey;
  return customerHeaders(scene, key, variant, 'source');
}

function contentType(object: SceneObject) {
  return object.contentType === undefined ? [] : [['Content-Type', object.contentType] as const];
}

function textOf(response: HttpResponse, element: string): string {
  return (
    new RegExp(`<${element}>([^<]*)</${element}>`).exec(fromUtf8(response.body) ?? '')?.[1] ?? ''
  );
}
