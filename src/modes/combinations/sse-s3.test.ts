import { everyCombination } from './every-combination.test-helper.ts';

everyCombination('sse-s3', ['upload', 'download', 'multipart', 'copy']);
