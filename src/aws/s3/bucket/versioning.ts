import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Operation } from '../call.ts';
import { failure } from '../errors.ts';
import { xmlPayload } from '../wire/body.ts';
import { textAt } from '../wire/parse-xml.ts';
import { element, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import { existingBucket } from './find-bucket.ts';

const matches = at('versioning');
const on = 'bucket' as const;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const putBucketVersioning: Operation = {
  name: 'PutBucketVersioning',
  method: 'PUT',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const denied = permit(call, found.value, { action: 's3:PutBucketVersioning' });
    if (denied !== null) return refused(denied);
    const document = await xmlPayload(call, 'VersioningConfiguration');
    if (!document.ok) return document;
    const status = textAt(document.value, 'Status');
    if (status !== 'Enabled' && status !== 'Suspended') {
      return refused(
        failure(
          'IllegalVersioningConfigurationException',
          'The Versioning element must be specified',
        ),
      );
    }
    found.value.versioning = status;
    return ok({ status: 200, headers: [], body: null });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export const getBucketVersioning: Operation = {
  name: 'GetBucketVersioning',
  method: 'GET',
  on,
  matches,
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const { versioning } = found.value;
    const denied = permit(call, found.value, { action: 's3:GetBucketVersioning' });
    if (denied !== null) return refused(denied);
    return ok({
      status: 200,
      headers: [],
      body: s3Document('VersioningConfiguration', [
        versioning === null ? null : element('Status', versioning),
      ]),
    });
  },
};
