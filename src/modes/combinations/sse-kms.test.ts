import { everyCombination } from './every-combination.test-helper.ts';

everyCombination('sse-kms', ['upload', 'download', 'multipart', 'update-encryption']);
