/** A policy document as AWS takes it; `{{alias/name}}` in any text of it stands for the ARN of the set-up's key of that alias. */
export type LivePolicy = Readonly<Record<string, unknown>>;

/** A policy with the name under which explanations speak of it. */
export interface LiveNamedPolicy {
  readonly name?: string | undefined;
  readonly document: LivePolicy;
}

/** A policy of an organization, attached to a level: from the root's 0 down to the account. */
export interface LiveLevelPolicy extends LiveNamedPolicy {
  readonly level: number;
}

/** A caller. Give either the name of a user of the account, or an ARN. */
export interface LivePrincipal {
  readonly name?: string | undefined;
  /** Of a user, or of a role's session: `arn:aws:sts::111122223333:assumed-role/name/session`. */
  readonly arn?: string | undefined;
  readonly accessKeyId: string;
  /** Where it is given, signatures with this access key are checked. */
  readonly secretAccessKey?: string | undefined;
  readonly policies?: readonly LivePolicy[] | undefined;
  readonly boundary?: LiveNamedPolicy | undefined;
  readonly session?: readonly LiveNamedPolicy[] | undefined;
}

/** A symmetric customer managed key. */
export interface LiveKey {
  /** `alias/name` */
  readonly alias: string;
  readonly description?: string | undefined;
  /** Left out: the one that the AWS CLI gives new keys. */
  readonly policy?: LivePolicy | undefined;
  /** Automatic rotation, every so many days (90 to 2560). */
  readonly rotation?: number | undefined;
  readonly disabled?: boolean | undefined;
}

/** A bucket, as new ones are made today but for what is said here. */
export interface LiveBucket {
  readonly name: string;
  readonly versioning?: boolean | undefined;
  readonly policy?: LivePolicy | undefined;
  /** What it encrypts with by default. */
  readonly encryption?:
    | {
        readonly algorithm: 'AES256' | 'aws:kms' | 'aws:kms:dsse';
        /** Alias of a key of the set-up, or an ARN; left out: the AWS managed key. */
        readonly key?: string | undefined;
        readonly bucketKey?: boolean | undefined;
      }
    | undefined;
  /** Whether it takes SSE-C, which new buckets do not since April 2026. */
  readonly customerKeys?: boolean | undefined;
}

/** What is there before the first client comes. `live.config.json` has the same members. */
export interface LiveSetUp {
  readonly $schema?: string | undefined;
  readonly region?: string | undefined;
  /** 12 digits. */
  readonly account?: string | undefined;
  readonly principals?: readonly LivePrincipal[] | undefined;
  readonly keys?: readonly LiveKey[] | undefined;
  readonly buckets?: readonly LiveBucket[] | undefined;
  /** What an organization has over accounts, by the account's 12 digits. */
  readonly organization?:
    | Readonly<
        Record<
          string,
          {
            readonly scp?: readonly LiveLevelPolicy[] | undefined;
            readonly rcp?: readonly LiveLevelPolicy[] | undefined;
          }
        >
      >
    | undefined;
  /** Policy of the VPC endpoint that all callers come through; left out, they come over the internet. */
  readonly endpoint?: LiveNamedPolicy | undefined;
}
