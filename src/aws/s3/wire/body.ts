import { md5, sha256 } from '../../../crypto/index.ts';
import type { Bytes } from '../../../lib/bytes.ts';
import { concat, fromBase64, fromUtf8, toBase64, toHex } from '../../../lib/bytes.ts';
import { part } from '../../../lib/part.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { FactId, Role } from '../../../trace/index.ts';
import type { S3Call } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import { invalidArgument, MALFORMED_XML, PASSED, refuse } from '../errors.ts';
import type { Chunked } from './aws-chunked.ts';
import { decodeChunked } from './aws-chunked.ts';
import type { ClaimedChecksum } from './claimed-checksum.ts';
import { checkChecksum, checksumOf, claimedChecksum, plainChecksum } from './claimed-checksum.ts';
import type { XmlElement } from './parse-xml.ts';
import { parseXml } from './parse-xml.ts';

/** What no request needs whose signer's secret nobody has said. */
const loadChunkSignatures = part(() => import('./chunk-signatures.ts'));

/** A request's payload, freed of its transfer coding and found to be what the client said it is. */
export interface Payload {
  readonly bytes: Bytes;
  /** The checksum the client sent along, which the bytes have. */
  readonly checksum: ClaimedChecksum | null;
}

/** The bytes of an object or part. They are a recorded value; what is done to them goes on record. */
export async function objectPayload(call: S3Call): Promise<Result<Payload, S3Failure>> {
  const opened = await openBody(call);
  if (!opened.ok) return opened;
  const { chunks, claimed } = opened.value;
  const bytes =
    call.form !== null
      ? cut(call, call.form.file, 'object')
      : chunks === null
        ? call.request.body
        : await joinChunks(call, chunks);
  const intact = await checkDigests(call, bytes);
  if (!intact.ok) return intact;
  if (claimed === null) return ok({ bytes, checksum: null });
  const same = checkChecksum(claimed, await checksumOf(call, claimed.algorithm, bytes));
  return same.ok ? ok({ bytes, checksum: claimed }) : same;
}

/** The bytes of a document that comes with a request (a policy, a configuration). */
async function documentPayload(call: S3Call): Promise<Result<Bytes, S3Failure>> {
  const opened = await openBody(call);
  if (!opened.ok) return opened;
  const { chunks, claimed } = opened.value;
  const { body } = call.request;
  const bytes =
    chunks === null
      ? body
      : concat(...chunks.chunks.map(({ start, end }) => body.subarray(start, end)));
  const intact = await checkDigests(call, bytes);
  if (!intact.ok) return intact;
  if (claimed === null) return ok(bytes);
  const same = checkChecksum(claimed, await plainChecksum(claimed.algorithm, bytes));
  return same.ok ? ok(bytes) : same;
}

/** A document as text. */
export async function textPayload(call: S3Call): Promise<Result<string, S3Failure>> {
  const bytes = await documentPayload(call);
  if (!bytes.ok) return bytes;
  const text = fromUtf8(bytes.value);
  return text === null ? MALFORMED_XML : ok(text);
}

/** An XML document whose root has this name. */
export async function xmlPayload(
  call: S3Call,
  root: string,
): Promise<Result<XmlElement, S3Failure>> {
  const text = await textPayload(call);
  if (!text.ok) return text;
  if (text.value === '') return refuse('MissingRequestBodyError', 'Request Body is empty');
  const document = await parseXml(text.value);
  return document?.name === root ? ok(document) : MALFORMED_XML;
}

async function openBody(
  call: S3Call,
): Promise<Result<{ chunks: Chunked | null; claimed: ClaimedChecksum | null }, S3Failure>> {
  const isChunked =
    call.form === null &&
    (/^STREAMING-/.test(call.header('x-amz-content-sha256') ?? '') ||
      /\baws-chunked\b/.test(call.header('content-encoding') ?? ''));
  const chunks = isChunked ? decodeChunked(call.request.body) : null;
  const announced = call.header('x-amz-decoded-content-length');
  if (isChunked) {
    const length = chunks?.chunks.reduce((sum, { start, end }) => sum + end - start, 0);
    if (length === undefined || (announced !== null && announced !== String(length))) {
      return refuse('IncompleteBody', 'The request body terminated unexpectedly', {
        cause: { id: 'body-incomplete', facts: {} },
      });
    }
  }
  if (chunks !== null && call.signing !== null) {
    const { checkChunkSignatures } = await loadChunkSignatures();
    const signed = await checkChunkSignatures(call, call.signing, chunks);
    if (!signed.ok) return signed;
  }
  const claimed = claimedChecksum(call, chunks?.trailers ?? []);
  return claimed.ok ? ok({ chunks, claimed: claimed.value }) : claimed;
}

/** The payload of the chunks, cut out and joined on record. */
async function joinChunks(call: S3Call, { chunks }: Chunked): Promise<Bytes> {
  const [first] = chunks;
  if (first === undefined) return cut(call, { start: 0, end: 0 }, 'object');
  if (chunks.length === 1) return cut(call, first, 'object');
  const parts = chunks.map((chunk) => cut(call, chunk, 'chunk'));
  return joinBytes(call, {
    name: 's3.join-chunks',
    fact: 'aws-chunked',
    inputs: parts.map((part, i) => [`chunk ${i + 1}`, part]),
    output: { name: 'object', role: 'plaintext' },
  });
}

/** A stretch of the body, on record. */
function cut(
  { state, request }: S3Call,
  { start, end }: { readonly start: number; readonly end: number },
  name: 'object' | 'chunk',
): Bytes {
  return state.recorder.slice('s3', request.body, start, end, { name, role: 'plaintext' });
}

/** Joins recorded bytes one behind the other, on record. */
export async function joinBytes(
  call: S3Call,
  step: {
    readonly name: string;
    readonly fact: FactId;
    readonly inputs: readonly (readonly [string, Bytes])[];
    readonly output: { readonly name: string; readonly role: Role };
  },
): Promise<Bytes> {
  const { name, fact, inputs, output } = step;
  const joined = await call.state.recorder.op({
    actor: 's3',
    name,
    fact,
    op: 'concat',
    inputs: Object.fromEntries(inputs),
    outputs: { joined: output },
  });
  if (!joined.ok || joined.value.joined === undefined) throw new Error('joining cannot fail');
  return joined.value.joined;
}

/** Content-MD5 and the hash that the signature covers, where the client sent them, guard the body on its way. */
async function checkDigests(call: S3Call, bytes: Bytes): Promise<Check> {
  const sent = call.header('content-md5');
  if (sent !== null) {
    if (!/^[A-Za-z0-9+/]{22}==$/.test(sent)) {
      return refuse('InvalidDigest', 'The Content-MD5 you specified was invalid.', {
        details: { 'Content-MD5': sent },
      });
    }
    const computed = toBase64(await md5(bytes));
    if (computed !== sent) {
      return refuse('BadDigest', 'The Content-MD5 you specified did not match what we received.', {
        details: { ExpectedDigest: toHex(fromBase64(sent) ?? bytes), CalculatedDigest: computed },
        cause: { id: 'checksum-mismatch', facts: { algorithm: 'MD5', claimed: sent, computed } },
      });
    }
  }
  const signed = call.header('x-amz-content-sha256');
  if (signed === null || /^(UNSIGNED-PAYLOAD$|STREAMING-)/.test(signed)) return PASSED;
  if (!/^[0-9a-f]{64}$/i.test(signed)) {
    return invalidArgument(
      'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, or a valid sha256 value.',
      'x-amz-content-sha256',
      signed,
    );
  }
  const computed = toHex(await sha256(call.request.body));
  if (computed === signed.toLowerCase()) return PASSED;
  return refuse(
    'XAmzContentSHA256Mismatch',
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
    {
      details: {
        ClientComputedContentSHA256: signed,
        S3ComputedContentSHA256: computed,
      },
      cause: { id: 'checksum-mismatch', facts: { algorithm: 'SHA256', claimed: signed, computed } },
    },
  );
}
