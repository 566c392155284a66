import { modeServing } from '../../src/modes/registry.ts';
import type { StorageStep } from '../../src/trace/index.ts';
import { headerOf } from '../../src/trace/index.ts';
import type { Exchange } from '../recording/exchange.ts';
import { encryptionIn } from '../recording/trace-of.ts';
import type { StoredObject } from './flow.ts';
import { stepsOf } from './row.ts';

/** Steps by which an object gets to the disks as a whole, or is put under another key. */
const WRITES = ['s3.store-object', 's3.complete-object', 's3.replace-encrypted-data-key'];

/**
 * The objects that a request has stored.
 *
 * @param mode what its row says of the mode: a customer's key leaves no trace in an upload's last request
 */
export function storedBy(exchange: Exchange, mode: string | null): readonly StoredObject[] {
  const version = headerOf(exchange.response.headers, 'x-amz-version-id');
  return stepsOf(exchange)
    .filter((step): step is StorageStep => step.kind === 'store' && WRITES.includes(step.name))
    .map(({ slot, metadata }) => {
      const suffix = `?versionId=${version}`;
      const name = slot.endsWith(suffix) ? slot.slice(0, -suffix.length) : slot;
      const encryption = encryptionIn(Object.entries(metadata));
      return {
        bucket: name.slice(0, name.indexOf('/')),
        key: name.slice(name.indexOf('/') + 1),
        versionId: version,
        mode: modeServing(encryption) ?? mode,
        kmsKeyArn: encryption?.keyId ?? null,
        bucketKey: encryption?.bucketKey ?? false,
      };
    });
}
