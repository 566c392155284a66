import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { HttpRequest } from '../../http.ts';
import { headerOf } from '../../http.ts';
import { credentialOf, unreadable } from '../../sigv4.ts';
import type { S3Call, S3State } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import { invalidArgument, PASSED, refuse } from '../errors.ts';
import { loadForm } from '../form/part.ts';
import { checkNotExpired, checkPresigned, checkSignedHeaders } from './signature.ts';
import { subresourceOf } from './subresource.ts';

/** Takes a request apart: where it goes, who sends it, what it asks for. */
export async function readRequest(
  state: S3State,
  sent: HttpRequest,
  ids: S3Call['ids'],
): Promise<Result<S3Call, S3Failure>> {
  const address = addressOf(sent.url, sent.rawPath ?? sent.url.pathname);
  if (address === null) return INVALID_URI;
  const isUpload = address.bucket !== null && address.key === null && isForm(sent);
  const upload = isUpload ? (await loadForm()).readUpload(sent) : ok(null);
  if (!upload.ok) return upload;
  const { key, headers, form, credential } = upload.value ?? {
    key: address.key,
    headers: sent.headers,
    form: null,
    credential: credentialOf(sent.url, headerOf(sent.headers, 'authorization')),
  };
  if (climbsOut(key ?? '')) return INVALID_URI;
  const request: HttpRequest = { ...sent, headers };
  const header = (name: string): string | null => headerOf(headers, name);
  const readable = checkAuthorization(header('authorization'));
  if (!readable.ok) return readable;
  const presigned = checkPresigned(request.url);
  if (!presigned.ok) return presigned;
  const principal = credential === null ? null : state.principals.find(credential.accessKeyId);
  if (credential !== null && principal === null) {
    return refuse(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      {
        details: { AWSAccessKeyId: credential.accessKeyId },
        cause: { id: 'unknown-access-key', facts: { accessKeyId: credential.accessKeyId } },
      },
    );
  }
  const current = checkNotExpired(request.url, state.clock.now());
  if (!current.ok) return current;
  const covered = checkSignedHeaders(request);
  if (!covered.ok) return covered;
  return ok({
    state,
    request,
    bucketName: address.bucket,
    key,
    query: request.url.searchParams,
    principal,
    signature: credential?.version ?? null,
    secure: request.url.protocol === 'https:',
    addressRegion: address.region,
    signedRegion: credential?.region ?? null,
    endpointRegion: address.region ?? credential?.region ?? state.region,
    ids,
    form,
    signing: null,
    header,
  });
}

const INVALID_URI = refuse('InvalidURI', "Couldn't parse the specified URI.");

/** Whether a request brings a form. */
export function isForm({ method, headers, url }: HttpRequest): boolean {
  const type = headerOf(headers, 'content-type') ?? '';
  const isDocument = subresourceOf({ query: url.searchParams }) !== null;
  return method === 'POST' && !isDocument && /^\s*multipart\/form-data\b/i.test(type);
}

/** Whether S3 can read an Authorization header at all. */
function checkAuthorization(header: string | null): Check {
  switch (unreadable(header)) {
    case 'kind':
      return invalidArgument('Unsupported Authorization Type', 'Authorization', header ?? '');
    case 'credential':
      return refuse(
        'AuthorizationHeaderMalformed',
        'The authorization header is malformed; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      );
    default:
      return PASSED;
  }
}

/** Which bucket and key a URL names. */
interface S3Address {
  readonly bucket: string | null;
  readonly key: string | null;
  readonly region: string | null;
}

/** `s3.amazonaws.com`, `s3.<region>.amazonaws.com`, `s3-<region>…`, `s3.dualstack.<region>…`, with a bucket before it or not. */
const ENDPOINT =
  /^(?:(.+)\.)?s3(?:\.dualstack)?(?:[.-]([a-z]{2}(?:-[a-z]+)+-\d))?\.amazonaws\.com(?:\.cn)?$/;

/** The same on this machine: `localhost` and `s3.localhost`, with a bucket's name, of at least three characters, before it or not. */
const ON_THIS_MACHINE = /^(?:(.{3,}?)\.)?(?:s3\.)?localhost$/;

/**
 * Path-style and virtual-hosted addresses.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 *
 * @param rawPath percent-encoded
 * @returns null when the path is not well-formed percent-encoding
 */
function addressOf(url: URL, rawPath: string): S3Address | null {
  const [, hostBucket, region] =
    ENDPOINT.exec(url.hostname) ?? ON_THIS_MACHINE.exec(url.hostname) ?? [];
  const path = rawPath.replace(/^\//, '');
  const [bucketPart, keyPart] = hostBucket === undefined ? splitAtSlash(path) : [hostBucket, path];
  try {
    const bucket = decodeURIComponent(bucketPart);
    const key = decodeURIComponent(keyPart);
    return {
      bucket: bucket === '' ? null : bucket,
      key: key === '' ? null : key,
      region: region ?? null,
    };
  } catch {
    return null;
  }
}

function splitAtSlash(path: string): readonly [string, string] {
  const at = path.indexOf('/');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + 1)];
}

/**
 * Whether a key's `..`, read from the left, ever come to more than the names before them. All others are kept as they
 * are: to S3 a key is no path. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
function climbsOut(key: string): boolean {
  let depth = 0;
  for (const name of key.split('/')) {
    if (name === '..') depth -= 1;
    else if (name !== '' && name !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
