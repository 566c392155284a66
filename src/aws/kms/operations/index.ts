import type { Operation } from '../operation.ts';
import { ALIAS_OPERATIONS } from './aliases.ts';
import { CRYPTOGRAPHIC_OPERATIONS } from './cryptography.ts';
import { DELETION_OPERATIONS } from './deletion.ts';
import { GENERATE_OPERATIONS } from './generate.ts';
import { GRANT_OPERATIONS } from './grants.ts';
import { KEY_PAIR_OPERATIONS } from './key-pairs.ts';
import { KEY_OPERATIONS } from './keys.ts';
import { MAC_OPERATIONS } from './mac.ts';
import { POLICY_OPERATIONS } from './policies.ts';
import { ROTATION_OPERATIONS } from './rotation.ts';
import { TAG_OPERATIONS } from './tags.ts';

/** Every operation, by the name that X-Amz-Target calls it. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...KEY_OPERATIONS,
  ...DELETION_OPERATIONS,
  ...ROTATION_OPERATIONS,
  ...ALIAS_OPERATIONS,
  ...POLICY_OPERATIONS,
  ...TAG_OPERATIONS,
  ...CRYPTOGRAPHIC_OPERATIONS,
  ...GENERATE_OPERATIONS,
  ...KEY_PAIR_OPERATIONS,
  ...MAC_OPERATIONS,
  ...GRANT_OPERATIONS,
};
