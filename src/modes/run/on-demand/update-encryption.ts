import { updateObjectEncryption } from '../../../aws/s3/object/update-object-encryption.ts';
import type { Abilities } from '../../abilities.ts';

/** For flows that change how an object is encrypted. */
export const abilities: Partial<Abilities> = { s3: [updateObjectEncryption] };
