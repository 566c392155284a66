import type { HttpRequest } from '../../http.ts';
import { headerOf } from '../../http.ts';
import { momentOf, signedHeadersOf } from '../../sigv4.ts';
import type { S3Call } from '../call.ts';
import type { Check, Refusal } from '../errors.ts';
import { invalidArgument, PASSED, refuse } from '../errors.ts';

/*
 * What S3 refuses of a signature without knowing the secret.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */

/** Seven days, in seconds. */
const LONGEST = 604_800;

const PARAMETERS = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-Date',
  'X-Amz-SignedHeaders',
  'X-Amz-Expires',
];

function badParameters(message: string): Refusal {
  return refuse('AuthorizationQueryParametersError', message, {
    cause: { id: 'presigned-parameters', facts: { message } },
  });
}

/** Whether a presigned URL says all it must, as S3 wants it; the wording is recorded from S3 by many. */
export function checkPresigned(url: URL): Check {
  const query = url.searchParams;
  if (!query.has('X-Amz-Credential') && !query.has('X-Amz-Algorithm')) return PASSED;
  if (PARAMETERS.some((name) => !query.has(name))) {
    return badParameters(
      `Query-string authentication version 4 requires the ${PARAMETERS.slice(0, -1).join(', ')}, and X-Amz-Expires parameters.`,
    );
  }
  if (momentOf(query.get('X-Amz-Date') ?? '') === null) {
    return badParameters("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  }
  const expires = query.get('X-Amz-Expires') ?? '';
  if (!/^-?\d+$/.test(expires)) return badParameters('X-Amz-Expires should be a number');
  if (Number(expires) < 0) return badParameters('X-Amz-Expires must be non-negative');
  if (Number(expires) > LONGEST) {
    return badParameters(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${LONGEST} seconds`,
    );
  }
  return PASSED;
}

/** Whether a presigned URL still holds. Those of Signature Version 2 name the moment, in seconds since the epoch. */
export function checkNotExpired(url: URL, now: number): Check {
  const query = url.searchParams;
  const old = query.has('AWSAccessKeyId') ? Number(query.get('Expires') ?? Number.NaN) : Number.NaN;
  const begun = momentOf(query.get('X-Amz-Date') ?? '');
  const seconds = query.get('X-Amz-Expires');
  const until =
    begun !== null && seconds !== null ? begun + Number(seconds) * 1000 : Math.trunc(old) * 1000;
  // Also passes what has no end: a request that is signed in its headers.
  if (!(until < now)) return PASSED;
  const at = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const expires = Math.abs(until) <= 8.64e15 ? at(until) : String(query.get('Expires'));
  return refuse('AccessDenied', 'Request has expired', {
    details: {
      ...(seconds === null ? {} : { 'X-Amz-Expires': seconds }),
      Expires: expires,
      ServerTime: at(now),
    },
    cause: { id: 'request-expired', facts: { expires } },
  });
}

/** Names that no program can give a Request (https://fetch.spec.whatwg.org/#forbidden-request-header): whoever sends it adds them. */
const ADDED_ON_THE_WAY = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'date',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'via',
]);

/** Whether every header that the signature names is there, and every header of AWS's that is there is signed. */
export function checkSignedHeaders(request: HttpRequest): Check {
  const signed = signedHeadersOf(request.url, headerOf(request.headers, 'authorization'));
  if (signed === null) return PASSED;
  const missing = signed.find(
    (name) => !ADDED_ON_THE_WAY.has(name) && headerOf(request.headers, name) === null,
  );
  if (missing !== undefined) {
    return refuse(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      { cause: { id: 'signed-header-missing', facts: { header: missing } } },
    );
  }
  const unsigned = request.headers
    .map(([name]) => name.toLowerCase())
    .filter((name) => name.startsWith('x-amz-') && !signed.includes(name));
  if (unsigned.length === 0) return PASSED;
  const names = [...new Set(unsigned)].join(', ');
  return refuse('AccessDenied', 'There were headers present in the request which were not signed', {
    details: { HeadersNotSigned: names },
    cause: { id: 'headers-not-signed', facts: { headers: names } },
  });
}

/**
 * Whether the signature is for the Region it is used in. Recorded from S3 by many: a presigned URL has another code
 * than a header.
 *
 * @param region of the endpoint, or of the bucket where the address names none
 */
export function checkSignedRegion(call: S3Call, region: string): Check {
  const { signedRegion } = call;
  if (signedRegion === null || signedRegion === region) return PASSED;
  const wrong = `the region '${signedRegion}' is wrong; expecting '${region}'`;
  const more = {
    details: { Region: region },
    headers: [['x-amz-bucket-region', region]],
    cause: { id: 'signed-for-other-region', facts: { signed: signedRegion, region } },
  } as const;
  if (call.form !== null) {
    const credential = call.form.fields.get('x-amz-credential');
    return invalidArgument(wrong, 'x-amz-credential', credential, more.cause);
  }
  return call.header('authorization') === null
    ? refuse(
        'AuthorizationQueryParametersError',
        `Error parsing the X-Amz-Credential parameter; ${wrong}`,
        more,
      )
    : refuse(
        'AuthorizationHeaderMalformed',
        `The authorization header is malformed; ${wrong}`,
        more,
      );
}
