/** What a pasted text says. What it does not say is null, also where it could be guessed. */
export interface Evidence {
  /** `command` only for a command line alone; `message` also for JSON that is neither S3's XML nor an event. */
  readonly kind: 'message' | 's3-xml' | 'cloudtrail' | 'command';
  /** ARN of who was refused or called, or the name of a service that called by itself. */
  readonly caller: string | null;
  /** The refused action such as `s3:PutObject`, else the one that the named operation needs. */
  readonly action: string | null;
  /**
   * ARN that was refused, else that of the named bucket and key. A command over all objects under a prefix has an ARN that
   * ends in `/*`. Null for an action of KMS whose key is not named.
   */
  readonly resource: string | null;
  /** AWS's error code as printed. */
  readonly code: string | null;
  readonly deny: 'explicit' | 'implicit' | null;
  /** The kind of policy that the refusal names. */
  readonly policy: PolicyKind | null;
  /** What the request asked for, or what was applied to it. */
  readonly encryption: Encryption | null;
  /** KMS key as given: ARN, id or alias. Never a customer's own key. */
  readonly key: string | null;
}

export type PolicyKind =
  | 'identity'
  | 'resource'
  | 'boundary'
  | 'session'
  | 'scp'
  | 'rcp'
  | 'endpoint';

export type Encryption = 'AES256' | 'aws:kms' | 'aws:kms:dsse' | 'sse-c';
