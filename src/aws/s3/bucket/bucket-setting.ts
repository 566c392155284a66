import type { Result } from '../../../lib/result.ts';
import { ok } from '../../../lib/result.ts';
import type { S3Call } from '../call.ts';
import type { Check, S3Failure } from '../errors.ts';
import type { BucketOperation } from '../operation.ts';
import type { Subresource } from '../wire/subresource.ts';
import type { Bucket } from './bucket.ts';

/**
 * Something that is set for a bucket as a whole: a document that is put, read and taken away at a subresource.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
interface BucketSetting {
  /** AWS's name for it behind the verb: `BucketVersioning`. */
  readonly name: string;
  readonly subresource: Subresource;
  /** Without `delete`, whoever may put it may also take it away. */
  readonly actions: { readonly get: string; readonly put: string; readonly delete?: string };
  /** Reads what is put, and sets it. */
  put(call: S3Call, bucket: Bucket): Promise<Check>;
  /** The document, or S3's refusal where nothing is set. */
  get(bucket: Bucket): Result<string, S3Failure>;
  /** Takes it away; absent where AWS has no such operation. */
  delete?(bucket: Bucket): void;
  /** Status of the answer to a PUT, 200 if left out. */
  readonly putStatus?: number;
  /** Media type of the document, XML if left out. */
  readonly contentType?: string;
}

/** Put, Get and Delete of a setting, as rows of the table of operations. */
export function bucketSetting(setting: BucketSetting): readonly BucketOperation[] {
  const { name, subresource, actions, putStatus = 200, contentType } = setting;
  const at = { on: 'bucket', subresource } as const;
  const rows: BucketOperation[] = [
    {
      ...at,
      name: `Put${name}`,
      method: 'PUT',
      action: actions.put,
      async run(call, bucket) {
        const set = await setting.put(call, bucket);
        return set.ok ? ok({ status: putStatus, headers: [], body: null }) : set;
      },
    },
    {
      ...at,
      name: `Get${name}`,
      method: 'GET',
      action: actions.get,
      async run(_call, bucket) {
        const document = setting.get(bucket);
        if (!document.ok) return document;
        const headers = contentType === undefined ? [] : [['Content-Type', contentType] as const];
        return ok({ status: 200, headers, body: document.value });
      },
    },
  ];
  if (setting.delete !== undefined) {
    rows.push({
      ...at,
      name: `Delete${name}`,
      method: 'DELETE',
      action: actions.delete ?? actions.put,
      async run(_call, bucket) {
        setting.delete?.(bucket);
        return ok({ status: 204, headers: [], body: null });
      },
    });
  }
  return rows;
}
