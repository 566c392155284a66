import { CreateKeyCommand } from '@aws-sdk/client-kms';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
  PutBucketEncryptionCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveRow } from '../../src/link/live-protocol.ts';
import { verify } from '../../src/trace/index.ts';
import { loggedCloud } from './logged-cloud.test-helper.ts';

const Bucket = 'demo-bucket';
const customer = {
  SSECustomerAlgorithm: 'AES256',
  SSECustomerKey: Buffer.alloc(32, 7).toString('base64'),
};

/** What is done for one upload; parts are of some bytes, so that S3 completes those of one part alone. */
type Act =
  | { readonly type: 'part'; readonly number: number }
  | { readonly type: 'list' | 'complete' | 'abort' };

/** An upload that a client makes: with which encryption, and what it does, some of it at the same time. */
interface Plan {
  readonly encryption: number;
  readonly waves: readonly (readonly Act[])[];
}

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('part'), number: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('list', 'complete', 'abort') }) },
) as fc.Arbitrary<Act>;

const plan: fc.Arbitrary<Plan> = fc.record({
  encryption: fc.nat(4),
  waves: fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
});

/** Makes an upload as planned, whatever S3 says to it. */
async function upload(
  s3: S3Client,
  Key: string,
  { waves }: Plan,
  encryption: object,
  customerKey: object,
) {
  const { UploadId } = await s3.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ...encryption }),
  );
  const at = { Bucket, Key, UploadId };
  const etags = new Map<number, string | undefined>();
  const does = async (each: Act) => {
    switch (each.type) {
      case 'part': {
        const body = { PartNumber: each.number, Body: `part ${each.number} of ${Key}` };
        const { ETag } = await s3.send(new UploadPartCommand({ ...at, ...body, ...customerKey }));
        etags.set(each.number, ETag);
        return;
      }
      case 'list':
        return s3.send(new ListPartsCommand(at));
      case 'abort':
        return s3.send(new AbortMultipartUploadCommand(at));
      case 'complete': {
        const Parts = [...etags]
          .sort(([a], [b]) => a - b)
          .map(([PartNumber, ETag]) => ({ PartNumber, ETag }));
        return s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }));
      }
    }
  };
  for (const wave of waves) await Promise.allSettled(wave.map(does));
}

describe('uploads that go on at the same time', () => {
  it('are a row each, whose flow verifies, in whatever order their requests are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 3 }), async (plans) => {
        const { s3, kms, log, exchanges } = loggedCloud();
        await s3.send(new CreateBucketCommand({ Bucket }));
        await s3.send(
          new PutBucketEncryptionCommand({
            Bucket,
            ServerSideEncryptionConfiguration: {
              Rules: [
                {
                  ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
                  BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
                },
              ],
            },
          }),
        );
        const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
        const SSEKMSKeyId = KeyMetadata?.Arn;
        const encryptions = [
          {},
          { ServerSideEncryption: 'aws:kms', SSEKMSKeyId },
          { ServerSideEncryption: 'aws:kms', SSEKMSKeyId, BucketKeyEnabled: true },
          { ServerSideEncryption: 'aws:kms:dsse', SSEKMSKeyId },
          customer,
        ];
        const before = log.rows().length;
        const told: LiveRow[] = [];
        log.listen((change) => {
          if (change.type === 'row') told.push(change.row);
        });
        await Promise.all(
          plans.map((each, i) => {
            const encryption = encryptions[each.encryption] ?? {};
            return upload(
              s3,
              `object ${i}`,
              each,
              encryption,
              encryption === customer ? customer : {},
            );
          }),
        );
        const rows = log.rows();
        expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
        for (const row of rows) {
          // A row keeps its name and its number, and only grows.
          const own = told.filter(({ id }) => id === row.id);
          const all = row.number > before ? row.requests : 0;
          expect(own.map(({ requests }) => requests)).toEqual(
            [...Array(all).keys()].map((n) => n + 1),
          );
          expect(own.every(({ number }) => number === row.number)).toBe(true);
        }
        expect(rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(exchanges.length);
        const begun = rows.filter(({ operation }) => operation === 'CreateMultipartUpload');
        expect(begun.map(({ key }) => key).toSorted()).toEqual(plans.map((_, i) => `object ${i}`));
        for (const flow of log.flows()) {
          const trace = await flow.trace();
          expect([flow.operations, await verify(trace)]).toEqual([flow.operations, { ok: true }]);
          expect(trace.steps).toHaveLength(flow.steps);
          const refused = trace.steps.findIndex(({ id }) => id === flow.refusedAt);
          expect(refused >= 0).toBe(flow.refusedAt !== null);
          expect(flow.refusedAt !== null).toBe(flow.refusal !== null);
          const ended = exchanges.some(
            ({ operation, response, recorded }) =>
              ['CompleteMultipartUpload', 'AbortMultipartUpload'].includes(operation) &&
              response.status < 300 &&
              recorded?.key === flow.key,
          );
          if (begun.some(({ id }) => id === flow.id)) expect(flow.open).toBe(!ended);
          else expect(flow.requests).toBe(1);
        }
      }),
      { numRuns: 10 },
    );
  });
});
