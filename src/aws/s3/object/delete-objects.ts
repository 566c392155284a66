import type { Result } from '../../../lib/result.ts';
import { ok, refused } from '../../../lib/result.ts';
import { permit } from '../access.ts';
import type { Bucket } from '../bucket/bucket.ts';
import { versionName } from '../bucket/bucket.ts';
import { existingBucket } from '../bucket/find-bucket.ts';
import type { Operation, S3Call } from '../call.ts';
import type { S3Failure } from '../errors.ts';
import { failure, MALFORMED_XML } from '../errors.ts';
import { xmlPayload } from '../wire/body.ts';
import { childOf, childrenOf, textAt } from '../wire/parse-xml.ts';
import type { Xml } from '../wire/s3-xml.ts';
import { element, optional, s3Document } from '../wire/s3-xml.ts';
import { at } from '../wire/subresource.ts';
import { deleteVersion } from './delete-version.ts';
import { noSuchVersion } from './records.ts';
import { refuseVersionId } from './versions.ts';

const MOST = 1000;

interface Named {
  readonly key: string;
  readonly versionId: string | null;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export const deleteObjects: Operation = {
  name: 'DeleteObjects',
  method: 'POST',
  on: 'bucket',
  matches: at('delete'),
  async run(call) {
    const found = existingBucket(call);
    if (!found.ok) return found;
    const named = await namesOf(call);
    if (!named.ok) return named;
    const { names, quiet } = named.value;
    const results: Xml[] = [];
    for (const each of names) {
      const result = await deleteOne(call, found.value, each);
      if (!quiet || result.failed) results.push(result.xml);
    }
    return ok({ status: 200, headers: [], body: s3Document('DeleteResult', results) });
  },
};

async function namesOf(
  call: S3Call,
): Promise<Result<{ names: readonly Named[]; quiet: boolean }, S3Failure>> {
  const guarded = call.request.headers.some(
    ([name]) => /^(content-md5|x-amz-trailer)$/i.test(name) || /^x-amz-checksum-/i.test(name),
  );
  if (!guarded) {
    return refused(
      failure('InvalidRequest', 'Missing required header for this request: Content-MD5'),
    );
  }
  const document = await xmlPayload(call, 'Delete');
  if (!document.ok) return document;
  const objects = childrenOf(document.value, 'Object');
  const names = objects.flatMap((object): Named[] => {
    const key = childOf(object, 'Key')?.exact ?? '';
    return key === '' ? [] : [{ key, versionId: textAt(object, 'VersionId') }];
  });
  if (names.length === 0 || names.length !== objects.length || names.length > MOST) {
    return refused(MALFORMED_XML);
  }
  return ok({ names, quiet: textAt(document.value, 'Quiet') === 'true' });
}

async function deleteOne(
  call: S3Call,
  bucket: Bucket,
  { key, versionId }: Named,
): Promise<{ failed: boolean; xml: Xml }> {
  const denied = permit(call, bucket, {
    key,
    action: versionId === null ? 's3:DeleteObject' : 's3:DeleteObjectVersion',
    ...(versionId === null ? {} : { context: { 's3:VersionId': versionId } }),
  });
  const name = [element('Key', key), optional('VersionId', versionId)];
  const wrong =
    denied ?? (refuseVersionId(bucket, versionId) === null ? null : noSuchVersion(key, versionId));
  if (wrong !== null) {
    const { code, message } = wrong;
    const xml = element('Error', [...name, element('Code', code), element('Message', message)]);
    return { failed: true, xml };
  }
  const { marker, removed } = await deleteVersion(call, bucket, key, versionId);
  const hidden = marker ?? (removed?.deleteMarker === true ? removed : null);
  return {
    failed: false,
    xml: element('Deleted', [
      ...name,
      hidden === null ? null : element('DeleteMarker', true),
      hidden === null ? null : element('DeleteMarkerVersionId', versionName(hidden)),
    ]),
  };
}
