import type { Keyring, MechanismContext } from '../../aws/s3/mechanism.ts';
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
  const underWay = making.get(c.keyring);
  if (underWay !== undefined) await underWay;
  const keys = keysOf(c);
  if (keys === undefined || c.clock.now() - keys.since >= ROTATION) {
    const made = makeRootKey(c, keys).finally(() => making.delete(c.keyring));
    making.set(c.keyring, made);
    await made;
  }
  const { current } = keysOf(c) as RootKeys;
  return { id: current, key: rootKey(c, current) };
}

/** Where a request has a root key made, others that come meanwhile wait for it: two keys of one id would lose one. */
const making = new WeakMap<Keyring, Promise<void>>();

async function makeRootKey(c: RootContext, before: RootKeys | undefined): Promise<void> {
  const since = c.clock.now();
  const id = String((before?.keys.size ?? 0) + 1);
  const key = await makeKey(c, {
    step: 's3.make-root-key',
    value: 'root-key',
    fact: 'root-key',
    retained: true,
    label: id,
    drawnFor: { of: id, lasting: true },
  });
  const keys = new Map([...(before?.keys ?? []), [id, key]]);
  c.keyring.set('root-keys', { keys, current: id, since } satisfies RootKeys);
}

function keysOf(c: Pick<MechanismContext, 'keyring'>): RootKeys | undefined {
  return c.keyring.get('root-keys') as RootKeys | undefined;
}

/** A root key by its id, current or not. */
export function rootKey(c: Pick<MechanismContext, 'keyring'>, id: string): Bytes {
  const key = keysOf(c)?.keys.get(id);
  if (key === undefined) throw new Error(`no root key ${id}`);
  return key;
}
