import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { fromRequest, toResponse } from '../../src/aws/http.ts';
import { handlerFor } from '../../src/aws/s3/sdk-client.test-helper.ts';
import { systemEntropy } from '../../src/crypto/index.ts';
import { assembleCloud } from '../../src/modes/cloud.ts';
import { EVERY_ABILITY } from '../../src/modes/every-ability.ts';
import { Estate } from '../../src/trace/index.ts';
import { type RecordedRequest, recordKms, recordS3 } from './record.ts';

/** A recorded cloud, with the real SDK's clients to speak to it. */
export function recordedCloud() {
  const requests: RecordedRequest[] = [];
  const cloud = {
    parts: assembleCloud({ abilities: EVERY_ABILITY }),
    estate: new Estate(),
    entropy: systemEntropy,
    now: Date.now,
  };
  const over = (serve: typeof recordS3) => async (request: Request) => {
    const done = await serve(cloud, await fromRequest(request));
    requests.push(done);
    return toResponse(done.response);
  };
  const clientsOf = (accessKeyId: string | null, region = 'us-east-1') => {
    const config = {
      region,
      maxAttempts: 1,
      credentials: { accessKeyId: accessKeyId ?? 'nobody', secretAccessKey: 'secret' },
      ...(accessKeyId === null ? { signer: { sign: async (request: never) => request } } : {}),
    };
    return {
      s3: new S3Client({ ...config, requestHandler: handlerFor(over(recordS3)) as never }),
      kms: new KMSClient({
        ...config,
        requestHandler: handlerFor(over(recordKms)) as never,
      }),
    };
  };
  return { requests, cloud, clientsOf, overS3: over(recordS3), overKms: over(recordKms) };
}
