import { toHex, utf8 } from '../../../lib/bytes.ts';
import { ok, type Result } from '../../../lib/result.ts';
import { checkSignature, type Mismatch, type SignatureFault } from '../../check-signature.ts';
import { type KeyFor, UNSIGNED_PAYLOAD } from '../../sigv4.ts';
import type { S3Call } from '../call.ts';
import type { Refusal, S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';

/** Fifteen minutes. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (RequestTimeTooSkewed) */
const SKEW = 900_000;

/**
 * Checks the signature of somebody whose secret is known.
 *
 * @returns the call with the signature that was checked
 */
export async function checkKnownSecret(
  call: S3Call,
  keyFor: KeyFor,
): Promise<Result<S3Call, S3Failure>> {
  const isPresigned = call.header('authorization') === null;
  const hash =
    call.header('x-amz-content-sha256') ??
    call.query.get('X-Amz-Content-Sha256') ??
    (isPresigned ? UNSIGNED_PAYLOAD : null);
  if (hash === null) {
    return refuse(
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  const now = call.state.clock.now();
  const signing = await checkSignature(call.request, {
    keyFor,
    service: 's3',
    payloadHash: hash,
    now,
    skew: SKEW,
  });
  if (signing.ok) return ok({ ...call, signing: signing.value });
  return refusalOf(call, signing.error, isPresigned);
}

/** S3's words for what is wrong with a signature, as recorded from it by many. */
function refusalOf(call: S3Call, fault: SignatureFault, isPresigned: boolean): Refusal {
  switch (fault.kind) {
    case 'undated':
      return refuse(
        'AccessDenied',
        'AWS authentication requires a valid Date or x-amz-date header',
      );
    case 'other-day':
      return malformed(
        `Invalid credential date "${fault.day}". This date is not the same as X-Amz-Date: "${fault.date.slice(0, 8)}".`,
        isPresigned,
      );
    case 'other-service':
      return malformed(
        `incorrect service "${fault.service}". This endpoint belongs to "s3".`,
        isPresigned,
      );
    case 'skewed':
      return skewed(call, fault, isPresigned);
    case 'mismatch':
      return mismatch(call, fault);
  }
}

function malformed(why: string, isPresigned: boolean): Refusal {
  return isPresigned
    ? refuse(
        'AuthorizationQueryParametersError',
        `Error parsing the X-Amz-Credential parameter; ${why}`,
      )
    : refuse('AuthorizationHeaderMalformed', `The authorization header is malformed; ${why}`);
}

function skewed(
  call: S3Call,
  { date, moment }: Extract<SignatureFault, { kind: 'skewed' }>,
  isPresigned: boolean,
): Refusal {
  const now = call.state.clock.now();
  const serverTime = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const cause = {
    id: 'request-time-skewed',
    facts: { requestTime: date, serverTime, minutes: String(Math.round((now - moment) / 60_000)) },
  };
  if (isPresigned) return refuse('AccessDenied', 'Request is not valid yet', { cause });
  return refuse(
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
    {
      details: {
        RequestTime: date,
        ServerTime: serverTime,
        MaxAllowedSkewMilliseconds: String(SKEW),
      },
      cause,
    },
  );
}

/** The answer to a signature that another secret made, or another request: what S3 signed in its place stands in it. */
export function mismatch(call: S3Call, fault: Mismatch): Refusal {
  const accessKeyId = call.principal?.accessKeyId ?? '';
  const { stringToSign, canonicalRequest } = fault;
  return refuse(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    {
      details: {
        AWSAccessKeyId: accessKeyId,
        StringToSign: stringToSign,
        SignatureProvided: fault.provided,
        StringToSignBytes: spaced(stringToSign),
        ...(canonicalRequest === null
          ? {}
          : {
              CanonicalRequest: canonicalRequest,
              CanonicalRequestBytes: spaced(canonicalRequest),
            }),
      },
      cause: { id: 'signature-mismatch', facts: { accessKeyId } },
    },
  );
}

/** A text's bytes as S3 shows them: two hexadecimal digits each, with a blank between. */
function spaced(text: string): string {
  return toHex(utf8(text)).replace(/..(?=.)/g, '$& ');
}
