import type { S3Call } from '../call.ts';

/**
 * Query parameters that make a request one for a part or a setting of the bucket or object. Those that no operation
 * here serves are answered as not implemented, instead of being taken for the object itself.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
const SUBRESOURCES = [
  'abac',
  'accelerate',
  'acl',
  'analytics',
  'annotation',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'metadataConfiguration',
  'metadataTable',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'renameObject',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'session',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versioning',
  'versions',
  'website',
] as const;

export type Subresource = (typeof SUBRESOURCES)[number];

/** The one a request names, or null for the bucket or object itself. */
export function subresourceOf({ query }: Pick<S3Call, 'query'>): Subresource | null {
  return SUBRESOURCES.find((name) => query.has(name)) ?? null;
}
