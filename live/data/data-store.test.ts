import { DecryptCommand } from '@aws-sdk/client-kms';
import {
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectVersionsCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/trace/index.ts';
import type { RecordedRequest } from '../recording/record.ts';
import { traceOf } from '../recording/trace-of.ts';
import {
  type DurableCloud,
  digestOf,
  durableCloud,
  stateOf,
  withFolder,
} from './durable-cloud.test-helper.ts';
import { SCHEMA } from './folder.ts';
import { BUCKET, CUSTOMER_KEY, fill, finish, LONG } from './rich-cloud.test-helper.ts';
import { storedShape } from './stored-shape.test-helper.ts';

/** Digest of the content, or why it is refused, of each version of each object. */
async function contents({ s3 }: DurableCloud): Promise<ReadonlyMap<string, string>> {
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: BUCKET }));
  const found = new Map<string, string>();
  for (const { Key = '', VersionId } of Versions) {
    const at = { Bucket: BUCKET, Key, VersionId };
    const key = Key.includes('customer') ? CUSTOMER_KEY : {};
    const got = await s3.send(new GetObjectCommand({ ...at, ...key })).catch((error) => error);
    found.set(
      `${Key} ${VersionId}`,
      got.Body === undefined ? got.name : digestOf(await got.Body.transformToByteArray()),
    );
  }
  return found;
}

async function problemsOf(requests: readonly RecordedRequest[]): Promise<readonly unknown[]> {
  const problems = [];
  for (const each of requests) {
    const checked = await verify(await traceOf([each]));
    if (!checked.ok) problems.push([each.operation, each.key, checked.problems]);
  }
  return problems;
}

describe('a cloud on a folder', () => {
  it(
    'is the same after it was opened again, and goes on',
    () =>
      withFolder(async (folder) => {
        const first = await durableCloud(folder);
        const { blob, uploads } = await fill(first);
        const before = await contents(first);
        await first.data.close();

        // A number that is raised gets a file of its own, which is written where there is none yet.
        await expect(
          await storedShape(folder),
          `What lies in a data folder has not the shape that shapes/schema-${SCHEMA}.txt says, or there is no such file yet. If the shape has changed, people's folders of version ${SCHEMA} would be misread: raise SCHEMA in live/data/folder.ts by one, run this test again, and commit the file that it writes; those of earlier versions stay as they are.`,
        ).toMatchFileSnapshot(`shapes/schema-${SCHEMA}.txt`);

        const second = await durableCloud(folder);
        expect(stateOf(second)).toEqual(stateOf(first));
        expect(await contents(second)).toEqual(before);
        expect(before.size).toBeGreaterThan(20);
        expect([...before.values()].filter((each) => each === 'AccessDenied')).toHaveLength(1);
        const decrypted = await second.kms.send(new DecryptCommand({ CiphertextBlob: blob }));
        expect(decrypted.Plaintext).toEqual(new Uint8Array(40).fill(3));
        const tags = await second.s3.send(
          new GetObjectTaggingCommand({ Bucket: BUCKET, Key: 'kms' }),
        );
        expect(tags.TagSet).toEqual([{ Key: 'a', Value: 'b' }]);
        const asAlice = await second
          .s3As('AKIAALICE')
          .send(new GetObjectCommand({ Bucket: BUCKET, Key: 'kms' }));
        expect(await asAlice.Body?.transformToString()).toBe('content of kms');
        for (const [name, id] of Object.entries(uploads))
          if (name !== 'default') await finish(second, name, id);
        expect(await problemsOf(second.requests)).toEqual([]);
        await second.data.close();

        const third = await durableCloud(folder);
        expect(stateOf(third)).toEqual(stateOf(second));
        const whole = digestOf(Buffer.concat([LONG, Buffer.from('the end')]));
        for (const [key, content] of await contents(third))
          if (key.startsWith('upload/') && !key.startsWith('upload/default'))
            expect([key, content]).toEqual([key, whole]);
        expect(await problemsOf(third.requests)).toEqual([]);
        await third.data.close();
      }),
    // Uploads of 5 MiB and their proofs, on a machine whose cores may be busy.
    120_000,
  );
});
