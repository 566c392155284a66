import type { Operation as KmsOperation } from '../aws/kms/operation.ts';
import type { Mechanism } from '../aws/s3/mechanism.ts';
import type { Operation as S3Operation } from '../aws/s3/operation.ts';

/** What the services of a cloud can be asked for: who loads the simulators over a network brings what will be. */
export interface Abilities {
  /** How S3 can encrypt. */
  readonly mechanisms: readonly Mechanism[];
  /** No request fits two of them. */
  readonly s3: readonly S3Operation[];
  /** By the name that X-Amz-Target calls them. */
  readonly kms: Readonly<Record<string, KmsOperation>>;
  /** What AWS's KMS can be asked for beside that, where it is to be said that it cannot here. */
  readonly kmsNotSimulated?: readonly string[];
}

/** All of them together. */
export function joined(all: readonly Partial<Abilities>[]): Abilities {
  return {
    mechanisms: all.flatMap(({ mechanisms = [] }) => mechanisms),
    s3: all.flatMap(({ s3 = [] }) => s3),
    kms: Object.assign({}, ...all.map(({ kms }) => kms)),
  };
}
