import { type HttpRequest, headerOf } from '../../src/aws/http.ts';
import { readQuery } from '../../src/aws/sts/query.ts';

/** A service of AWS's that is simulated here. */
type Service = 's3' | 'kms' | 'sts';

/** Whom a request is for. Of a service that is not simulated: the name in its signature, and in which protocol it is spoken to. */
export type Route =
  | { readonly to: Service }
  | { readonly to: 'other'; readonly name: string; readonly protocol: 'json' | 'query' | 'rest' };

/**
 * All services share one address here, as they do not at AWS: what tells them apart is the operation's name, and the service
 * that the signature is for (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 */
export function routeOf(request: HttpRequest): Route {
  const target = headerOf(request.headers, 'x-amz-target');
  const signed = signedService(request);
  if (target?.startsWith('TrentService.') || signed === 'kms') return { to: 'kms' };
  if (signed === 's3' || signed === 's3express') return { to: 's3' };
  const action = actionOf(request);
  if (signed === 'sts' || (signed === null && action !== null && STS_ACTIONS.has(action)))
    return { to: 'sts' };
  if (target !== null)
    return { to: 'other', name: signed ?? target.split(/[._]/)[0] ?? target, protocol: 'json' };
  if (signed === null) return { to: 's3' };
  return { to: 'other', name: signed, protocol: action === null ? 'rest' : 'query' };
}

/** STS's operations that are asked for without a signature, or with one that names no service. */
const STS_ACTIONS = new Set([
  'GetCallerIdentity',
  'AssumeRoleWithWebIdentity',
  'AssumeRoleWithSAML',
]);

function signedService({ url, headers }: HttpRequest): string | null {
  const scope =
    /Credential=([^,\s]+)/.exec(headerOf(headers, 'authorization') ?? '')?.[1] ??
    url.searchParams.get('X-Amz-Credential');
  // From the end: an access key may be anything.
  return scope?.split('/').at(-2) ?? null;
}

/** The operation as AWS's query protocol names it, in the address or in a form. */
function actionOf(request: HttpRequest): string | null {
  return request.body.length < LONGEST_FORM ? readQuery(request).get('Action') : null;
}

/** Bytes; the query protocol's requests that concern us are far shorter. */
const LONGEST_FORM = 64 * 1024;
