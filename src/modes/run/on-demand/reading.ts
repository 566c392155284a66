import { CRYPTOGRAPHIC_OPERATIONS } from '../../../aws/kms/operations/cryptography.ts';
import { getObject } from '../../../aws/s3/object/get-object.ts';
import type { Abilities } from '../../abilities.ts';

/** For flows in which what is stored is decrypted: all but a plain upload. */
export const abilities: Partial<Abilities> = { s3: [getObject], kms: CRYPTOGRAPHIC_OPERATIONS };
