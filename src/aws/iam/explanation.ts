import type { ReasonCode } from './reasons.ts';
import type { Decision, GuardKind, PolicyKind } from './types.ts';

/** One value listed in a policy, against the request. */
export interface ValueExplanation {
  /** As it stands in the policy. */
  readonly value: string;
  /** With its policy variables replaced; null when one of them has no value. */
  readonly resolved: string | null;
  /** Whether it equals (or, by wildcards, covers) the request's value. Negation is not applied here. */
  readonly matched: boolean;
  readonly reason: ReasonCode;
}

export type ElementName =
  | 'Effect'
  | 'Principal'
  | 'NotPrincipal'
  | 'Action'
  | 'NotAction'
  | 'Resource'
  | 'NotResource'
  // Of a grant on a KMS key
  | 'GranteePrincipal'
  | 'Operations'
  | 'KeyId';

export interface ElementExplanation {
  readonly element: ElementName | 'Statement';
  /** True when this element does not stand in the way of the statement. */
  readonly matched: boolean;
  readonly reason: ReasonCode;
  /** What the request has here. */
  readonly actual: readonly string[];
  readonly values: readonly ValueExplanation[];
}

export interface ConditionExplanation {
  readonly element: 'Condition';
  /** As written, with its qualifier and IfExists; of a grant the constraint's name. */
  readonly operator: string;
  readonly key: string;
  readonly matched: boolean;
  readonly reason: ReasonCode;
  /** The request's values of the key; null when the key is absent. */
  readonly actual: readonly string[] | null;
  readonly values: readonly ValueExplanation[];
}

/**
 * How an Allow of a resource-based policy reaches the caller: by name or by `"*"` (direct), or through the caller's
 * account, which then has to allow it in an identity-based policy (account).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts
 */
export type Reach = 'direct' | 'account';

export interface StatementExplanation {
  /** Position in the document, from 0. */
  readonly index: number;
  readonly sid: string | null;
  readonly effect: 'Allow' | 'Deny' | null;
  /** True when every element matched. */
  readonly matched: boolean;
  readonly reason: ReasonCode;
  /** For a matching statement of a resource-based policy or grant; identity-based ones always speak of the caller: direct. */
  readonly reach: Reach | null;
  readonly elements: readonly (ElementExplanation | ConditionExplanation)[];
}

/** One policy; or one grant on a KMS key, which counts as a policy of one statement. */
export interface PolicyExplanation {
  readonly kind: PolicyKind;
  /** Position among the policies of its kind, from 0; levels of an organization are counted through. */
  readonly index: number;
  /** The level it is attached to, from the root's 0; service and resource control policies only. */
  readonly level?: number;
  /** False when the document does not take part in this decision; `reason` says why. */
  readonly considered: boolean;
  readonly reason: ReasonCode;
  readonly statements: readonly StatementExplanation[];
}

/** Points at one statement. */
export interface StatementRef {
  readonly policy: PolicyKind;
  readonly policyIndex: number;
  /** As in the policy's explanation. */
  readonly level?: number;
  readonly statement: number;
  readonly sid: string | null;
}

/**
 * How one gate came out that grants nothing: the limit that it sets is one condition more. In the order in which AWS
 * evaluates them.
 */
export interface GuardExplanation {
  readonly kind: GuardKind;
  /** The level of the organization, from the root's 0; null for what has no levels. */
  readonly level: number | null;
  /**
   * `silent`: nothing there allows the request. `exempt`: it does not apply to this request. `passed-by`: nothing there
   * allows the request, but the resource's policy names the caller itself, which it does not limit.
   */
  readonly outcome: 'allows' | 'denies' | 'silent' | 'exempt' | 'passed-by';
  readonly reason: ReasonCode;
  /** What allowed or denied. */
  readonly statement: StatementRef | null;
}

/**
 * What a refused request lacked, in the order in which AWS evaluates. `key-delegation`: an identity-based policy allows
 * it, but the key policy does not let this account use IAM policies; `key`: the key policy neither allows the caller nor
 * delegates to the account.
 */
const GATES = [
  'rcp',
  'scp',
  'endpoint',
  'identity',
  'resource',
  'key',
  'key-delegation',
  'boundary',
  'session',
] as const;
export type Gate = (typeof GATES)[number];

export type DecidedBy =
  /** One Deny, or the Allow (two when both sides had to allow: the resource's side first). */
  | {
      readonly kind: 'statements';
      readonly effect: 'Allow' | 'Deny';
      readonly statements: readonly StatementRef[];
    }
  /** The root user of the account that owns the resource needs no policy. */
  | { readonly kind: 'root-user' }
  /** Nothing allowed the request. */
  | { readonly kind: 'nothing'; readonly missing: readonly Gate[] }
  /** A document is too large to be judged, so nothing is allowed. */
  | { readonly kind: 'limit' };

export type PrincipalKind =
  | 'anonymous'
  | 'service'
  | 'root'
  | 'user'
  | 'role'
  | 'session'
  | 'federated-user'
  | 'other';

/** Everything behind a decision; plain JSON. */
export interface Explanation {
  readonly decision: Decision;
  readonly decidedBy: DecidedBy;
  readonly principal: {
    readonly id: string;
    readonly kind: PrincipalKind;
    readonly account: string | null;
  };
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string | null;
  /** Whether the caller's account owns the resource. Anonymous callers and services have no account: neither. */
  readonly relation: 'same-account' | 'cross-account' | 'no-account';
  /**
   * In the order of evaluation: resource and service control policies, the endpoint's, identity-based ones, the
   * resource's or the key's, grants on the key, the permissions boundary, session policies.
   */
  readonly policies: readonly PolicyExplanation[];
  /** How each gate came out that only limits; absent where no such policy is given. */
  readonly guards?: readonly GuardExplanation[];
}
