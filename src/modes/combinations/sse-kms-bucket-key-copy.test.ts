import { everyCombination } from './every-combination.test-helper.ts';

everyCombination('sse-kms-bucket-key', ['copy']);
