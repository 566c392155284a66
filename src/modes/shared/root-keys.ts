import type { MechanismContext } from '../../aws/s3/mechanism.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { makeKey } from './wrap-key.ts';

/** How long a root key wraps new keys before the next takes over, in ms. AWS says that it rotates, not how often. */
const ROTATION = 90 * 24 * 3600 * 1000;

interface RootKeys {
  readonly keys: Map<string, Bytes>;
  current: string;
  since: number;
}

type RootContext = Pick<MechanismContext, 'recorder' | 'clock' | 'keyring'>;

/** The root key that wraps now; made at the first need, and made anew when its time is over. Old ones stay for old objects. */
export async function currentRootKey(c: RootContext): Promise<{ id: string; key: Bytes }> {
  const now = c.clock.now();
  let keys = c.keyring.get('root-keys') as RootKeys | undefined;
  if (keys === undefined || now - keys.since >= ROTATION) {
    const id = String((keys?.keys.size ?? 0) + 1);
    const key = await makeKey(c, {
      step: 's3.make-root-key',
      value: 'root-key',
      fact: 'root-key',
      retained: true,
      label: id,
      drawnFor: { of: id, lasting: true },
    });
    keys = { keys: new Map([...(keys?.keys ?? []), [id, key]]), current: id, since: now };
    c.keyring.set('root-keys', keys);
  }
  return { id: keys.current, key: rootKey(c, keys.current) };
}

/** A root key by its id, current or not. */
export function rootKey(c: Pick<MechanismContext, 'keyring'>, id: string): Bytes {
  const key = (c.keyring.get('root-keys') as RootKeys | undefined)?.keys.get(id);
  if (key === undefined) throw new Error(`no root key ${id}`);
  return key;
}
