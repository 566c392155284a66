import { ok } from '../../../lib/result.ts';
import { PASSED, refuse } from '../errors.ts';
import { tagsDocument, tagsOfBody } from '../wire/tags-document.ts';
import { bucketSetting } from './bucket-setting.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html */
export const bucketTagging = bucketSetting({
  name: 'BucketTagging',
  subresource: 'tagging',
  actions: { get: 's3:GetBucketTagging', put: 's3:PutBucketTagging' },
  putStatus: 204,
  async put(call, bucket) {
    const tags = await tagsOfBody(call, 'Bucket');
    if (!tags.ok) return tags;
    bucket.tags = tags.value;
    return PASSED;
  },
  get: (bucket) =>
    bucket.tags.length > 0
      ? ok(tagsDocument(bucket.tags))
      : refuse('NoSuchTagSet', 'The TagSet does not exist', {
          details: { BucketName: bucket.name },
        }),
  delete(bucket) {
    bucket.tags = [];
  },
});
