/**
 * The IAM policy language as plain JSON shapes.
 * Grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 *
 * The types say what a well-formed document looks like. `evaluate` takes any JSON all the same: a part that is not of
 * its shape does not match, and the explanation says so.
 */
export type OneOrMany<T> = T | readonly T[];

/** `"*"`, or a map from the kind of principal to one or many of its identifiers. */
export type PrincipalBlock =
  | string
  | {
      readonly AWS?: OneOrMany<string>;
      readonly Service?: OneOrMany<string>;
      readonly Federated?: OneOrMany<string>;
      readonly CanonicalUser?: OneOrMany<string>;
    };

/** Quotation marks are optional for numbers and Booleans in a condition's values. */
export type ConditionValue = string | number | boolean;

/** Operator → condition key → one or many values. */
export type ConditionBlock = Readonly<
  Record<string, Readonly<Record<string, OneOrMany<ConditionValue>>>>
>;

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: PrincipalBlock;
  readonly NotPrincipal?: PrincipalBlock;
  readonly Action?: OneOrMany<string>;
  readonly NotAction?: OneOrMany<string>;
  readonly Resource?: OneOrMany<string>;
  readonly NotResource?: OneOrMany<string>;
  readonly Condition?: ConditionBlock;
}

export interface PolicyDocument {
  /** The language's version; without it, 2008-10-17 applies and `${…}` is literal text. */
  readonly Version?: '2012-10-17' | '2008-10-17';
  readonly Id?: string;
  readonly Statement: OneOrMany<Statement>;
}

/**
 * Where a policy is attached: to the caller, to the resource, or to a KMS key; then those that only ever limit what the
 * others allow: a permissions boundary, session policies, the policy of a VPC endpoint, service control policies and
 * resource control policies. Last, what is no document but allows as one does: a grant on a KMS key.
 */
const POLICY_KINDS = [
  'identity',
  'resource',
  'key',
  'boundary',
  'session',
  'endpoint',
  'scp',
  'rcp',
  'grant',
] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** The kinds that are documents of the policy language. */
export type DocumentKind = Exclude<PolicyKind, 'grant'>;

/** The kinds of policy that grant nothing: each has to let through what another allows. */
export type GuardKind = Exclude<DocumentKind, 'identity' | 'resource' | 'key'>;

/**
 * A grant on a KMS key, as far as it decides; in the words of `aws kms list-grants`, whose further members may stand here.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantListEntry.html
 */
export interface KeyGrant {
  /** ARN of a user, a role, a session or an account's root; or a service principal. */
  readonly GranteePrincipal: string;
  /** Names of KMS operations, without `kms:`. */
  readonly Operations: readonly string[];
  /** The encryption context that a request must have: exactly these pairs, or these among others. */
  readonly Constraints?: {
    readonly EncryptionContextEquals?: Readonly<Record<string, string>>;
    readonly EncryptionContextSubset?: Readonly<Record<string, string>>;
  };
  /** ARN or id of the key that it is for; left out: the key that is asked about. */
  readonly KeyId?: string;
  readonly Name?: string;
  readonly GrantId?: string;
}

/**
 * Every policy that concerns one request. A resource without a policy: null, or left out. So is `key` where no key is
 * concerned (`kms:ListKeys`, an alias); every KMS key has a key policy, and nothing may be done with one whose policy is
 * left out. What limits and is left out limits nothing.
 */
export interface Policies {
  readonly identity: readonly PolicyDocument[];
  readonly resource?: PolicyDocument | null;
  readonly key?: PolicyDocument | null;
  /** The permissions boundary of the user, or of the role behind the session. */
  readonly boundary?: PolicyDocument | null;
  /** Those passed when the session was made, together: what one of them allows is allowed. Without any, no limit. */
  readonly session?: readonly PolicyDocument[];
  /** Of the VPC endpoint through which the caller's request comes; every endpoint has one, by default for everything. */
  readonly endpoint?: PolicyDocument | null;
  /**
   * Service control policies over the caller's account, a list a level: the root's, each organizational unit's, the
   * account's own. Each level has to allow. Left out: the account is in no organization.
   */
  readonly scp?: readonly (readonly PolicyDocument[])[];
  /** Resource control policies over the account that owns the resource, a list a level, the root's first. */
  readonly rcp?: readonly (readonly PolicyDocument[])[];
  /** On the KMS key that the request is about. */
  readonly grants?: readonly KeyGrant[];
}

export interface AccessRequest {
  /** An ARN, a service principal such as `logging.s3.amazonaws.com`, or `ANONYMOUS`. */
  readonly principal: string;
  /** `service:Action`, compared without regard to case. */
  readonly action: string;
  /** The resource's ARN, compared with regard to case. */
  readonly resource: string;
  /** The account that owns the resource; if left out, the one in `resource`, else the principal's own. */
  readonly resourceAccount?: string;
  /** Condition keys (any case) and values, taken literally: a key not listed is absent from the request. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

export type Decision = 'Allow' | 'ImplicitDeny' | 'ExplicitDeny';
