import { ok, refused } from '../../../lib/result.ts';
import { element, optional, text } from '../../../lib/xml.ts';
import { xmlDate } from '../../clock.ts';
import { permit } from '../access.ts';
import { refuse } from '../errors.ts';
import type { AccountOperation, BucketOperation } from '../operation.ts';
import { wholeNumber } from '../wire/numbers.ts';
import { ownerElement, s3Document } from '../wire/s3-xml.ts';
import { bucketArn } from './bucket.ts';
import { comparesUtf8 } from './listing.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets: AccountOperation = {
  name: 'ListBuckets',
  method: 'GET',
  on: 'service',
  subresource: 'any',
  action: 's3:ListAllMyBuckets',
  resource: () => '*',
  async run(call, { account }) {
    const most = wholeNumber('max-buckets', call.query.get('max-buckets'), 10_000);
    if (!most.ok) return most;
    const prefix = call.query.get('prefix') ?? '';
    const region = call.query.get('bucket-region');
    const after = call.query.get('continuation-token') ?? '';
    const own = [...call.state.buckets.values()]
      .filter((bucket) => bucket.account === account && bucket.name.startsWith(prefix))
      .filter((bucket) => region === null || bucket.region === region)
      .filter((bucket) => comparesUtf8(bucket.name, after) > 0)
      .sort((a, b) => comparesUtf8(a.name, b.name));
    const page = own.slice(0, Math.max(1, most.value));
    return ok({
      status: 200,
      headers: [],
      body: s3Document('ListAllMyBucketsResult', [
        await ownerElement('Owner', account),
        element(
          'Buckets',
          page.map((bucket) =>
            element('Bucket', [
              element('Name', bucket.name),
              element('CreationDate', xmlDate(bucket.created)),
              element('BucketRegion', bucket.region),
              element('BucketArn', bucketArn(bucket)),
            ]),
          ),
        ),
        optional('Prefix', prefix === '' ? null : prefix),
        optional('ContinuationToken', own.length > page.length ? page.at(-1)?.name : null),
      ]),
    });
  },
};

/** Tells a bucket's Region. https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export const headBucket: BucketOperation = {
  name: 'HeadBucket',
  method: 'HEAD',
  on: 'bucket',
  subresource: 'any',
  // Asked for below: the answer tells the Region to whoever may not list, too.
  action: null,
  async run(call, bucket) {
    const where: readonly (readonly [string, string])[] = [['x-amz-bucket-region', bucket.region]];
    const permitted = permit(call, bucket, { action: 's3:ListBucket' });
    if (!permitted.ok) return refused({ ...permitted.error, headers: where });
    return ok({
      status: 200,
      headers: [
        ...where,
        ['x-amz-bucket-arn', bucketArn(bucket)],
        ['x-amz-access-point-alias', 'false'],
      ],
      body: null,
    });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export const getBucketLocation: BucketOperation = {
  name: 'GetBucketLocation',
  method: 'GET',
  on: 'bucket',
  subresource: 'location',
  action: 's3:GetBucketLocation',
  async run(_call, { region }) {
    // The first Region has no location constraint.
    const constraint = region === 'us-east-1' ? null : text(region);
    return ok({ status: 200, headers: [], body: s3Document('LocationConstraint', [constraint]) });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket: BucketOperation = {
  name: 'DeleteBucket',
  method: 'DELETE',
  on: 'bucket',
  subresource: null,
  action: 's3:DeleteBucket',
  async run(call, { name, objects, versioning }) {
    if (objects.size > 0) {
      const marked = [...objects.values()].every((versions) => versions[0]?.deleteMarker === true);
      return refuse(
        'BucketNotEmpty',
        marked || versioning !== null
          ? 'The bucket you tried to delete is not empty. You must delete all versions in the bucket.'
          : 'The bucket you tried to delete is not empty',
        { details: { BucketName: name } },
      );
    }
    call.state.buckets.delete(name);
    return ok({ status: 204, headers: [], body: null });
  },
};
