import type { Circumstances } from '../../scenario/index.ts';

/** Names of the run's world. The account ids are those AWS's documentation uses for examples. */
export const WORLD = {
  account: '111122223333',
  otherAccount: '444455556666',
  region: 'ap-northeast-1',
  bucket: 'wiki-demo',
  /** Another name of the customer managed key, where a circumstance wants one. */
  keyAlias: 'alias/object-key',
} as const;

/** An access key, with which requests are signed. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The example credentials of AWS's own documentation: recognisable, and nobody's. */
export const EXAMPLE_CREDENTIALS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
} as const;

const SECOND_CREDENTIALS: Credentials = {
  accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
  secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
};

/** Who calls on stage. The default caller is also who uploads off stage. */
export const CALLERS: Record<
  Circumstances['caller'],
  { arn: string; name: string; credentials: Credentials | null }
> = {
  's3-and-kms': {
    arn: `arn:aws:sts::${WORLD.account}:assumed-role/app/demo`,
    name: 'app',
    credentials: EXAMPLE_CREDENTIALS,
  },
  's3-only': {
    arn: `arn:aws:sts::${WORLD.account}:assumed-role/s3-only-app/demo`,
    name: 's3-only-app',
    credentials: SECOND_CREDENTIALS,
  },
  'upload-only': {
    arn: `arn:aws:sts::${WORLD.account}:assumed-role/upload-only-app/demo`,
    name: 'upload-only-app',
    credentials: SECOND_CREDENTIALS,
  },
  'other-account': {
    arn: `arn:aws:sts::${WORLD.otherAccount}:assumed-role/partner-app/demo`,
    name: 'partner-app',
    credentials: SECOND_CREDENTIALS,
  },
  anonymous: { arn: '', name: 'anonymous', credentials: null },
};
