import type { MoreKind, PolicyRequest } from '../scenario/index.ts';

/** Where a policy goes: one of the three that are always there, or one of those that stand beside them. */
export type FoundKind = 'bucket' | 'key' | MoreKind;

/**
 * How the kind is known: the tool says it, or it is guessed from the document alone, for the reason given.
 * - `said`: the output or the resource is of one kind only
 * - `version`: a managed policy, which serves as boundary, too
 * - `kms-principal`: names principals and speaks of KMS only
 * - `s3-principal`: names principals and a bucket
 * - `everywhere-deny`: denies somebody something on every resource, as only an organization does for resources
 * - `everywhere-allow`: names principals and no bucket, or several, as the policy of an endpoint does
 * - `denies-only`: names no principal and allows nothing
 * - `no-principal`: names no principal
 */
export type Basis =
  | 'said'
  | 'version'
  | 'kms-principal'
  | 's3-principal'
  | 'everywhere-deny'
  | 'everywhere-allow'
  | 'denies-only'
  | 'no-principal';

/** The level of an account's own SCPs and RCPs: below the root's 0 and the five levels that organizational units may have. */
export const ACCOUNT_LEVEL = 6;

/** A policy, or a grant, as it was found in a text. */
export interface Found {
  readonly kind: FoundKind;
  readonly basis: Basis;
  /** What it is called where it comes from. */
  readonly name: string | null;
  /** JSON, laid out for an editor. */
  readonly text: string;
  /** SCPs and RCPs from where that is known: from the root's 0 down to the account. */
  readonly level?: number;
  /** ARN or name of whom it is attached to, where the text speaks of somebody. */
  readonly of: string | null;
  /** References of a template that stand in it as they are, for nobody here knows their values. */
  readonly unresolved: readonly string[];
}

/** What was seen and is no policy to be taken over, and why. */
export type UnreadCode =
  /** JSON that ends before it is complete. */
  | 'cut'
  /** Begins as JSON and is none. */
  | 'not-json'
  | 'too-deep'
  | 'not-yaml'
  /** Neither JSON nor YAML: nothing of a policy in it. */
  | 'nothing'
  /** Of no shape that is known here. */
  | 'shape-unknown'
  /** Where a policy should stand there is none, or not yet. */
  | 'no-document'
  | 'known-after-apply'
  /** A role's trust policy: it decides who becomes the role, not what the role may. */
  | 'trust-policy'
  /** Names of policies whose documents are printed by another command. */
  | 'names-only'
  /** An ACL; this page judges policies. */
  | 'acl'
  /** A policy of an organization that is neither SCP nor RCP. */
  | 'other-policy-type';

export interface Unread {
  readonly code: UnreadCode;
  /** Where in the text: a path of members, a resource's name, or `line 3`'s number; empty for the whole. */
  readonly place: string;
}

/** All that was read of a text. */
export interface Intake {
  readonly found: readonly Found[];
  /** What the text says of the request: names, the bucket's default encryption, the key's state. */
  readonly request: Partial<PolicyRequest>;
  /** Block Public Access as its four switches, and object ownership, where the text says them. */
  readonly bucket: BucketSettings;
  readonly unread: readonly Unread[];
  /** Whether the text has to be read again with `readYaml` at hand. */
  readonly needsYaml: boolean;
}

export interface BucketSettings {
  readonly publicAccessBlock?: PublicAccessBlock;
  readonly ownership?: string;
}

export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

/** What is known of the place that a template is read for: its pseudo parameters. */
export interface KnownPlace {
  readonly account?: string;
  readonly region?: string;
  readonly partition?: string;
}
