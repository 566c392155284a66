import { everyCombination } from './every-combination.test-helper.ts';

everyCombination('dsse-kms', ['upload', 'download', 'multipart']);
