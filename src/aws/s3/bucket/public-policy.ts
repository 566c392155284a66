import { parseIpRange } from '../../iam/conditions/ip.ts';
import type { PolicyDocument, Statement } from '../../iam/index.ts';

/** Whether a value of a condition key is so narrow that it keeps a policy from being public. */
type IsFixed = (value: string) => boolean;

/** Neither a wildcard nor a policy variable. */
const isFixed: IsFixed = (value) => value !== '' && !/[*?]|\$\{/.test(value);

/** Ranges broader than /8, or /32 of IPv6, are public. */
const isNarrowRange: IsFixed = (value) => {
  const range = parseIpRange(value);
  return range !== null && range.prefix >= (range.bits === 32 ? 8 : 32);
};

/** The name of an access point may be left open as long as the account is fixed. */
const isOfFixedAccount: IsFixed = (value) => {
  const [, , , region = '', account = '', ...name] = value.split(':');
  return isFixed(region) && isFixed(account) && /^accesspoint\/./.test(name.join(':'));
};

/** Condition keys that, fixed to values, keep a policy from being public, in small letters. */
const NARROWING: ReadonlyMap<string, IsFixed> = new Map([
  ['aws:principalaccount', isFixed],
  ['aws:principalarn', isFixed],
  ['aws:principalorgid', isFixed],
  ['aws:principalorgpaths', isFixed],
  ['aws:sourceaccount', isFixed],
  ['aws:sourcearn', isFixed],
  ['aws:sourceip', isNarrowRange],
  ['aws:sourceowner', isFixed],
  ['aws:sourcevpc', isFixed],
  ['aws:sourcevpce', isFixed],
  ['aws:userid', isFixed],
  ['s3:dataaccesspointaccount', isFixed],
  ['s3:dataaccesspointarn', isOfFixedAccount],
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
      const isNarrow = NARROWING.get(key.toLowerCase());
      const list = (Array.isArray(values) ? values : [values]).map(String);
      if (isNarrow !== undefined && list.length > 0 && list.every(isNarrow)) return true;
    }
  }
  return false;
}
