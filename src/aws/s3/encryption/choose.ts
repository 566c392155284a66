import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Bucket } from '../bucket/bucket.ts';
import { objectArn } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import { PASSED, refuse } from '../errors.ts';
import type { EncryptionAsk, Mechanism } from '../mechanism.ts';
import type { RequestedEncryption } from './requested.ts';
import { checkSignedOverTls } from './requested.ts';
import { SSE_ALGORITHMS } from './sse.ts';

export interface Choice {
  readonly ask: EncryptionAsk;
  readonly mechanism: Mechanism;
}

/**
 * Which encryption applies to a write: what the headers ask for, else the bucket's default, else SSE-S3; and whether
 * the bucket blocks it. A header beats the default, and brings no key with it: `aws:kms` without a key id means the
 * AWS managed key, whatever the default names.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html
 */
export function chooseEncryption(
  call: S3Call,
  bucket: Bucket,
  requested: RequestedEncryption,
): Result<Choice, S3Failure> {
  const ask = askOf(bucket, requested);
  const mechanism = call.state.mechanisms.find((each) => each.serves(ask));
  if (mechanism === undefined) throw new Error('no mechanism serves what was asked for');
  call.state.recorder.decide({
    actor: 's3',
    name: 's3.choose-encryption',
    fact: 'which-encryption',
    decision: {
      subject: 'encryption',
      allowed: true,
      because: ask.because,
      algorithm: ask.algorithm,
      facts: {
        mechanism: mechanism.id,
        bucketKey: String(ask.bucketKey),
        ...(ask.keyId === null ? {} : { keyId: ask.keyId }),
      },
    },
  });
  const taken = ask.customerKey === null ? PASSED : checkCustomerKeysTaken(call, bucket);
  if (!taken.ok) return taken;
  const secure = mechanism.needsSignature ? checkSignedOverTls(call) : PASSED;
  return secure.ok ? ok({ ask, mechanism }) : secure;
}

/**
 * Whether the bucket takes SSE-C; new ones block it.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html
 */
export function checkCustomerKeysTaken(call: S3Call, bucket: Bucket): Check {
  if (!bucket.encryption.blocksCustomerKeys) return PASSED;
  const user = call.principal === null ? 'anonymous' : call.principal.arn;
  const resource = objectArn(bucket, call.key ?? '');
  call.state.recorder.decide({
    actor: 's3',
    name: 's3.check-blocked-encryption',
    fact: 'blocked-encryption',
    decision: {
      subject: 'check',
      check: 'blocked-encryption-types',
      allowed: false,
      facts: { bucket: bucket.name },
    },
  });
  return refuse(
    'AccessDenied',
    `User: ${user} is not authorized to perform: s3:PutObject on resource: "${resource}" because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C). Please specify a different server-side encryption type`,
    { cause: { id: 'customer-keys-blocked', facts: { bucket: bucket.name } } },
  );
}

function askOf(bucket: Bucket, requested: RequestedEncryption): EncryptionAsk {
  const fallback = bucket.encryption;
  if (requested.customerKey !== null) {
    return {
      because: 'request',
      algorithm: null,
      keyId: null,
      context: null,
      bucketKey: false,
      customerKey: requested.customerKey,
    };
  }
  const algorithm = requested.algorithm ?? fallback.algorithm;
  const byDefault = requested.algorithm === null;
  const { kms, bucketKey } = SSE_ALGORITHMS[algorithm];
  return {
    because: !byDefault
      ? 'request'
      : fallback.algorithm === 'AES256'
        ? 'baseline'
        : 'bucket-default',
    algorithm,
    keyId: byDefault ? fallback.keyId : requested.keyId,
    context: kms ? requested.context : null,
    bucketKey: bucketKey && (requested.bucketKey ?? fallback.bucketKey),
    customerKey: null,
  };
}
