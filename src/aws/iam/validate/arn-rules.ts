import { arnParts } from '../arn.ts';
import type { ProblemCode } from '../problems.ts';
import type { PolicyKind } from '../types.ts';
import { variableInArnPrefix } from '../variables.ts';

/**
 * What is wrong with a Resource, or null. The service cannot be a wildcard, and a bucket policy speaks of S3 only.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function resourceProblem(text: string, kind: PolicyKind): ProblemCode | null {
  if (text === '*') return null;
  if (variableInArnPrefix(text)) return 'resource-variable-in-prefix';
  const parts = arnParts(text);
  if (parts === null || parts[0] !== 'arn') return 'resource-arn';
  const [, partition = '', service = '', region = '', account = '', resource = ''] = parts;
  if (!/^[a-z0-9-]*[*?]?[a-z0-9-]*$/.test(partition) || partition === '') return 'resource-arn';
  if (!/^[a-z0-9-]+$/.test(service) || resource === '') return 'resource-arn';
  if (!/^[a-z0-9*?-]*$/.test(region)) return 'resource-arn';
  if (!/^(?:\d{12}|aws|[\d*?]*[*?][\d*?]*|)$/.test(account)) return 'resource-arn';
  if (kind === 'resource' && service !== 's3') return 'resource-service';
  return null;
}

/** What is wrong with an identifier under `"AWS"`, or null. */
export function awsPrincipalProblem(text: string): ProblemCode | null {
  if (text === '*' || /^\d{12}$/.test(text)) return null;
  // A deleted user's or role's unique ID stands in its place; AWS shows it, so it must be readable.
  if (/^A[IR][A-Z]{2}[A-Z0-9]{12,124}$/.test(text)) return null;
  if (text.includes('*') || text.includes('?')) return 'principal-wildcard';
  const parts = arnParts(text);
  if (parts === null || parts[0] !== 'arn' || !/^\d{12}$/.test(parts[4] ?? '')) {
    return 'principal-invalid';
  }
  const [, , service = '', , , resource = ''] = parts;
  const iam = service === 'iam' && /^(?:root|(?:user|role)\/.+)$/.test(resource);
  const sts =
    service === 'sts' && /^(?:assumed-role\/[^/]+\/.+|federated-user\/.+)$/.test(resource);
  return iam || sts ? null : 'principal-invalid';
}

/** What is wrong with an action, or null. */
export function actionProblem(text: string, kind: PolicyKind): ProblemCode | null {
  if (text === '*') return null;
  const colon = text.indexOf(':');
  if (colon <= 0) return 'action-no-service';
  const service = text.slice(0, colon);
  const name = text.slice(colon + 1);
  if (!/^[A-Za-z0-9-]+$/.test(service) || !/^[A-Za-z0-9*?]+$/.test(name)) return 'action-malformed';
  if (kind === 'resource' && service.toLowerCase() !== 's3') return 'action-other-service';
  return null;
}
