import { type Principal, principalId } from './principals.ts';

/**
 * Who called, as a CloudTrail event has it. When a role's session began is not known here: the event's own time stands
 * in its place. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function userIdentity(
  principal: Principal | null,
  eventTime: string,
): Readonly<Record<string, unknown>> {
  if (principal === null) {
    return { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' };
  }
  const { arn, account: accountId, accessKeyId, roleArn } = principal;
  const [kind = '', ...names] = (arn.split(':')[5] ?? '').split('/');
  const id = principalId(principal);
  const who = (type: string) => ({ type, principalId: id, arn, accountId, accessKeyId });
  if (kind === 'root') return who('Root');
  if (kind === 'user') return { ...who('IAMUser'), userName: names.at(-1) ?? '' };
  return {
    ...who('AssumedRole'),
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: id.split(':')[0] ?? '',
        arn: roleArn,
        accountId,
        userName: roleArn.split('/').at(-1) ?? '',
      },
      attributes: { creationDate: eventTime, mfaAuthenticated: 'false' },
    },
  };
}
