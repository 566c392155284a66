import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { PolicyDocument, PolicyProblem, ProblemCode, Statement } from '../../iam/index.ts';
import { parsePolicy } from '../../iam/index.ts';
import type { Refusal, S3Failure } from '../errors.ts';
import { refuse } from '../errors.ts';
import { bucketArn } from './bucket.ts';

/** S3's words for what the policy engine finds wrong. Recorded where known; AWS publishes none of them. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^json-|^document-not-object$/, "Policies must be valid JSON and the first byte must be '{'"],
  [/^too-large$/, 'Policy exceeds the maximum allowed document size.'],
  [/^statement-empty$/, 'Could not parse the policy: Statement is empty!'],
  [/^statement-missing$/, 'Missing required field Statement'],
  [/^effect-missing$/, 'Missing required field Effect'],
  [/^effect-invalid$/, 'Invalid effect'],
  [/^action-missing$/, 'Missing required field Action'],
  [/^action-/, 'Policy has invalid action'],
  [/^resource-missing$/, 'Missing required field Resource'],
  [/^resource-/, 'Policy has invalid resource'],
  [/^principal-missing$/, 'Missing required field Principal'],
  [/^principal-/, 'Invalid principal in policy'],
  [
    /^condition-key-unfit$/,
    'Conditions do not apply to combination of actions and resources in statement',
  ],
  [/^(operator|condition)-/, 'Policy has an invalid condition key'],
  [/^version-unknown$/, 'The policy must contain a valid version string'],
];

function messageOf(code: ProblemCode): string {
  return MESSAGES.find(([pattern]) => pattern.test(code))?.[1] ?? 'Policy has invalid syntax';
}

function malformed(message: string, detail?: string): Refusal {
  return refuse('MalformedPolicy', message, {
    ...(detail === undefined ? {} : { details: { Detail: detail } }),
    cause: { id: 'malformed-policy', facts: { message } },
  });
}

function describe(problem: PolicyProblem): Refusal {
  const message = messageOf(problem.code);
  const value = problem.params.value ?? problem.params.key ?? problem.params.found;
  return malformed(message, value === undefined || value === '' ? undefined : value);
}

/**
 * A bucket policy as S3 takes it: well-formed, and about this bucket alone.
 *
 * @param region of the bucket, which says how its ARN begins
 */
export function checkBucketPolicy(
  text: string,
  bucket: string,
  region: string,
): Result<PolicyDocument, S3Failure> {
  if (!text.startsWith('{')) {
    return malformed("Policies must be valid JSON and the first byte must be '{'");
  }
  const parsed = parsePolicy(text, 'resource');
  if (!parsed.ok) {
    const [first] = parsed.error;
    return first === undefined ? malformed('Policy has invalid syntax') : describe(first);
  }
  const arn = bucketArn({ name: bucket, region });
  const { Statement: statement } = parsed.value;
  const statements = (Array.isArray(statement) ? statement : [statement]) as readonly Statement[];
  for (const each of statements) {
    const resources = [each.Resource ?? each.NotResource ?? []].flat();
    const foreign = resources.find((resource) => !isOf(arn, resource));
    if (foreign !== undefined) return malformed('Policy has invalid resource', foreign);
    const mismatched = [each.Action ?? []].flat().find((action) => !fits(action, resources));
    if (each.Resource !== undefined && mismatched !== undefined) {
      return malformed('Action does not apply to any resource(s) in statement');
    }
  }
  return ok(parsed.value);
}

/** Whether a resource is this bucket or something in it. */
function isOf(arn: string, resource: string): boolean {
  return resource === arn || resource.startsWith(`${arn}/`) || resource === `${arn}*`;
}

/** Actions on objects; the others are on the bucket. Only the usual ones are judged, a wildcard fits everything. */
const ON_OBJECTS =
  /^s3:(Put|Get|Delete|Restore|Update)Object(?!LockConfiguration)[A-Za-z]*$|^s3:(AbortMultipartUpload|ListMultipartUploadParts)$/i;
const ON_BUCKETS = /^s3:(ListBucket[A-Za-z]*|(Get|Put|Delete)Bucket[A-Za-z]*|CreateBucket)$/i;

function fits(action: string, resources: readonly string[]): boolean {
  if (ON_OBJECTS.test(action)) return resources.some((resource) => /[/*]/.test(resource));
  if (ON_BUCKETS.test(action)) {
    return resources.some((resource) => !resource.includes('/'));
  }
  return true;
}
