import type { PolicyDocument, Statement } from '../../iam/index.ts';

/** Condition keys that, fixed to values without wildcards, keep a policy from being public. */
const NARROWING = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceip',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
]);

/**
 * Whether S3 takes a bucket policy for public: some statement allows everyone, and no condition narrows it to fixed
 * values. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isPublicPolicy(document: PolicyDocument): boolean {
  const statements = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  return (statements as readonly Statement[]).some(
    (statement) =>
      statement.Effect === 'Allow' && allowsEveryone(statement) && !isNarrowed(statement),
  );
}

function allowsEveryone(statement: Statement): boolean {
  if (statement.NotPrincipal !== undefined) return true;
  const { Principal: principal } = statement;
  if (principal === undefined) return false;
  if (typeof principal === 'string') return principal === '*';
  const named = principal.AWS;
  return named === '*' || (Array.isArray(named) && named.includes('*'));
}

function isNarrowed(statement: Statement): boolean {
  for (const [operator, keys] of Object.entries(statement.Condition ?? {})) {
    if (/^(Null|.*Not.*|.*IfExists)$/i.test(operator)) continue;
    for (const [key, values] of Object.entries(keys)) {
      const list = (Array.isArray(values) ? values : [values]).map(String);
      if (
        NARROWING.has(key.toLowerCase()) &&
        list.every((value) => !/[*?]/.test(value) && !value.endsWith('/0'))
      )
        return true;
    }
  }
  return false;
}
