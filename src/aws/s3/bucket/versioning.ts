import { ok } from '../../../lib/result.ts';
import { optional } from '../../../lib/xml.ts';
import { notImplemented, PASSED, refuse } from '../errors.ts';
import { xmlPayload } from '../wire/body.ts';
import { textAt } from '../wire/parse-xml.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { bucketSetting } from './bucket-setting.ts';

/** It can be suspended, never taken away. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const versioning = bucketSetting({
  name: 'BucketVersioning',
  subresource: 'versioning',
  actions: { get: 's3:GetBucketVersioning', put: 's3:PutBucketVersioning' },
  async put(call, bucket) {
    const document = await xmlPayload(call, 'VersioningConfiguration');
    if (!document.ok) return document;
    const status = textAt(document.value, 'Status');
    if (status !== 'Enabled' && status !== 'Suspended') {
      return refuse(
        'IllegalVersioningConfigurationException',
        'The Versioning element must be specified',
      );
    }
    if (textAt(document.value, 'MfaDelete') === 'Enabled') return notImplemented('MfaDelete');
    bucket.versioning = status;
    return PASSED;
  },
  get: (bucket) =>
    ok(s3Document('VersioningConfiguration', [optional('Status', bucket.versioning)])),
});
