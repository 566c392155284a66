import { arnParts } from '../iam/arn.ts';
import { type Principal, principalId } from '../principals.ts';

/**
 * What GetCallerIdentity tells of a caller, in the order of AWS's answer. A role calls through a session, so that a caller
 * who is declared as a role has one, by the name that its aws:userid has.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export function callerIdentity(
  principal: Principal,
): readonly (readonly [name: string, content: string])[] {
  const userId = principalId(principal);
  return [
    ['Arn', sessionArn(principal.arn, userId)],
    ['UserId', userId],
    ['Account', principal.account],
  ];
}

/** A session's ARN holds its role's name without the path. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
function sessionArn(arn: string, userId: string): string {
  const [, partition = '', service, , account = '', resource = ''] = arnParts(arn) ?? [];
  if (service !== 'iam' || !resource.startsWith('role/')) return arn;
  const role = resource.split('/').at(-1) ?? '';
  return `arn:${partition}:sts::${account}:assumed-role/${role}/${userId.split(':')[1] ?? ''}`;
}
