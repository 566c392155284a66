import { copyObject } from '../../../aws/s3/object/copy-object.ts';
import type { Abilities } from '../../abilities.ts';

/** For flows that copy an object. */
export const abilities: Partial<Abilities> = { s3: [copyObject] };
