import { fromBase64, fromUtf8 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure } from '../errors.ts';
import type { CustomerKey, SseAlgorithm } from '../mechanism.ts';
import { asksForCustomerKey, customerKeyOf } from './customer-key.ts';
import { overPlainHttp } from './insecure.ts';

export const SSE = 'x-amz-server-side-encryption';
export const SSE_KEY_ID = 'x-amz-server-side-encryption-aws-kms-key-id';
export const SSE_CONTEXT = 'x-amz-server-side-encryption-context';
export const SSE_BUCKET_KEY = 'x-amz-server-side-encryption-bucket-key-enabled';

const ALGORITHMS: readonly string[] = [
  'AES256',
  'aws:kms',
  'aws:kms:dsse',
] satisfies SseAlgorithm[];

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
): Promise<Result<RequestedEncryption, S3Failure>> {
  const sse = call.header(SSE);
  const keyId = call.header(SSE_KEY_ID);
  if (asksForCustomerKey(call) && sse !== null) {
    return refused(
      failure(
        'InvalidArgument',
        'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
        {
          details: { ArgumentName: SSE, ArgumentValue: sse },
          cause: { id: 'conflicting-encryption-headers', facts: {} },
        },
      ),
    );
  }
  if (sse !== null && !ALGORITHMS.includes(sse)) {
    return refused(
      failure('InvalidArgument', 'The encryption method specified is not supported', {
        details: { ArgumentName: SSE, ArgumentValue: sse },
      }),
    );
  }
  const usesKms = sse !== null && sse !== 'AES256';
  if (keyId !== null && !usesKms) {
    return refused(
      failure(
        'InvalidArgument',
        'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
        {
          details: { ArgumentName: SSE, ArgumentValue: sse ?? 'null' },
          cause: { id: 'key-id-without-kms', facts: {} },
        },
      ),
    );
  }
  if (usesKms && !call.secure) {
    return refused(overPlainHttp());
  }
  const context = contextOf(call.header(SSE_CONTEXT));
  if (!context.ok) return context;
  const bucketKey = call.header(SSE_BUCKET_KEY);
  if (bucketKey !== null && !/^(true|false)$/i.test(bucketKey)) {
    return refused(
      failure(
        'InvalidArgument',
        'The value specified for x-amz-server-side-encryption-bucket-key-enabled is not valid',
        {
          details: { ArgumentName: SSE_BUCKET_KEY, ArgumentValue: bucketKey },
        },
      ),
    );
  }
  const customerKey = await customerKeyOf(call, { lengthIsChecked: true });
  if (!customerKey.ok) return customerKey;
  return ok({
    algorithm: sse as SseAlgorithm | null,
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
  const bad = refused(
    failure('InvalidArgument', BAD_CONTEXT, {
      details: { ArgumentName: SSE_CONTEXT, ArgumentValue: header },
      cause: { id: 'bad-encryption-context', facts: {} },
    }),
  );
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
 * Encryption headers that belong to the beginning of an upload, not to its parts. S3's wording is not published.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html
 */
export function refuseOnPart(call: S3Call): S3Failure | null {
  return refuseOnRead(call);
}

/** Encryption headers that a read must not carry. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export function refuseOnRead(call: S3Call): S3Failure | null {
  for (const name of [SSE, SSE_KEY_ID, SSE_CONTEXT, SSE_BUCKET_KEY]) {
    const value = call.header(name);
    if (value !== null) {
      return failure('InvalidArgument', `${name} header is not supported for this operation.`, {
        details: { ArgumentName: name, ArgumentValue: value },
        cause: { id: 'encryption-header-on-read', facts: { header: name } },
      });
    }
  }
  return null;
}
