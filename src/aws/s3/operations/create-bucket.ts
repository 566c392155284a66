import { showUtf8 } from '../../../lib/bytes.ts';
import { ok, refused } from '../../../lib/result.ts';
import { newBucket } from '../buckets.ts';
import type { Operation } from '../call.ts';
import { failure } from '../errors.ts';
import { parseXml, textAt } from '../xml.ts';

const NAME =
  /^(?!xn--|sthree-|amzn-s3-demo-)(?!.*-s3alias$)(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket: Operation = {
  name: 'CreateBucket',
  method: 'PUT',
  on: 'bucket',
  matches: (call) =>
    call.query.size === 0 || [...call.query.keys()].every((name) => name === 'x-id'),
  async run(call) {
    const name = call.bucketName ?? '';
    const { state, principal } = call;
    if (principal === null)
      return refused(
        failure('AccessDenied', 'Access Denied', { cause: { id: 'anonymous-cannot', facts: {} } }),
      );
    if (!NAME.test(name))
      return refused(
        failure('InvalidBucketName', 'The specified bucket is not valid.', {
          details: { BucketName: name },
        }),
      );
    let region = call.endpointRegion;
    if (call.request.body.length > 0) {
      const document = await parseXml(showUtf8(call.request.body));
      if (document === null || document.name !== 'CreateBucketConfiguration') {
        return refused(
          failure(
            'MalformedXML',
            'The XML you provided was not well-formed or did not validate against our published schema',
          ),
        );
      }
      region = textAt(document, 'LocationConstraint') ?? region;
    }
    const existing = state.buckets.get(name);
    if (existing !== undefined) {
      return refused(
        existing.account === principal.account
          ? failure(
              'BucketAlreadyOwnedByYou',
              'Your previous request to create the named bucket succeeded and you already own it.',
              { details: { BucketName: name } },
            )
          : failure(
              'BucketAlreadyExists',
              'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
              { details: { BucketName: name } },
            ),
      );
    }
    state.buckets.set(
      name,
      newBucket({ name, region, account: principal.account, created: state.clock.now() }),
    );
    return ok({ status: 200, headers: [['Location', `/${name}`]], body: null });
  },
};
