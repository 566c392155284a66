import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { fromRequest, toResponse } from '../../src/aws/http.ts';
import { handlerFor } from '../../src/aws/s3/sdk-client.test-helper.ts';
import { systemEntropy } from '../../src/crypto/index.ts';
import { assembleCloud } from '../../src/modes/cloud.ts';
import { EVERY_ABILITY } from '../../src/modes/every-ability.ts';
import { Estate } from '../../src/trace/index.ts';
import type { Exchange } from '../recording/exchange.ts';
import { recordKms, recordS3 } from '../recording/record.ts';
import { FlowLog, type FlowLogOptions } from './flow-log.ts';

/** A cloud whose every request stands in a log, with the SDK's clients for it; without HTTP between them. */
export function loggedCloud(options: FlowLogOptions = {}) {
  const log = new FlowLog(options);
  const cloud = {
    parts: assembleCloud({ abilities: EVERY_ABILITY }),
    estate: new Estate(),
    entropy: systemEntropy,
    now: Date.now,
  };
  const exchanges: Exchange[] = [];
  const over = (serve: typeof recordS3) =>
    handlerFor(async (request: Request) => {
      const recorded = await serve(cloud, await fromRequest(request));
      const exchange: Exchange = { ...recorded, signature: 'unchecked', recorded };
      exchanges.push(exchange);
      log.add(exchange);
      return toResponse(recorded.response);
    }) as never;
  const settings = (accessKeyId: string) => ({
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: 'secret' },
  });
  const clientsOf = (accessKeyId: string) => ({
    s3: new S3Client({ ...settings(accessKeyId), requestHandler: over(recordS3) }),
    kms: new KMSClient({ ...settings(accessKeyId), requestHandler: over(recordKms) }),
  });
  return { log, cloud, exchanges, clientsOf, ...clientsOf('AKIAROOT') };
}
