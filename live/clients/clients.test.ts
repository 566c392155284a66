import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/trace/index.ts';
import type { Flow, Live } from '../api.ts';
import { startLive } from '../start.ts';

/** Programs that people really use, each driven by a script of its own against an endpoint that is really there. */

const run = promisify(execFile);
/** The longest script calls its program thirty times, on a slow machine. */
const PATIENCE = 600_000;

const NOBODY = { accessKeyId: 'AKIAIOSFODNN7NOBODY2', secretAccessKey: 'nobody-secret' };

interface Script {
  readonly client: string;
  /** Debian's package. */
  readonly from: string;
  readonly isInstalled: boolean;
  readonly command: readonly [program: string, script: string];
  /** What there must be among the flows that it leaves, as far as each says it. */
  readonly leaves: readonly Record<string, unknown>[];
}

const ofRoot = { caller: 'arn:aws:iam::111122223333:root', signature: 'checked' };
const denied = { by: 's3', code: 'AccessDenied', reason: 'implicit-deny' };
const inParts = { operation: 'CreateMultipartUpload', open: false };

const SCRIPTS: readonly Script[] = [
  {
    client: 'aws-cli',
    from: 'awscli',
    isInstalled: existsSync('/usr/bin/aws'),
    command: ['bash', 'aws-cli.sh'],
    leaves: [
      { operation: 'GetCallerIdentity', status: 200 },
      { operation: 'PutObject', key: 'modes/sse-s3', mode: 'sse-s3', kmsCalls: 0, ...ofRoot },
      { operation: 'PutObject', key: 'modes/sse-kms', mode: 'sse-kms', kmsCalls: 1, ...ofRoot },
      { operation: 'PutObject', key: 'modes/bucket-key', mode: 'sse-kms-bucket-key', kmsCalls: 1 },
      { operation: 'PutObject', key: 'modes/dsse', mode: 'dsse-kms' },
      { operation: 'GetObject', key: 'modes/sse-kms', mode: 'sse-kms', kmsCalls: 1, status: 200 },
      { operation: 'PutObject', key: 'sse-c', mode: 'sse-c', kmsCalls: 0 },
      { ...inParts, key: 'large.bin', mode: 'sse-kms', status: 200, requests: 5 },
      { operation: 'PutObject', key: 'folder/deep/30 ä+.txt', ...ofRoot },
      { operation: 'PutObjectTagging', key: 'modes/sse-s3', status: 200 },
      { operation: 'Decrypt', service: 'kms', status: 200 },
      { operation: 'PutObject', key: 'nobody', refusal: denied },
      {
        operation: 'Encrypt',
        refusal: { by: 'kms', code: 'AccessDeniedException', reason: 'implicit-deny' },
      },
      { key: 'forged', refusal: { by: 's3', code: 'SignatureDoesNotMatch' } },
      {
        operation: 'GetObject',
        key: 'modes/sse-kms',
        refusal: { by: 'kms', code: 'KMS.DisabledException' },
      },
    ],
  },
  {
    client: 'boto3',
    from: 'python3-boto3',
    isInstalled: hasBoto3(),
    command: ['/usr/bin/python3', 'boto3-client.py'],
    leaves: [
      { operation: 'PutObject', key: 'sse-s3', mode: 'sse-s3', kmsCalls: 0, ...ofRoot },
      { operation: 'PutObject', key: 'bucket-key', mode: 'sse-kms-bucket-key' },
      { operation: 'PutObject', key: 'dsse', mode: 'dsse-kms' },
      { operation: 'GetObject', key: 'context', mode: 'sse-kms', kmsCalls: 1, status: 200 },
      { operation: 'GetObject', key: 'sse-c', status: 403, refusal: { by: 's3' } },
      { ...inParts, key: 'large', mode: 'sse-kms', requests: 6, ...ofRoot },
      { operation: 'PutObject', key: 'presigned', ...ofRoot },
      { operation: 'PostObject', key: 'form' },
      { operation: 'CreateGrant', status: 200 },
      { operation: 'Decrypt', refusal: { by: 'kms', code: 'InvalidCiphertextException' } },
      { operation: 'PutObject', key: 'nobody', refusal: denied },
      { key: 'sse-kms', refusal: { by: 'kms', code: 'KMS.DisabledException' } },
    ],
  },
  {
    client: 'rclone',
    from: 'rclone',
    isInstalled: existsSync('/usr/bin/rclone'),
    command: ['bash', 'rclone.sh'],
    leaves: [
      { operation: 'PutObject', key: 'files/file 1.bin', mode: 'sse-s3', status: 200, ...ofRoot },
      { ...inParts, key: 'large', mode: 'sse-kms', requests: 6, ...ofRoot },
      { operation: 'HeadObject', key: 'nobody', refusal: { ...denied, code: null } },
    ],
  },
  {
    client: 's3cmd',
    from: 's3cmd',
    isInstalled: existsSync('/usr/bin/s3cmd'),
    command: ['bash', 's3cmd.sh'],
    leaves: [
      { operation: 'PutObject', key: 'sse-kms', mode: 'sse-kms', kmsCalls: 1, ...ofRoot },
      { ...inParts, key: 'large', mode: 'sse-s3', requests: 6 },
      { operation: 'PutObject', key: 'nobody', refusal: denied },
      { operation: 'DeleteBucket', status: 204 },
    ],
  },
  {
    client: 'restic',
    from: 'restic',
    isInstalled: existsSync('/usr/bin/restic'),
    command: ['bash', 'restic.sh'],
    leaves: [{ operation: 'PutObject', key: 'backup/config', mode: 'sse-s3', ...ofRoot }],
  },
];

describe('a client that people use', () => {
  for (const { client, from, isInstalled, command, leaves } of SCRIPTS) {
    const name = isInstalled ? client : `${client}: skipped, for Debian's ${from} is not installed`;
    it.skipIf(!isInstalled)(
      name,
      async () => {
        const live = await startLive({
          setUp: { principals: [{ name: 'nobody', ...NOBODY }] },
          limits: { rows: 5000, bytes: 2 ** 31 },
          onBug: (error) => bugs.push(error),
        });
        const bugs: unknown[] = [];
        try {
          await drive(live, command);
          expect(bugs).toEqual([]);
          const flows = live.flows();
          for (const expected of leaves)
            expect(alike(flows, expected)).toContainEqual(nested(expected));
          await verifyAll(flows);
        } finally {
          await live.stop();
        }
      },
      PATIENCE,
    );
  }
});

/** Runs a script; what it says when it fails stands in the error. */
async function drive(
  { endpoint, credentials }: Live,
  [program, script]: Script['command'],
): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'live-client-'));
  const env = {
    ...process.env,
    ENDPOINT: endpoint,
    WORK: work,
    HOME: work,
    LC_ALL: 'C.UTF-8',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    NOBODY_ID: NOBODY.accessKeyId,
    NOBODY_SECRET: NOBODY.secretAccessKey,
  };
  try {
    await run(program, [join(import.meta.dirname, script)], { env });
  } catch (error) {
    // A comparison tells on standard output what differs.
    const { stdout } = error as { stdout?: string };
    throw new Error(`${(error as Error).message}\n${stdout ?? ''}`, { cause: error });
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Every flow is a trace that stands by itself. */
async function verifyAll(flows: readonly Flow[]): Promise<void> {
  let verified = 0;
  for (const flow of flows) {
    if (flow.noFlow !== null) continue;
    expect([flow.operation, flow.target, await verify(await flow.trace())]).toEqual([
      flow.operation,
      flow.target,
      { ok: true },
    ]);
    verified += 1;
  }
  expect(verified).toBeGreaterThan(20);
}

/** Of the flows with this operation and key, what is expected of one of them. */
function alike(
  flows: readonly Flow[],
  expected: Record<string, unknown>,
): readonly Record<string, unknown>[] {
  const { operation, key } = expected;
  return flows
    .filter((flow) => operation === undefined || flow.operation === operation)
    .filter((flow) => key === undefined || flow.key === key)
    .map((flow) =>
      Object.fromEntries(Object.keys(expected).map((name) => [name, flow[name as keyof Flow]])),
    );
}

function nested(expected: Record<string, unknown>): Record<string, unknown> {
  const { refusal } = expected;
  return refusal === undefined
    ? expected
    : { ...expected, refusal: expect.objectContaining(refusal as object) };
}

function hasBoto3(): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-I', '-c', 'import boto3'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
