import { ok, refused } from '../../../lib/result.ts';
import { xmlDate } from '../../clock.ts';
import { permit, permitAccount } from '../access.ts';
import type { Operation } from '../call.ts';
import { failure } from '../errors.ts';
import { ownerElement } from '../wire/owner.ts';
import { element, optional, s3Document, text } from '../wire/s3-xml.ts';
import { at, itself } from '../wire/subresource.ts';
import { wholeNumber } from '../wire/whole-number.ts';
import { bucketArn } from './bucket.ts';
import { existingBucket } from './find-bucket.ts';
import { comparesUtf8 } from './listing.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets: Operation = {
  name: 'ListBuckets',
  method: 'GET',
  on: 'service',
  matches: () => true,
  async run(call) {
    const denied = permitAccount(call, { action: 's3:ListAllMyBuckets', resource: '*' });
    if (denied !== null) return refused(denied);
    const account = call.principal?.account ?? '';
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
              element('BucketArn', bucketArn(bucket.name)),
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
export const headBucket: Operation = {
  name: 'HeadBucket',
  method: 'HEAD',
  on: 'bucket',
  matches: () => true,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const bucket = found.value;
    const where: readonly (readonly [string, string])[] = [['x-amz-bucket-region', bucket.region]];
    const denied = permit(call, bucket, { action: 's3:ListBucket', key: null });
    if (denied !== null) return refused({ ...denied, headers: where });
    return ok({
      status: 200,
      headers: [
        ...where,
        ['x-amz-bucket-arn', bucketArn(bucket.name)],
        ['x-amz-access-point-alias', 'false'],
      ],
      body: null,
    });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export const getBucketLocation: Operation = {
  name: 'GetBucketLocation',
  method: 'GET',
  on: 'bucket',
  matches: at('location'),
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const { region } = found.value;
    const denied = permit(call, found.value, { action: 's3:GetBucketLocation', key: null });
    if (denied !== null) return refused(denied);
    // The first Region has no location constraint.
    const constraint = region === 'us-east-1' ? null : text(region);
    return ok({ status: 200, headers: [], body: s3Document('LocationConstraint', [constraint]) });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket: Operation = {
  name: 'DeleteBucket',
  method: 'DELETE',
  on: 'bucket',
  matches: itself,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const { name, objects } = found.value;
    const denied = permit(call, found.value, { action: 's3:DeleteBucket', key: null });
    if (denied !== null) return refused(denied);
    if (objects.size > 0) {
      const marked = [...objects.values()].every((versions) => versions[0]?.deleteMarker === true);
      return refused(
        failure(
          'BucketNotEmpty',
          marked || found.value.versioning !== null
            ? 'The bucket you tried to delete is not empty. You must delete all versions in the bucket.'
            : 'The bucket you tried to delete is not empty',
          { details: { BucketName: name } },
        ),
      );
    }
    call.state.buckets.delete(name);
    return ok({ status: 204, headers: [], body: null });
  },
};
