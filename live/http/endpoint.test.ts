import {
  CreateBucketCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import { systemEntropy } from '../../src/crypto/index.ts';
import { assembleCloud } from '../../src/modes/cloud.ts';
import { EVERY_ABILITY } from '../../src/modes/every-ability.ts';
import { Estate } from '../../src/trace/index.ts';
import type { Exchange } from '../recording/exchange.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';

let endpoint: Endpoint | null = null;
afterEach(async () => {
  await endpoint?.stop();
  endpoint = null;
});

describe('an endpoint', () => {
  it('serves', async () => {
    const exchanges: Exchange[] = [];
    endpoint = await startEndpoint({
      cloud: {
        parts: assembleCloud({ abilities: EVERY_ABILITY }),
        estate: new Estate(),
        entropy: systemEntropy,
        now: Date.now,
      },
      port: 0,
      isDeclared: () => false,
      onExchange: (exchange) => exchanges.push(exchange),
      onBug: (error) => {
        throw error;
      },
    });
    const s3 = new S3Client({
      endpoint: endpoint.url,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'AKIAANY', secretAccessKey: 'secret' },
    });
    await s3.send(new CreateBucketCommand({ Bucket: 'demo' }));
    await s3.send(
      new PutObjectCommand({
        Bucket: 'demo',
        Key: 'a b',
        Body: 'hello',
        ServerSideEncryption: 'aws:kms',
      }),
    );
    const got = await s3.send(new GetObjectCommand({ Bucket: 'demo', Key: 'a b' }));
    expect(await got.Body?.transformToString()).toBe('hello');
    s3.destroy();
    expect(exchanges.map(({ operation }) => operation)).toEqual([
      'CreateBucket',
      'PutObject',
      'GetObject',
    ]);
  });
});
