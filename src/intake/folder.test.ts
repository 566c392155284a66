import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTED } from './folder.test-helper.ts';
import { type FolderFile, indexFolder, readFolder } from './folder.ts';
import { ACCOUNT_LEVEL } from './intake.ts';

const filesOf = (content: Readonly<Record<string, unknown>>): readonly FolderFile[] =>
  Object.entries(content).map(([path, value]) => ({
    path,
    text: async () => (typeof value === 'string' ? value : JSON.stringify(value)),
  }));

const paths = Object.keys(COLLECTED);
const index = indexFolder(paths);

describe('a folder of iam-collect', () => {
  it('offers buckets, keys, callers and endpoints by its paths', () => {
    expect(index.buckets.map(({ name }) => name)).toEqual(['amzn-s3-demo-bucket']);
    expect(index.keys.map(({ name, region }) => [name, region])).toEqual([
      ['1234abcd-12ab-34cd-56ef-1234567890ab', 'eu-west-1'],
    ]);
    expect(index.callers.map(({ name }) => name)).toEqual(['role/team/app', 'user/jane']);
    expect(index.endpoints.map(({ name }) => name)).toEqual(['vpce-1a2b3c4d']);
    expect(indexFolder(['notes/todo.txt', 'aws/accounts.json']).buckets).toEqual([]);
  });

  it('fills in all that decides a request of a role', async () => {
    const [bucket = null] = index.buckets;
    const [key = null] = index.keys;
    const [caller = null] = index.callers;
    const [endpoint = null] = index.endpoints;
    const intake = await readFolder(filesOf(COLLECTED), { bucket, key, caller, endpoint });
    expect(intake.unread).toEqual([]);
    expect(intake.found.map(({ kind, name, level }) => [kind, name, level])).toEqual([
      ['bucket', 'amzn-s3-demo-bucket', undefined],
      ['key', '1234abcd-12ab-34cd-56ef-1234567890ab', undefined],
      ['identity', 'upload', undefined],
      ['identity', 'Store', undefined],
      ['identity', 'ReadOnlyAccess', undefined],
      ['boundary', 'Edge', undefined],
      ['endpoint', 'vpce-1a2b3c4d', undefined],
      ['scp', 'FullAWSAccess', 0],
      ['scp', 'OnlyEurope', 1],
      ['scp', 'FullAWSAccess', ACCOUNT_LEVEL],
      ['rcp', 'OnlyTLS', 0],
    ]);
    expect(intake.request).toEqual({
      bucket: 'amzn-s3-demo-bucket',
      account: '111122223333',
      region: 'eu-west-1',
      'bucket-default': 'sse-kms',
      'key-arn': 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      'caller-arn': 'arn:aws:iam::111122223333:role/team/App',
    });
    // The bucket's own switches, and those that the account has on beside them.
    expect(intake.bucket.publicAccessBlock).toEqual({
      blockPublicAcls: false,
      ignorePublicAcls: false,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    });
  });

  it('gives a user the policies of its groups', async () => {
    const caller = index.callers.find(({ name }) => name === 'user/jane') ?? null;
    const choice = { bucket: null, key: null, endpoint: null, caller };
    const { found } = await readFolder(filesOf(COLLECTED), choice);
    const own = found.filter(({ kind }) => kind === 'identity');
    expect(own.map(({ name, of }) => [name, of])).toEqual([
      ['readers', 'arn:aws:iam::111122223333:user/Jane'],
    ]);
  });

  it('of which a file is damaged or missing is read all the same, and that is said', async () => {
    const choice = {
      bucket: index.buckets[0] ?? null,
      key: index.keys[0] ?? null,
      caller: index.callers[0] ?? null,
      endpoint: index.endpoints[0] ?? null,
    };
    const damaged = fc.record({
      at: fc.constantFrom(...paths),
      by: fc.oneof(fc.constant('{"cut":'), fc.constant(undefined), fc.jsonValue()),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ at, by }) => {
        const { [at]: _gone, ...others } = COLLECTED;
        const content = by === undefined ? others : { ...others, [at]: by };
        const { found, unread } = await readFolder(filesOf(content), choice);
        expect(found.every(({ text }) => JSON.parse(text) !== null)).toBe(true);
        if (by === '{"cut":' && !/groups?|user|trust|kms.*metadata/.test(at))
          expect(unread.map(({ code }) => code)).toContain('not-json');
      }),
      { numRuns: 200 },
    );
  });
});
