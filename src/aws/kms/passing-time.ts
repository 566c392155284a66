import { MOST_MATERIALS } from './blob.ts';
import type { Ports } from './call.ts';
import { type KmsKey, stateOf } from './key.ts';
import { addMaterial } from './make-key.ts';

export const DAY = 86_400_000;

/** Does what became due since the last request: deletes keys whose waiting period is over, rotates those whose turn it is. */
export async function catchUp(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  for (const key of ports.store.all()) {
    if (key.deletion !== null && now >= key.deletion.date) destroy(ports, key);
    else if (isRotationDue(key, now)) await rotate(ports, key, now);
  }
}

function destroy(ports: Ports, key: KmsKey): void {
  ports.store.remove(key);
  if (key.materials.length === 0) return;
  ports.recorder.erase({
    actor: 'kms',
    name: 'kms.delete-key-material',
    fact: 'kms-deletion',
    values: key.materials.map(({ bytes }) => bytes),
  });
}

/** When the next automatic rotation is due, in ms since the epoch. */
export function nextRotation(key: KmsKey): number | null {
  return key.rotation === null ? null : key.rotation.from + key.rotation.days * DAY;
}

function isRotationDue(key: KmsKey, now: number): boolean {
  const next = nextRotation(key);
  return (
    next !== null &&
    now >= next &&
    stateOf(key) === 'Enabled' &&
    key.materials.length < MOST_MATERIALS
  );
}

async function rotate(ports: Ports, key: KmsKey, now: number): Promise<void> {
  if (key.rotation === null) return;
  // Rotations that fell into a time without requests leave one new material: nothing was encrypted under the others.
  key.rotation = { ...key.rotation, from: now };
  await addMaterial(ports, key, 'AUTOMATIC', 'kms.rotate-key-material');
}
