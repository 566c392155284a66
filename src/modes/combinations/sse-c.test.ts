import { everyCombination } from './every-combination.test-helper.ts';

everyCombination('sse-c', ['upload', 'download', 'multipart', 'copy']);
