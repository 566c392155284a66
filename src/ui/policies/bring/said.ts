import type { Intake } from '../../../intake/index.ts';
import type { PolicyRequest } from '../../../scenario/index.ts';

/**
 * What a text says of the request, in the request's own words.
 *
 * @param owner whose policies are taken over, where the text has those of several
 */
export function saidOf({ request, bucket }: Intake, owner: string | null): Partial<PolicyRequest> {
  const { publicAccessBlock, ownership } = bucket;
  return {
    ...request,
    // Under the usual setting every object in a bucket is its owner's.
    ...(ownership === 'BucketOwnerEnforced' ? { 'object-owner': 'bucket' as const } : {}),
    // What lets in or keeps out who is not signed in is this switch.
    ...(publicAccessBlock === undefined
      ? {}
      : {
          'public-access': publicAccessBlock.restrictPublicBuckets
            ? ('on' as const)
            : ('off' as const),
        }),
    ...(request['bucket-default'] === undefined ? {} : { mode: request['bucket-default'] }),
    ...(owner?.startsWith('arn:') ? { 'caller-arn': owner } : {}),
  };
}
