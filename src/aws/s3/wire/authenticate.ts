import { part } from '../../../lib/part.ts';
import { ok, type Result } from '../../../lib/result.ts';
import type { S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { loadForm } from '../form/part.ts';

/** What no request needs whose signer's secret nobody has said. */
const loadKnownSecret = part(() => import('./known-secret.ts'));

/**
 * Whether whoever signed had the secret, where that is known, and whether a form is what its policy says. Signatures of
 * version 2, and all of access keys whose secret nobody has said, are taken as they come.
 *
 * @returns the call with the signature that was checked
 */
export async function authenticate(call: S3Call): Promise<Result<S3Call, S3Failure>> {
  const keyFor =
    call.principal === null || call.signature !== 4
      ? null
      : call.state.principals.signingKeys(call.principal.accessKeyId);
  if (call.form !== null) {
    const { checkForm } = await loadForm();
    const upload = await checkForm(call, keyFor);
    return upload.ok ? ok(call) : upload;
  }
  if (keyFor === null) return ok(call);
  const { checkKnownSecret } = await loadKnownSecret();
  return checkKnownSecret(call, keyFor);
}
