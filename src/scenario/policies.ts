/** What may stand beside the bucket policy, the caller's IAM policy and the key policy, in the order in which it is offered. */
export const MORE_KINDS = [
  'identity',
  'boundary',
  'session',
  'endpoint',
  'scp',
  'rcp',
  'grant',
] as const;
export type MoreKind = (typeof MORE_KINDS)[number];

/**
 * The root, five levels of organizational units, and the account: more an organization cannot have.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
const DEEPEST_LEVEL = 6;

/** A policy beside the three that are always there; or a KMS grant, which takes a policy's place. */
export interface MorePolicy {
  /** Unlike that of every other one of the set; it stays while the text is edited. */
  readonly id: string;
  readonly kind: MoreKind;
  /** SCPs and RCPs: what it is attached to, from the root's 0 down to the account. */
  readonly level?: number;
  /** What it is called where it comes from; left out where nobody says. */
  readonly name?: string;
  /** A policy as AWS takes it; a grant as `aws kms list-grants` prints one. Empty: nothing yet, as if it were not there. */
  readonly text: string;
}

/** Whether a value from outside is one. */
export function isMorePolicy(value: unknown): value is MorePolicy {
  const { id, kind, level, name, text } = Object(value) as Record<keyof MorePolicy, unknown>;
  return (
    typeof id === 'string' &&
    (MORE_KINDS as readonly unknown[]).includes(kind) &&
    (level === undefined ||
      (Number.isInteger(level) && 0 <= Number(level) && Number(level) <= DEEPEST_LEVEL)) &&
    (name === undefined || typeof name === 'string') &&
    typeof text === 'string'
  );
}

/**
 * Policies of one's own, as JSON texts that AWS would take, in place of those that the fields name. Left out: as the
 * field has it. An empty text: none, save that a KMS key always has a policy. They speak of the run's KMS key by
 * `POLICY_KEY_ID`.
 */
export interface OwnPolicies {
  readonly bucket?: string;
  /** The caller's IAM policy. Nobody without an identity has one. */
  readonly identity?: string;
  /** Of the customer managed key. */
  readonly key?: string;
  /** What there is beside these three; left out: nothing. */
  readonly more?: readonly MorePolicy[];
}

/** The texts of the three policies, an empty text being no policy, and what there is beside them. */
export type PolicyTexts = Required<Omit<OwnPolicies, 'more'>> & Pick<OwnPolicies, 'more'>;

/** The key id of AWS's own examples. In `OwnPolicies` it stands for the run's key, whose id is drawn when it is made. */
export const POLICY_KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
