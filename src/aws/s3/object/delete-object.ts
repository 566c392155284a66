import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { Xml } from '../../../lib/xml.ts';
import { element, optional } from '../../../lib/xml.ts';
import { permit } from '../access.ts';
import type { Bucket } from '../bucket/bucket.ts';
import { versionName } from '../bucket/bucket.ts';
import type { S3Call } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import { MALFORMED_XML, notImplemented, PASSED, refuse } from '../errors.ts';
import type { BucketOperation } from '../operation.ts';
import { xmlPayload } from '../wire/body.ts';
import { childOf, childrenOf, textAt } from '../wire/parse-xml.ts';
import { s3Document } from '../wire/s3-xml.ts';
import { checkWriteCondition } from './conditions.ts';
import { checkVersionId, deleteVersion, newestObject, noSuchVersion } from './versions.ts';

/** Conditions that only directory buckets know. */
const OF_DIRECTORY_BUCKETS = ['x-amz-if-match-last-modified-time', 'x-amz-if-match-size'];

/** Keys that one request may name. */
const MOST_KEYS = 1000;

interface Named {
  readonly key: string;
  readonly versionId: string | null;
}

/** Needs no key, whatever the encryption. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject: BucketOperation = {
  name: 'DeleteObject',
  method: 'DELETE',
  on: 'object',
  subresource: null,
  action: (call) => ({ action: actionFor(call.query.get('versionId')) }),
  async run(call, bucket) {
    const key = call.key ?? '';
    const versionId = call.query.get('versionId');
    const foreign = OF_DIRECTORY_BUCKETS.find((name) => call.header(name) !== null);
    if (foreign !== undefined) return notImplemented(foreign);
    if (call.header('if-match') !== null && call.header('if-match') !== '*') {
      const met = checkWriteCondition(call, newestObject(bucket, key));
      if (!met.ok) return met;
    }
    const known = checkVersionId(bucket, versionId);
    if (!known.ok) return known;
    const { marker, removed } = await deleteVersion(call, bucket, key, versionId);
    const version = marker ?? removed;
    return ok({
      status: 204,
      headers: [
        ...(version?.deleteMarker === true ? [['x-amz-delete-marker', 'true'] as const] : []),
        ...(version === null || bucket.versioning === null
          ? []
          : [['x-amz-version-id', versionName(version)] as const]),
      ],
      body: null,
    });
  },
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export const deleteObjects: BucketOperation = {
  name: 'DeleteObjects',
  method: 'POST',
  on: 'bucket',
  subresource: 'delete',
  // Asked for key by key.
  action: null,
  async run(call, bucket) {
    const named = await namesOf(call);
    if (!named.ok) return named;
    const { names, quiet } = named.value;
    const results: Xml[] = [];
    for (const each of names) {
      const result = await deleteOne(call, bucket, each);
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
    return refuse('InvalidRequest', 'Missing required header for this request: Content-MD5');
  }
  const document = await xmlPayload(call, 'Delete');
  if (!document.ok) return document;
  const objects = childrenOf(document.value, 'Object');
  const names = objects.flatMap((object): Named[] => {
    const key = childOf(object, 'Key')?.exact ?? '';
    return key === '' ? [] : [{ key, versionId: textAt(object, 'VersionId') }];
  });
  if (names.length === 0 || names.length !== objects.length || names.length > MOST_KEYS) {
    return MALFORMED_XML;
  }
  return ok({ names, quiet: textAt(document.value, 'Quiet') === 'true' });
}

async function deleteOne(
  call: S3Call,
  bucket: Bucket,
  { key, versionId }: Named,
): Promise<{ failed: boolean; xml: Xml }> {
  const name = [element('Key', key), optional('VersionId', versionId)];
  const deletable = checkDeletable(call, bucket, { key, versionId });
  if (!deletable.ok) {
    const { code, message } = deletable.error;
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

function checkDeletable(call: S3Call, bucket: Bucket, { key, versionId }: Named): Check {
  const permitted = permit(call, bucket, {
    key,
    action: actionFor(versionId),
    ...(versionId === null ? {} : { context: { 's3:VersionId': versionId } }),
  });
  if (!permitted.ok) return permitted;
  return checkVersionId(bucket, versionId).ok ? PASSED : noSuchVersion(key, versionId);
}

function actionFor(versionId: string | null): string {
  return versionId === null ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
}
