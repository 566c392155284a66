import { checkSignedText, scopeOf } from '../../check-signature.ts';
import type { KeyFor } from '../../sigv4.ts';
import type { S3Call } from '../call.ts';
import { type Check, PASSED } from '../errors.ts';
import { mismatch } from '../wire/known-secret.ts';
import { checkFormPolicy, parseFormPolicy } from './policy.ts';

/**
 * Whether a form is signed, where its signer's secret is known, and is what its policy says.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 */
export async function checkForm(call: S3Call, keyFor: KeyFor | null): Promise<Check> {
  const { form, state } = call;
  const document = form?.fields.get('policy');
  if (form === null || document === undefined) return PASSED;
  const scope = scopeOf(form.fields.get('x-amz-credential') ?? '');
  if (keyFor !== null && scope !== null) {
    const provided = form.fields.get('x-amz-signature') ?? '';
    const signed = await checkSignedText(document, provided, { keyFor, scope });
    if (!signed.ok) return mismatch(call, signed.error);
  }
  const policy = parseFormPolicy(document);
  if (!policy.ok) return policy;
  return checkFormPolicy(policy.value, {
    fields: form.fields,
    bucket: call.bucketName ?? '',
    size: form.file.end - form.file.start,
    now: state.clock.now(),
  });
}
