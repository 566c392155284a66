import { type HttpRequest, headerOf } from '../../src/aws/http.ts';
import type { Principals } from '../../src/aws/principals.ts';
import { readUpload } from '../../src/aws/s3/form/read-form.ts';
import { isForm } from '../../src/aws/s3/wire/read-request.ts';
import { credentialOf } from '../../src/aws/sigv4.ts';
import type { Exchange } from '../recording/exchange.ts';

type Credential = ReturnType<typeof credentialOf>;

/** Who signed a request, in its headers, its address or its form; null where nobody did. */
export function signerOf(request: HttpRequest): Credential {
  const signed = credentialOf(request.url, headerOf(request.headers, 'authorization'));
  if (signed !== null || !isForm(request)) return signed;
  const upload = readUpload(request);
  return upload.ok ? upload.value.credential : null;
}

/** What is known of a request's signature, whatever comes of it: a wrong one is a refusal. */
export function signatureOf(principals: Principals, request: HttpRequest): Exchange['signature'] {
  const signer = signerOf(request);
  if (signer === null) return 'none';
  const isKnown = principals.signingKeys(signer.accessKeyId) !== null;
  return isKnown && signer.version === 4 ? 'checked' : 'unchecked';
}
