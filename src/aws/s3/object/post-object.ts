import { ok } from '../../../lib/result.ts';
import { element, xmlDocument } from '../../../lib/xml.ts';
import type { Answer, Reply, S3Call } from '../call.ts';
import type { BucketOperation } from '../operation.ts';
import { putObject } from './put-object.ts';

/**
 * An upload by a browser's form. What it stores and checks is what PutObject stores and checks; the answer is one for
 * browsers. https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
 */
export const postObject: BucketOperation = {
  name: 'PostObject',
  method: 'POST',
  on: 'object',
  subresource: null,
  when: (call) => call.form !== null,
  action: null,
  async run(call, bucket) {
    const stored = await putObject.run(call, bucket);
    return stored.ok ? answerOf(call, stored.value) : stored;
  },
};

function answerOf(call: S3Call, stored: Reply): Answer {
  const field = (name: string) => call.form?.fields.get(name) ?? null;
  const key = call.key ?? '';
  const etag = stored.headers.find(([name]) => name === 'ETag')?.[1] ?? '';
  const next = redirectTo(field('success_action_redirect') ?? field('redirect'), {
    bucket: call.bucketName ?? '',
    key,
    etag,
  });
  if (next !== null) {
    return ok({ ...stored, status: 303, headers: [...stored.headers, ['Location', next]] });
  }
  const location = locationOf(call, key);
  const headers = [...stored.headers, ['Location', location] as const];
  switch (field('success_action_status')) {
    case '200':
      return ok({ ...stored, status: 200, headers });
    case '201':
      return ok({
        ...stored,
        status: 201,
        headers,
        body: xmlDocument(
          element('PostResponse', [
            element('Location', location),
            element('Bucket', call.bucketName ?? ''),
            element('Key', key),
            element('ETag', etag),
          ]),
        ),
      });
    default:
      // Also where the field says something else.
      return ok({ ...stored, status: 204, headers });
  }
}

/** The page that the form wants shown next, told what was stored; null where it wants none, or none that is an address. */
function redirectTo(
  page: string | null,
  stored: { readonly bucket: string; readonly key: string; readonly etag: string },
): string | null {
  if (page === null || !URL.canParse(page)) return null;
  const url = new URL(page);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  for (const [name, value] of Object.entries(stored)) url.searchParams.set(name, value);
  return url.href;
}

/** The object's address, under the one that the form was sent to. Slashes in the key are encoded, as recorded from S3. */
function locationOf({ request, bucketName }: S3Call, key: string): string {
  const { origin, pathname } = request.url;
  const isInPath = pathname !== '/';
  return `${origin}/${isInPath ? `${bucketName}/` : ''}${encodeURIComponent(key)}`;
}
