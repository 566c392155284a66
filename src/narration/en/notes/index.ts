import type { NoteTables } from '../../notes/note.ts';
import { ANY_NOTES } from './any.ts';
import { COMPUTING_NOTES } from './computing.ts';
import { CUSTOMER_KEY_NOTES } from './customer-key.ts';
import { DECISION_NOTES } from './decisions.ts';
import { KMS_NOTES } from './kms.ts';
import { PHRASES } from './phrases.ts';
import { REQUEST_NOTES } from './requests.ts';
import { RESPONSE_NOTES } from './responses.ts';
import { STORAGE_NOTES } from './storage.ts';

export const notes: NoteTables = {
  lang: 'en',
  phrases: PHRASES,
  kinds: ANY_NOTES,
  steps: {
    ...REQUEST_NOTES,
    ...RESPONSE_NOTES,
    ...DECISION_NOTES,
    ...KMS_NOTES,
    ...COMPUTING_NOTES,
    ...CUSTOMER_KEY_NOTES,
    ...STORAGE_NOTES,
  },
};
