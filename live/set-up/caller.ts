import type { KmsService } from '../../src/aws/kms/index.ts';
import { ROOT_ACCESS_KEY_ID } from '../../src/aws/principals.ts';
import { handleS3 } from '../../src/aws/s3/service.ts';
import { utf8 } from '../../src/lib/bytes.ts';
import type { CloudParts } from '../../src/modes/cloud.ts';
import type { Header } from '../../src/trace/index.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The account's root user, who sets up what is there before clients come, over the services' own APIs. */
export interface Caller {
  s3(method: string, path: string, body?: string): Promise<Answer>;
  kms(operation: string, input: object): Promise<Answer>;
}

/** @param parts of the cloud; what is done shows in no flow, but what it leaves does */
export function rootOf(
  { s3, kms }: { s3: CloudParts['s3']; kms: KmsService },
  region: string,
): Caller {
  const signed = (service: string): Header => [
    'Authorization',
    `AWS4-HMAC-SHA256 Credential=${ROOT_ACCESS_KEY_ID}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
  ];
  return {
    async s3(method, path, body = '') {
      const url = new URL(`https://s3.${region}.amazonaws.com${path}`);
      const request = { method, url, headers: [signed('s3')], body: utf8(body) };
      return answerOf((await handleS3(s3, request)).response);
    },
    async kms(operation, input) {
      const url = new URL(`https://kms.${region}.amazonaws.com/`);
      const headers: Header[] = [
        ['X-Amz-Target', `TrentService.${operation}`],
        ['Content-Type', 'application/x-amz-json-1.1'],
        signed('kms'),
      ];
      const body = utf8(JSON.stringify(input));
      return answerOf((await kms.handle({ method: 'POST', url, headers, body })).response);
    },
  };
}

const answerOf = ({ status, body }: { status: number; body: Uint8Array }): Answer => ({
  status,
  text: new TextDecoder().decode(body),
});
