import { type Abilities, joined } from '../abilities.ts';
import { MODES } from '../registry.ts';
import { abilities as bucketPolicy } from './on-demand/bucket-policy.ts';
import { abilities as copy } from './on-demand/copy.ts';
import { abilities as keyCare } from './on-demand/key-care.ts';
import { abilities as multipart } from './on-demand/multipart.ts';
import { abilities as reading } from './on-demand/reading.ts';
import { abilities as updateEncryption } from './on-demand/update-encryption.ts';
import { USUAL_ABILITIES } from './usual-abilities.ts';

/** What all scenarios together ask of S3 and KMS, for those who play many of them. */
export const SCENE_ABILITIES: Abilities = joined([
  { mechanisms: MODES.map(({ mechanism }) => mechanism) },
  USUAL_ABILITIES,
  bucketPolicy,
  copy,
  keyCare,
  multipart,
  reading,
  updateEncryption,
]);
