/** Which bucket and key a URL names. */
export interface S3Address {
  readonly bucket: string | null;
  readonly key: string | null;
  readonly region: string | null;
}

/** `s3.amazonaws.com`, `s3.<region>.amazonaws.com`, `s3-<region>…`, `s3.dualstack.<region>…`, with a bucket before it or not. */
const ENDPOINT =
  /^(?:(.+)\.)?s3(?:\.dualstack)?(?:[.-]([a-z]{2}(?:-[a-z]+)+-\d))?\.amazonaws\.com(?:\.cn)?$/;

/**
 * Path-style and virtual-hosted addresses.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 *
 * @returns null when the path is not well-formed percent-encoding
 */
export function addressOf(url: URL): S3Address | null {
  const [, hostBucket, region] = ENDPOINT.exec(url.hostname) ?? [];
  const path = url.pathname.slice(1);
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
