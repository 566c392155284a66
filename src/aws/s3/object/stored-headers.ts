import type { S3Call } from '../call.ts';

/** System metadata that S3 keeps and gives back as it came. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
const SYSTEM = [
  'Cache-Control',
  'Content-Disposition',
  'Content-Encoding',
  'Content-Language',
  'Content-Type',
  'Expires',
];

/** Metadata of a new object, from the request's headers. It is stored in the clear: S3 encrypts data, not metadata. */
export function storedHeaders(call: S3Call): readonly (readonly [string, string])[] {
  const kept: [string, string][] = [];
  for (const name of SYSTEM) {
    const value = call.header(name);
    const rest = name === 'Content-Encoding' ? withoutChunking(value) : value;
    if (rest !== null) kept.push([name, rest]);
  }
  if (!kept.some(([name]) => name === 'Content-Type'))
    kept.push(['Content-Type', 'binary/octet-stream']);
  for (const [name, value] of call.request.headers) {
    if (name.toLowerCase().startsWith('x-amz-meta-')) kept.push([name.toLowerCase(), value]);
  }
  return kept;
}

/** `aws-chunked` describes the transfer, not the object. */
function withoutChunking(value: string | null): string | null {
  const rest = (value ?? '')
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked');
  return rest.length === 0 ? null : rest.join(',');
}
