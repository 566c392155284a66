import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { LiveOptions } from '../live/api.ts';
import { startLive } from '../live/start.ts';

/** Somebody who may do anything in S3, and nothing with a key. */
const ANALYST = {
  name: 'analyst',
  accessKeyId: 'AKIAANALYSTEXAMPLE00',
  secretAccessKey: 'only-for-tests',
  policies: [
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] },
  ],
} as const;

/** A live endpoint with its page, in the process of the test, and clients for it. */
export interface LiveProcess {
  /** Address of the page, with `/` at its end. */
  readonly page: string;
  readonly s3: S3Client;
  readonly kms: KMSClient;
  readonly analyst: S3Client;
  stop(): Promise<void>;
}

/** Starts one with the key `alias/demo`, the bucket `demo` and the built explorer. */
export async function startProcess(options: LiveOptions = {}): Promise<LiveProcess> {
  const live = await startLive({
    pagePort: 0,
    setUp: {
      keys: [{ alias: 'alias/demo' }],
      buckets: [{ name: 'demo' }],
      principals: [ANALYST],
    },
    onBug: (error) => console.error(error),
    ...options,
  });
  const settings = (credentials: { accessKeyId: string; secretAccessKey: string }) => ({
    endpoint: live.endpoint,
    region: live.region,
    forcePathStyle: true,
    maxAttempts: 1,
    credentials,
  });
  // The SDK writes into the credentials that it is given.
  const { accessKeyId, secretAccessKey } = ANALYST;
  return {
    page: live.page ?? '',
    s3: new S3Client(settings(live.credentials)),
    kms: new KMSClient(settings(live.credentials)),
    analyst: new S3Client(settings({ accessKeyId, secretAccessKey })),
    stop: () => live.stop(),
  };
}
