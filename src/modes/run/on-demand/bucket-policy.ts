import { bucketPolicy } from '../../../aws/s3/bucket/bucket-policy.ts';
import { publicAccessBlock } from '../../../aws/s3/bucket/public-access-block.ts';
import type { Abilities } from '../../abilities.ts';

/** For a bucket with a policy. */
export const abilities: Partial<Abilities> = { s3: [...bucketPolicy, ...publicAccessBlock] };
