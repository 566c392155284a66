import { type HttpRequest, headerOf } from '../../src/aws/http.ts';
import { type Principals, ROOT_ACCESS_KEY_ID } from '../../src/aws/principals.ts';
import { readUpload } from '../../src/aws/s3/form/read-form.ts';
import { isForm } from '../../src/aws/s3/wire/read-request.ts';
import { credentialOf } from '../../src/aws/sigv4.ts';
import type { Exchange } from '../recording/exchange.ts';

/** Who signed a request, as it says, and by which version of AWS's signatures. */
type Signer = Pick<NonNullable<ReturnType<typeof credentialOf>>, 'accessKeyId' | 'version'>;

/** Who signed a request, in its headers, its address or its form; null where nobody did. */
export function signerOf(request: HttpRequest): Signer | null {
  const signer = credentialOf(request.url, headerOf(request.headers, 'authorization'));
  if (signer !== null || !isForm(request)) return signer;
  const upload = readUpload(request);
  return upload.ok ? upload.value.credential : null;
}

/** What is known of a signature, whatever comes of the request: a wrong one is a refusal. */
export function signatureOf(principals: Principals, signer: Signer | null): Exchange['signature'] {
  if (signer === null) return 'none';
  const isKnown = principals.signingKeys(signer.accessKeyId) !== null;
  return isKnown && signer.version === 4 ? 'checked' : 'unchecked';
}

/** Whoever signs with a key that nobody has declared is the account's root user. */
export function admit(
  principals: Principals,
  signer: Signer | null,
  isDeclared: (accessKeyId: string) => boolean,
): void {
  const accessKeyId = signer?.accessKeyId ?? '';
  if (accessKeyId === '' || principals.find(accessKeyId) !== null || isDeclared(accessKeyId))
    return;
  const root = principals.find(ROOT_ACCESS_KEY_ID);
  if (root !== null) principals.add({ accessKeyId, arn: root.arn });
}
