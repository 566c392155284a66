import { roleArnOf } from '../lib/arn.ts';
import type { PolicyDocument } from './iam/index.ts';

/** Who calls. */
export interface Principal {
  readonly accessKeyId: string;
  /** ARN of the user, role session or account root. */
  readonly arn: string;
  /** Twelve digits. */
  readonly account: string;
  readonly policies: readonly PolicyDocument[];
}

/** The access key of the account's root user. */
export const ROOT_ACCESS_KEY_ID = 'AKIAROOT';

/** How an anonymous caller is named in an access request. */
export const ANONYMOUS = 'ANONYMOUS';

/** Everyone whose access keys the cloud knows. */
export class Principals {
  #byAccessKey = new Map<string, Principal>();

  constructor(account: string) {
    this.add({ accessKeyId: ROOT_ACCESS_KEY_ID, arn: `arn:aws:iam::${account}:root` });
  }

  add(p: { accessKeyId: string; arn: string; policies?: readonly PolicyDocument[] }): void {
    const account = p.arn.split(':')[4] ?? '';
    this.#byAccessKey.set(p.accessKeyId, { ...p, account, policies: p.policies ?? [] });
  }

  find(accessKeyId: string): Principal | null {
    return this.#byAccessKey.get(accessKeyId) ?? null;
  }
}

/** Condition keys that every request of this principal has. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
export function principalContext(principal: Principal | null): Record<string, string> {
  if (principal === null) return { 'aws:PrincipalType': 'Anonymous' };
  const [kind = '', ...names] = (principal.arn.split(':')[5] ?? '').split('/');
  const context: Record<string, string> = {
    'aws:PrincipalArn': roleArnOf(principal.arn),
    'aws:PrincipalAccount': principal.account,
    'aws:PrincipalType': kind === 'root' ? 'Account' : kind === 'user' ? 'User' : 'AssumedRole',
  };
  const last = names.at(-1);
  if (kind === 'user' && last !== undefined) context['aws:username'] = last;
  return context;
}
