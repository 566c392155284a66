import { fromBase64, fromUtf8 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import { invalidArgument, PASSED, refuse } from '../errors.ts';
import type { CustomerKey } from '../mechanism.ts';
import { asksForCustomerKey, customerKeyOf } from './customer-key.ts';
import type { SseAlgorithm } from './sse.ts';
import {
  isSseAlgorithm,
  SSE,
  SSE_ALGORITHMS,
  SSE_BUCKET_KEY,
  SSE_CONTEXT,
  SSE_KEY_ID,
} from './sse.ts';

/** What a write's headers say of encryption. */
export interface RequestedEncryption {
  readonly algorithm: SseAlgorithm | null;
  readonly keyId: string | null;
  readonly context: Readonly<Record<string, string>> | null;
  /** Null when the header is not there. */
  readonly bucketKey: boolean | null;
  readonly customerKey: CustomerKey | null;
}

/** Reads and checks the encryption headers of a write. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export async function requestedEncryption(
  call: S3Call,
  bucket: Bucket,
): Promise<Result<RequestedEncryption, S3Failure>> {
  const sse = call.header(SSE);
  const keyId = call.header(SSE_KEY_ID);
  if (asksForCustomerKey(call) && sse !== null) {
    return invalidArgument(
      'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
      SSE,
      sse,
      { id: 'conflicting-encryption-headers', facts: {} },
    );
  }
  if (sse !== null && !isSseAlgorithm(sse)) {
    return invalidArgument('The encryption method specified is not supported', SSE, sse);
  }
  const usesKms = sse !== null && SSE_ALGORITHMS[sse].kms;
  if (keyId !== null && !usesKms) {
    return invalidArgument(
      'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
      SSE,
      sse ?? 'null',
      { id: 'key-id-without-kms', facts: {} },
    );
  }
  if (usesKms && !call.secure) return OVER_PLAIN_HTTP;
  const context = contextOf(call.header(SSE_CONTEXT));
  if (!context.ok) return context;
  const bucketKey = call.header(SSE_BUCKET_KEY);
  if (bucketKey !== null && !/^(true|false)$/i.test(bucketKey)) {
    return invalidArgument(
      'The value specified for x-amz-server-side-encryption-bucket-key-enabled is not valid',
      SSE_BUCKET_KEY,
      bucketKey,
    );
  }
  const customerKey = await customerKeyOf(call, { lengthIsChecked: true, bucket });
  if (!customerKey.ok) return customerKey;
  return ok({
    algorithm: sse,
    keyId,
    context: context.value,
    bucketKey: bucketKey === null ? null : bucketKey.toLowerCase() === 'true',
    customerKey: customerKey.value,
  });
}

const BAD_CONTEXT =
  "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string holding JSON which represents a string-string map";

function contextOf(
  header: string | null,
): Result<Readonly<Record<string, string>> | null, S3Failure> {
  if (header === null) return ok(null);
  const bad = invalidArgument(BAD_CONTEXT, SSE_CONTEXT, header, {
    id: 'bad-encryption-context',
    facts: {},
  });
  const bytes = fromBase64(header);
  const text = bytes === null ? null : fromUtf8(bytes);
  if (text === null) return bad;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return bad;
    const entries = Object.entries(parsed);
    return entries.every(([, value]) => typeof value === 'string')
      ? ok(Object.fromEntries(entries) as Record<string, string>)
      : bad;
  } catch {
    return bad;
  }
}

/**
 * Encryption headers belong to writes, and of an upload to its beginning: neither a read, a listing or a deletion (all
 * recorded) nor a part may carry them.
 * S3's wording for parts is not published. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function checkNoEncryptionHeaders(call: S3Call): Check {
  for (const name of [SSE, SSE_KEY_ID, SSE_CONTEXT, SSE_BUCKET_KEY]) {
    const value = call.header(name);
    if (value !== null) {
      return invalidArgument(`${name} header is not supported for this operation.`, name, value, {
        id: 'encryption-header-on-read',
        facts: { header: name },
      });
    }
  }
  return PASSED;
}

/**
 * Requests that concern an object under a KMS key must be signed with Signature Version 4 and come over TLS.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 *
 * The answer to an unsigned one is recorded from S3; over plain HTTP the exact answer is not known.
 */
export function checkSignedOverTls(call: S3Call): Check {
  if (call.signature !== 4) {
    return invalidArgument(
      'Requests specifying Server Side Encryption with AWS KMS managed keys require AWS Signature Version 4.',
      'Authorization',
      'null',
      { id: 'kms-needs-signature', facts: {} },
    );
  }
  return call.secure ? PASSED : OVER_PLAIN_HTTP;
}

const OVER_PLAIN_HTTP = refuse(
  'InvalidArgument',
  'Requests specifying Server Side Encryption with AWS KMS managed keys must be made over a secure connection.',
  { cause: { id: 'kms-over-http', facts: {} } },
);
