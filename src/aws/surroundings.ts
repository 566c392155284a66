import type { JudgedPolicy } from '../trace/index.ts';
import { type PolicyDocument, rcpLevels, scpLevels } from './iam/index.ts';

/** A policy, and what it is called; an empty name where nobody has given it one. */
export interface NamedPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

/** A policy of an organization, attached to a level: from the root's 0 down to the account. */
export interface LevelPolicy extends NamedPolicy {
  readonly level: number;
}

/** What an organization has over one of its accounts. */
export interface OverAccount {
  readonly scp?: readonly LevelPolicy[];
  readonly rcp?: readonly LevelPolicy[];
}

type OrganizationPolicy = JudgedPolicy & { readonly kind: 'scp' | 'rcp' };

/** What limits callers and resources from outside: the endpoint that requests come through, and organizations. */
export class Surroundings {
  /** Of the VPC endpoint through which callers' own requests come; null where they come over the internet. */
  endpoint: NamedPolicy | null = null;
  readonly #accounts = new Map<string, OverAccount>();
  readonly #scp = new Map<string, readonly OrganizationPolicy[]>();
  readonly #rcp = new Map<string, readonly OrganizationPolicy[]>();

  /**
   * Puts policies over an account, in place of those that were. A level between them has what AWS attaches by itself.
   *
   * @param account 12 digits
   */
  put(account: string, over: OverAccount): void {
    const { scp = [], rcp = [] } = over;
    this.#accounts.set(account, over);
    this.#scp.set(account, listed('scp', scp));
    this.#rcp.set(account, listed('rcp', rcp));
  }

  /** What was put over accounts, by their 12 digits. */
  get accounts(): ReadonlyMap<string, OverAccount> {
    return this.#accounts;
  }

  /** SCPs over the account that calls, or RCPs over the account that owns the resource; none for an account of no organization. */
  over(kind: 'scp' | 'rcp', account: string): readonly OrganizationPolicy[] {
    return (kind === 'scp' ? this.#scp : this.#rcp).get(account) ?? [];
  }
}

function listed(
  kind: 'scp' | 'rcp',
  policies: readonly LevelPolicy[],
): readonly OrganizationPolicy[] {
  const attached = policies.map((policy) => ({ level: policy.level, policy }));
  const documentOf = ({ document }: LevelPolicy) => document;
  const { levels, from } =
    kind === 'scp' ? scpLevels(attached, documentOf) : rcpLevels(attached, documentOf);
  const names = from.map((policy) => policy?.name ?? 'FullAWSAccess');
  let counted = 0;
  return levels.flatMap((documents, level) =>
    documents.map((document) => ({ kind, name: names[counted++] ?? '', level, document })),
  );
}
