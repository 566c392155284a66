import { fromBase64, toBase64 } from '../../../lib/bytes.ts';
import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { S3ErrorCode, S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';
import type { CustomerKey } from '../mechanism.ts';
import { SSE, SSE_COPY_SOURCE_CUSTOMER, SSE_CUSTOMER } from './sse.ts';

const MUST = 'Requests specifying Server Side Encryption with Customer provided keys must';

/** True when any of the three headers is there. */
export function asksForCustomerKey(call: S3Call, headers = SSE_CUSTOMER): boolean {
  return Object.values(headers).some((name) => call.header(name) !== null);
}

/**
 * The customer's key of a request, checked as S3 checks it; null when none of the headers is there. Codes, messages
 * and their order as recorded from S3 by third parties; a missing MD5 and plain HTTP are not recorded anywhere and
 * follow the wording of other implementations.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
 *
 * @param lengthIsChecked false on reads, where a key of another length is just a wrong key
 * @param bucket that is written to. One that blocks SSE-C refuses before it looks at the key itself (recorded), so that
 *   then the key is not checked here: `checkCustomerKeysTaken` refuses it.
 */
export async function customerKeyOf(
  call: S3Call,
  options: { source?: boolean; lengthIsChecked: boolean; bucket?: Bucket },
): Promise<Result<CustomerKey | null, S3Failure>> {
  const headers = options.source === true ? SSE_COPY_SOURCE_CUSTOMER : SSE_CUSTOMER;
  if (!asksForCustomerKey(call, headers)) return ok(null);
  const algorithm = call.header(headers.algorithm);
  const key = call.header(headers.key);
  const sum = call.header(headers.md5);
  if (!call.secure) {
    return bad(
      'InvalidRequest',
      `${MUST} be made over a secure connection.`,
      'customer-key-over-http',
    );
  }
  if (algorithm !== null && algorithm !== 'AES256') {
    return bad(
      'InvalidEncryptionAlgorithmError',
      'The Encryption request you specified is not valid. Supported value: AES256.',
      'customer-algorithm',
      algorithm,
    );
  }
  if (algorithm === null) {
    return bad(
      'InvalidArgument',
      `${MUST} provide a valid encryption algorithm.`,
      'customer-algorithm',
    );
  }
  if (key === null || key === '') {
    return bad(
      'InvalidArgument',
      `${MUST} provide an appropriate secret key.`,
      'customer-key-missing',
    );
  }
  if (sum === null) {
    return bad(
      'InvalidArgument',
      `${MUST} provide the client calculated MD5 of the secret key.`,
      'customer-md5-missing',
    );
  }
  if (options.bucket?.encryption.blocksCustomerKeys === true) {
    return ok({ key: new Uint8Array(0), md5: sum });
  }
  const bytes = fromBase64(key);
  // A key that is written in another way than base64 is (RFC 4648 section 3.5) could not be found again in its message.
  if (bytes === null || toBase64(bytes) !== key) {
    return bad(
      'InvalidArgument',
      'The secret key was invalid for the specified algorithm.',
      'customer-key-length',
    );
  }
  const hashed = await call.state.recorder.op({
    actor: 's3',
    name: 's3.check-customer-key',
    fact: 'customer-key-check',
    op: 'md5',
    inputs: { message: bytes },
    outputs: { digest: { name: 'customer-key-md5', role: 'digest' } },
  });
  if (!hashed.ok || toBase64(hashed.value.digest ?? bytes) !== sum) {
    return bad(
      'InvalidArgument',
      'The calculated MD5 hash of the key did not match the hash that was provided.',
      'customer-md5-mismatch',
    );
  }
  if (bytes.length !== 32 && options.lengthIsChecked) {
    return bad(
      'InvalidArgument',
      'The secret key was invalid for the specified algorithm.',
      'customer-key-length',
    );
  }
  return ok({ key: bytes, md5: sum });
}

/** As recorded: S3 names the header of the other kinds of encryption, and of values only a wrong algorithm. */
function bad(code: S3ErrorCode, message: string, cause: string, value?: string) {
  return refuse(code, message, {
    details: {
      ...(code === 'InvalidRequest' ? {} : { ArgumentName: SSE }),
      ...(value === undefined ? {} : { ArgumentValue: value }),
    },
    cause: { id: cause, facts: {} },
  });
}
