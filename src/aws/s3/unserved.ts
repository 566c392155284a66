import { unsetSettings } from './bucket/unset-settings.ts';
import type { Answer, S3Call } from './call.ts';
import { notImplemented, refuse } from './errors.ts';
import type { Operation } from './operation.ts';
import { subresourceOf } from './wire/subresource.ts';

/** The answer to what AWS has and this simulator has not, and to what there is nowhere. */
export function unserved(operations: readonly Operation[], call: S3Call): Answer {
  const subresource = subresourceOf(call);
  const on = call.key === null ? 'bucket' : 'object';
  const isServed = operations.some((each) => each.subresource === subresource);
  const isUnset = unsetSettings.some((each) => each.on === on && each.subresource === subresource);
  if (subresource !== null && call.bucketName !== null && (isUnset || !isServed)) {
    return notImplemented(subresource);
  }
  // As recorded from S3: what is posted to a bucket can only be a form.
  if (call.request.method === 'POST' && call.bucketName !== null && call.key === null) {
    return refuse(
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
      { details: { Condition: 'Bucket POST must be of the enclosure-type multipart/form-data' } },
    );
  }
  return refuse('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    details: {
      Method: call.request.method,
      ResourceType: call.bucketName === null ? 'SERVICE' : call.key === null ? 'BUCKET' : 'OBJECT',
    },
  });
}
