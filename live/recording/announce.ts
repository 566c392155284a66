import { type HttpRequest, headerOf } from '../../src/aws/http.ts';
import { readUpload } from '../../src/aws/s3/form/read-form.ts';
import { type Bytes, fromBase64, fromUtf8, toBase64 } from '../../src/lib/bytes.ts';
import type { CarriedBytes, TraceRecorder, ValueSpec } from '../../src/trace/index.ts';

/** What a request carries, as a recorder takes it. */
interface Announced {
  /** The request's body: the object's bytes, a text, or nothing. */
  readonly body:
    | Bytes
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'none' };
  readonly carries: readonly CarriedBytes[];
}

/** S3 operations whose body is an object or a part of one; all others send documents. */
const WITH_OBJECT: Readonly<Record<string, string>> = {
  PutObject: 'object',
  UploadPart: 'part',
  PostObject: 'object',
};

/** Headers, and fields of a form, in which a customer's key comes, in base64. */
const CUSTOMER_KEYS = [
  'x-amz-server-side-encryption-customer-key',
  'x-amz-copy-source-server-side-encryption-customer-key',
];

/** Makes known to a recorder what a request to S3 brings from the client: its object, and a customer's keys. */
export function announceS3(
  recorder: TraceRecorder,
  operation: string,
  request: HttpRequest,
  key: string | null,
): Announced {
  const { headers, body } = request;
  const carries: CarriedBytes[] = [];
  const isForm = operation === 'PostObject';
  const place = isForm ? 'form' : 'header';
  for (const [name, value] of isForm ? fieldsOf(request) : headers) {
    if (!CUSTOMER_KEYS.includes(name.toLowerCase())) continue;
    const bytes = fromBase64(value);
    if (bytes === null || bytes.length === 0 || toBase64(bytes) !== value.trim()) continue;
    recorder.input('client', bytes, { name: 'customer-key', role: 'key' });
    carries.push({ bytes, place, name, encoding: 'base64' });
  }
  const whole = WITH_OBJECT[operation];
  const isInChunks = !isForm && isChunked(headers);
  const name = whole === undefined || !isInChunks ? whole : 'chunked-body';
  if (name === undefined) return { body: asText(body), carries };
  const label = key === null ? {} : { label: key };
  recorder.input('client', body, { name, role: 'plaintext', ...label });
  return { body, carries: [{ bytes: body, place: 'body' }, ...carries] };
}

/** The fields of a form that say what headers say elsewhere. */
function fieldsOf(request: HttpRequest): HttpRequest['headers'] {
  const upload = readUpload(request);
  return upload.ok ? upload.value.headers : [];
}

/** Whether the body is in chunks, each with its length before it, of which the object is put together. */
function isChunked(headers: HttpRequest['headers']): boolean {
  return /(?:^|,)\s*aws-chunked/i.test(headerOf(headers, 'content-encoding') ?? '');
}

/** What a member of KMS's JSON is, where it holds bytes. */
const KMS_MEMBERS: Readonly<Record<string, ValueSpec>> = {
  Plaintext: { name: 'plaintext-input', role: 'plaintext' },
  CiphertextBlob: { name: 'ciphertext-blob', role: 'ciphertext' },
  Message: { name: 'mac-message', role: 'plaintext' },
  Mac: { name: 'mac-given', role: 'tag' },
};

/** The same for a request to KMS. */
export function announceKms(recorder: TraceRecorder, { body }: HttpRequest): Announced {
  const carries: CarriedBytes[] = [];
  for (const [name, value] of Object.entries(membersOf(body))) {
    const spec = KMS_MEMBERS[name];
    const bytes = spec !== undefined && typeof value === 'string' ? fromBase64(value) : null;
    if (spec === undefined || bytes === null || bytes.length === 0) continue;
    recorder.input('client', bytes, spec);
    carries.push({ bytes, place: 'json', name, encoding: 'base64' });
  }
  return { body: asText(body), carries };
}

function asText(body: Bytes): Announced['body'] {
  return body.length === 0
    ? { kind: 'none' }
    : { kind: 'text', text: new TextDecoder().decode(body) };
}

function membersOf(body: Bytes): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(fromUtf8(body) ?? ''));
  } catch {
    return {};
  }
}
