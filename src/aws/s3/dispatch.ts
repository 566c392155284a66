import { part } from '../../lib/part.ts';
import { permit, permitAccount } from './access.ts';
import { findBucket } from './bucket/find-bucket.ts';
import type { Answer, S3Call, S3State } from './call.ts';
import { checkNoEncryptionHeaders } from './encryption/requested.ts';
import type { Operation } from './operation.ts';
import { inTurn } from './turns.ts';
import { checkLength } from './wire/content-length.ts';
import { subresourceOf } from './wire/subresource.ts';

/** No flow asks for what there is not. */
const loadUnserved = part(() => import('./unserved.ts'));

/** S3 with what it can be asked for. What AWS has beside that is answered as not implemented. */
export interface S3 extends S3State {
  /** No request fits two of them. */
  readonly operations: readonly Operation[];
}

/** The operation a request is for; null when there is none. */
export function operationOf({ operations }: S3, call: S3Call): Operation | null {
  const on = call.bucketName === null ? 'service' : call.key === null ? 'bucket' : 'object';
  const subresource = subresourceOf(call);
  const found = operations.find(
    (each) =>
      each.on === on &&
      each.method === call.request.method &&
      (each.subresource === 'any' || each.subresource === subresource) &&
      (each.when === undefined || each.when(call)),
  );
  return found ?? null;
}

/**
 * Answers a request. In S3's order: whether there is such an operation, whether the bucket is there and owned by whom
 * the caller expects, whether headers of a write stand in something else, whether the caller may; then the operation
 * itself.
 */
export async function dispatch(s3: S3, call: S3Call, operation: Operation | null): Promise<Answer> {
  if (operation === null) return (await loadUnserved()).unserved(s3.operations, call);
  const fits = checkLength(operation.name, call.request);
  if (!fits.ok) return fits;
  const { action } = operation;
  if ('resource' in operation) {
    const caller = permitAccount(call, {
      action: operation.action,
      resource: operation.resource(call),
    });
    return caller.ok ? operation.run(call, caller.value) : caller;
  }
  const bucket = findBucket(call);
  if (!bucket.ok) return bucket;
  if (operation.method === 'GET' || operation.method === 'HEAD' || operation.method === 'DELETE') {
    const plain = checkNoEncryptionHeaders(call);
    if (!plain.ok) return plain;
  }
  if (action !== null) {
    const permission = typeof action === 'string' ? { action } : action(call);
    const permitted = permit(call, bucket.value, permission);
    if (!permitted.ok) return permitted;
  }
  return inTurn(call, bucket.value, operation, () => operation.run(call, bucket.value));
}
