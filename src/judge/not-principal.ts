import { statementsOf } from '../aws/iam/apply.ts';
import { isAccountId, parseArn } from '../aws/iam/arn.ts';
import { allRead, type EditorId, type ReadPolicies } from './documents.ts';

/** A Deny that spares somebody by NotPrincipal without naming all that stands for them. */
export interface HalfSpared {
  readonly editor: EditorId;
  /** From 0. */
  readonly statement: number;
  /** The ARNs that have to stand beside; `SESSION` stands for the name of a session. */
  readonly missing: readonly string[];
}

const SESSION = '<session>';

/**
 * "Otherwise the policy might deny access to the entire account": beside a user the account has to be listed, beside a
 * role its session and the account, beside a session its role and the account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function halfSpared(read: ReadPolicies): readonly HalfSpared[] {
  return allRead(read).flatMap(({ id: editor, read: policy }) => {
    if (policy.state !== 'document') return [];
    return statementsOf(policy.document).flatMap(({ Effect, NotPrincipal }, statement) => {
      if (Effect !== 'Deny' || typeof NotPrincipal !== 'object') return [];
      const missing = missingBeside([NotPrincipal.AWS ?? []].flat());
      return missing.length === 0 ? [] : [{ editor, statement, missing }];
    });
  });
}

function missingBeside(listed: readonly string[]): readonly string[] {
  const wanted = listed.flatMap((id) => companionsOf(id));
  return [...new Set(wanted)].filter((arn) => !listed.some((each) => stands(each, arn)));
}

/** What has to be listed with a principal. */
function companionsOf(id: string): readonly string[] {
  const arn = parseArn(id);
  const [kind = '', ...names] = arn?.resource.split('/') ?? [];
  if (arn === null || names.length === 0) return [];
  const { partition, account } = arn;
  const root = `arn:${partition}:iam::${account}:root`;
  switch (kind) {
    case 'user':
      return [root];
    case 'role':
      return [`arn:${partition}:sts::${account}:assumed-role/${names.at(-1)}/${SESSION}`, root];
    case 'assumed-role':
      return [`arn:${partition}:iam::${account}:role/${names[0]}`, root];
    default:
      return [];
  }
}

/** Whether an entry of the list is what is wanted: any session of the role, any path of the role, the account by number. */
function stands(entry: string, wanted: string): boolean {
  if (entry === wanted) return true;
  if (wanted.endsWith(`/${SESSION}`)) return entry.startsWith(wanted.slice(0, -SESSION.length));
  const arn = parseArn(wanted);
  if (arn?.resource === 'root') return isAccountId(entry) && entry === arn.account;
  const name = `/${wanted.split('/').at(-1)}`;
  return entry.startsWith(wanted.slice(0, wanted.indexOf('/'))) && entry.endsWith(name);
}
