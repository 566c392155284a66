import type { KmsKey } from './key.ts';
import { notEnabled } from './key-checks.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

/** Null when keys of this spec rotate: symmetric ones only. https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
export function cannotRotate(key: KmsKey): Refusal | null {
  if (key.spec === 'SYMMETRIC_DEFAULT') return null;
  return refusal('UnsupportedOperationException', null, 'kms-rotation', 'key-cannot-rotate', {
    keyArn: key.arn,
    spec: key.spec,
  });
}

/** Null when rotation can be set or done now. */
export function notRotatable(key: KmsKey): Refusal | null {
  return notEnabled(key) ?? cannotRotate(key);
}
