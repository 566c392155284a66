import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { fromRequest, toResponse } from '../../src/aws/http.ts';
import { handlerFor } from '../../src/aws/s3/sdk-client.test-helper.ts';
import { systemEntropy } from '../../src/crypto/index.ts';
import { assembleCloud } from '../../src/modes/cloud.ts';
import { EVERY_ABILITY } from '../../src/modes/every-ability.ts';
import { type Actor, Estate, type Lasting } from '../../src/trace/index.ts';
import { type RecordedRequest, recordKms, recordS3 } from '../recording/record.ts';
import { openData } from './data-store.ts';
import { IN_MEMORY_ONLY } from './image/cloud.ts';

export const ACCOUNT = '111122223333';

/** A new folder, for as long as `use` works with it. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'live-data-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A recorded cloud on a folder, with the SDK's clients for it. Nothing is answered before it is on the disk. */
export async function durableCloud(folder: string, clock = { now: Date.now }) {
  const parts = assembleCloud({ abilities: EVERY_ABILITY, account: ACCOUNT, clock });
  const estate = new Estate();
  const opened = await openData(folder, parts, estate);
  if (!opened.ok) throw new Error(opened.error);
  const data = opened.value;
  const cloud = { parts, estate, entropy: systemEntropy, now: () => clock.now() };
  const requests: RecordedRequest[] = [];
  const over = (serve: typeof recordS3) => async (request: Request) => {
    const done = await serve(cloud, await fromRequest(request));
    requests.push(done);
    await data.commit();
    return toResponse(done.response);
  };
  const config = (accessKeyId: string) => ({
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: 'secret' },
  });
  const s3As = (accessKeyId: string) =>
    new S3Client({
      ...config(accessKeyId),
      requestHandler: handlerFor(over(recordS3)) as never,
    });
  return {
    parts,
    estate,
    data,
    requests,
    s3As,
    s3: s3As('AKIAROOT'),
    kms: new KMSClient({
      ...config('AKIAROOT'),
      requestHandler: handlerFor(over(recordKms)) as never,
    }),
  };
}

export type DurableCloud = Awaited<ReturnType<typeof durableCloud>>;

/** Everything that has to be the same after a restart: the whole state, and what is known of each of its byte strings. */
export function stateOf({ parts, estate }: Pick<DurableCloud, 'parts' | 'estate'>): unknown {
  const { s3, kms, principals, surroundings } = parts;
  const keyring = new Map([...s3.keyring].filter(([name]) => !IN_MEMORY_ONLY.includes(name)));
  return {
    buckets: plain(s3.buckets, 'storage', estate),
    keyring: plain(keyring, 's3', estate),
    keys: plain(kms.store.all(), 'kms', estate),
    aliases: plain(kms.store.allAliases(), 'kms', estate),
    deleted: plain(kms.store.deleted, 'kms', estate),
    principals: plain(principals.all(), 'client', estate),
    accounts: plain(surroundings.accounts, 'client', estate),
    endpoint: surroundings.endpoint,
  };
}

/** A copy of plain objects and lists alone; instead of bytes, their digest and what is known of them in the holder's hands. */
function plain(value: unknown, holder: Actor, estate: Estate): unknown {
  const copy = (each: unknown) => plain(each, holder, estate);
  if (value instanceof Uint8Array) {
    const known = estate.of(value).filter((each) => each.holder === holder);
    return { digest: digestOf(value), known: known.map(own) };
  }
  if (value instanceof Map) return [...value].sort(byName).map(copy);
  if (value instanceof Set) return [...value].sort();
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copy(each)]));
}

const byName = ([a]: [unknown, unknown], [b]: [unknown, unknown]) =>
  String(a) < String(b) ? -1 : 1;

/** Of one bucket key that many objects have, it is known with which of them it was stored last; after a restart each has its own. */
function own(known: Lasting): Partial<Lasting> {
  const { since: _, slot: __, ...common } = known;
  return known.name === 'encrypted-bucket-key' ? common : known;
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
