import type { LiveRow, LiveState } from '../../link/live-protocol.ts';

/** A request as the process tells of it. */
export function liveRow(number: number, change: Partial<LiveRow> = {}): LiveRow {
  return {
    id: `p-${number}`,
    number,
    service: 's3',
    operation: 'PutObject',
    requests: 1,
    method: 'PUT',
    target: '/demo/report.csv',
    bucket: 'demo',
    key: 'report.csv',
    status: 200,
    code: null,
    client: 'aws-cli',
    userAgent: 'aws-cli/2.15',
    caller: 'arn:aws:iam::111122223333:root',
    mode: null,
    kmsKeyArn: null,
    kmsCalls: 0,
    bytesIn: 5,
    bytesOut: 0,
    begun: 1000 * number,
    took: 3,
    steps: 8,
    noFlow: null,
    leftOut: null,
    refusedAt: null,
    open: false,
    kept: false,
    signature: 'checked',
    ...change,
  };
}

/** What the process says of itself. */
export function liveState(change: Partial<LiveState> = {}): LiveState {
  return {
    endpoint: 'http://127.0.0.1:4566',
    region: 'us-east-1',
    account: '111122223333',
    paused: false,
    limits: { rows: 500, bytes: 256 * 1024 * 1024 },
    held: { rows: 0, bytes: 0 },
    dropped: 0,
    durable: false,
    recipes: [{ client: 'AWS CLI', text: 'aws s3 ls' }],
    ...change,
  };
}
