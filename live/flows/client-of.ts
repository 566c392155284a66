import type { LiveClient } from '../../src/link/live-protocol.ts';
import { type Header, headerOf } from '../../src/trace/index.ts';

/**
 * How clients name themselves in `User-Agent`, the most special first: what is built upon an SDK names that as well.
 * restic up to 0.14 and others that are built upon minio-go give MinIO's name alone.
 */
const NAMED: readonly (readonly [RegExp, LiveClient])[] = [
  [/\bterraform-provider-aws\/|\bTerraform\//, 'terraform'],
  [/^aws-cli\//, 'aws-cli'],
  [/^(?:Boto3|Botocore)\//i, 'boto3'],
  [/^rclone\//, 'rclone'],
  [/^s3cmd\//, 's3cmd'],
  [/\brestic\//, 'restic'],
  [/^s3fs\//, 's3fs'],
  [/^MinIO /i, 'minio'],
  [/\baws-sdk-(?:js|nodejs)\//, 'sdk-js'],
  [/\baws-sdk-java\//, 'sdk-java'],
  [/\baws-sdk-go(?:-v2)?\//, 'sdk-go'],
  [/^curl\//, 'curl'],
  [/^Mozilla\//, 'browser'],
];

/** Which client sent these headers, as far as they say. */
export function clientOf(headers: readonly Header[]): LiveClient {
  const userAgent = headerOf(headers, 'user-agent') ?? '';
  // SDKs in a browser cannot set User-Agent, and say there who they are.
  const own = headerOf(headers, 'x-amz-user-agent') ?? '';
  const known =
    NAMED.find(([pattern, client]) => client !== 'browser' && pattern.test(userAgent)) ??
    NAMED.find(([pattern]) => pattern.test(own)) ??
    NAMED.find(([pattern]) => pattern.test(userAgent));
  if (known !== undefined) return known[1];
  return userAgent === '' && isPlainPython(headers) ? 's3cmd' : 'other';
}

/** s3cmd 2 names itself nowhere. It signs what Python's http.client sends by itself, which no SDK does. */
function isPlainPython(headers: readonly Header[]): boolean {
  return (
    headerOf(headers, 'accept-encoding') === 'identity' &&
    headerOf(headers, 'authorization') !== null
  );
}
