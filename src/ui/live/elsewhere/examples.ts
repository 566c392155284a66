import type { LiveRow } from '../../../link/live-protocol.ts';

const COMMON = {
  service: 's3',
  requests: 1,
  method: 'PUT',
  bucket: 'demo',
  key: 'report.csv',
  status: 200,
  code: null,
  client: 'aws-cli',
  userAgent: '',
  caller: 'arn:aws:iam::111122223333:root',
  mode: null,
  kmsKeyArn: null,
  kmsCalls: 0,
  bytesIn: 0,
  bytesOut: 0,
  took: 3,
  steps: 12,
  noFlow: null,
  leftOut: null,
  refusedAt: null,
  open: false,
  kept: false,
  signature: 'checked',
  target: '/demo/report.csv',
} as const satisfies Partial<LiveRow>;

/** When the example begins, on any day. */
const BEGUN = Date.parse('2026-01-15T09:30:00');

/** What the list looks like, in rising order of numbers; nobody made these requests. */
export function exampleRows(encryptions: readonly string[]): readonly LiveRow[] {
  const [, kms = null, bucketKey = null] = encryptions;
  const rows: readonly Partial<LiveRow>[] = [
    { operation: 'CreateBucket', key: null, took: 1 },
    { operation: 'PutObject', mode: kms, kmsCalls: 1, bytesIn: 48_211, took: 4 },
    {
      ...{ operation: 'CreateMultipartUpload', method: 'POST', key: 'backup.tar' },
      ...{ requests: 6, mode: bucketKey, kmsCalls: 1, bytesIn: 31_457_280, took: 812 },
    },
    {
      ...{ operation: 'GetObject', method: 'GET', client: 'boto3', status: 403 },
      ...{ code: 'AccessDenied', refusedAt: 'kms.refuse', kmsCalls: 1, bytesOut: 412 },
      caller: 'arn:aws:iam::111122223333:user/analyst',
    },
    { operation: 'ListObjectsV2', method: 'GET', key: null, client: 'rclone', bytesOut: 1_904 },
  ];
  return rows.map((row, index) => ({
    ...COMMON,
    operation: '',
    ...row,
    id: `example-${index + 1}`,
    number: index + 1,
    begun: BEGUN + index * 1730,
  }));
}
