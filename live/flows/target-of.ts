import type { HttpRequest } from '../../src/aws/http.ts';

/** What a presigned address signs with, of signature version 4 and of version 2 (`Expires` stays: it is no secret). */
const SECRET =
  /^(?:x-amz-signature|x-amz-credential|x-amz-security-token|signature|awsaccesskeyid)$/i;

/** Path and query as they were sent, without what a presigned address signs with: whoever sees the list could use it. */
export function targetOf({ rawPath, url }: HttpRequest): string {
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !SECRET.test(nameIn(pair)));
  return (rawPath ?? url.pathname) + (query.length === 0 ? '' : `?${query.join('&')}`);
}

function nameIn(pair: string): string {
  const name = pair.replace(/=.*$/s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
