import { sha256 } from '../../crypto/index.ts';
import { roleArnOf } from '../../lib/arn.ts';
import { utf8 } from '../../lib/bytes.ts';
import type { Principal } from '../principals.ts';

/** The letters of AWS's unique identifiers. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A unique identifier: its kind in four letters, and seventeen more. AWS draws them; ours follow from the ARN. */
async function uniqueId(kind: 'AIDA' | 'AROA', arn: string): Promise<string> {
  const digest = await sha256(utf8(`unique id of ${arn}`));
  return kind + Array.from(digest.subarray(0, 17), (byte) => LETTERS.charAt(byte % 32)).join('');
}

/**
 * Who called, as a CloudTrail event has it. When a role's session began is not known here: the event's own time stands
 * in its place. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export async function userIdentity(
  principal: Principal | null,
  eventTime: string,
): Promise<Readonly<Record<string, unknown>>> {
  if (principal === null) {
    return { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' };
  }
  const { arn, account: accountId, accessKeyId } = principal;
  const [kind = '', ...names] = (arn.split(':')[5] ?? '').split('/');
  const who = (type: string, principalId: string) => ({
    type,
    principalId,
    arn,
    accountId,
    accessKeyId,
  });
  if (kind === 'root') return who('Root', accountId);
  if (kind === 'user') {
    return { ...who('IAMUser', await uniqueId('AIDA', arn)), userName: names.at(-1) ?? '' };
  }
  const role = roleArnOf(arn);
  const roleId = await uniqueId('AROA', role);
  return {
    ...who('AssumedRole', `${roleId}:${names.at(-1) ?? ''}`),
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: roleId,
        arn: role,
        accountId,
        userName: role.split('/').at(-1) ?? '',
      },
      attributes: { creationDate: eventTime, mfaAuthenticated: 'false' },
    },
  };
}
