import type { KmsKey } from '../../../src/aws/kms/key.ts';
import type { Alias } from '../../../src/aws/kms/key-store.ts';
import type { Principal } from '../../../src/aws/principals.ts';
import type { NamedPolicy, OverAccount } from '../../../src/aws/surroundings.ts';
import type { CloudParts } from '../../../src/modes/cloud.ts';
import type { Image } from './image.ts';
import { ListImage } from './list.ts';
import { BucketsImage } from './s3.ts';

/**
 * What S3 keeps in memory alone, and what is lost with the process: live bucket keys, which S3 has KMS open again from what
 * lies beside the objects. AWS says of them that they are used for a limited time, within S3.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html
 */
export const IN_MEMORY_ONLY: readonly string[] = ['bucket-keys'];

/** All of a cloud that outlives a request. */
export function imagesOf({ s3, kms, principals, surroundings }: CloudParts): readonly Image[] {
  const { store } = kms;
  return [
    new ListImage<Principal>({
      kind: 'principal',
      holder: 'client',
      all: () => principals.all().map((each) => [each.accessKeyId, each]),
      add: (principal) => principals.add(principal),
    }),
    new ListImage<OverAccount & { readonly account: string }>({
      kind: 'organization',
      holder: 'client',
      all: () =>
        [...surroundings.accounts].map(([account, over]) => [account, { account, ...over }]),
      add: ({ account, ...over }) => surroundings.put(account, over),
    }),
    new ListImage<{ readonly policy: NamedPolicy | null }>({
      kind: 'endpoint',
      holder: 'client',
      all: () => [['endpoint', { policy: surroundings.endpoint }]],
      add({ policy }) {
        surroundings.endpoint = policy;
      },
    }),
    new ListImage<KmsKey>({
      kind: 'kms-key',
      holder: 'kms',
      all: () => store.all().map((key) => [key.id, key]),
      add: (key) => store.add(key),
    }),
    new ListImage<Alias>({
      kind: 'alias',
      holder: 'kms',
      all: () => store.allAliases().map((alias) => [alias.arn, alias]),
      add: (alias) => store.putAlias(alias),
    }),
    new ListImage<{ readonly ids: ReadonlySet<string> }>({
      kind: 'deleted-keys',
      holder: 'kms',
      all: () => [['deleted', { ids: store.deleted }]],
      add({ ids }) {
        for (const id of ids) store.deleted.add(id);
      },
    }),
    new ListImage<{ readonly name: string; readonly value: unknown }>({
      kind: 'keyring',
      holder: 's3',
      all: () =>
        [...s3.keyring]
          .filter(([name]) => !IN_MEMORY_ONLY.includes(name))
          .map(([name, value]) => [name, { name, value }]),
      add: ({ name, value }) => s3.keyring.set(name, value),
    }),
    new BucketsImage(s3.buckets),
  ];
}
