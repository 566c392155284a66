import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { type Trace, verify } from '../../src/trace/index.ts';
import type { Exchange } from '../recording/exchange.ts';
import { FlowLog, type FlowLogOptions, type LogChange } from './flow-log.ts';
import { loggedCloud } from './logged-cloud.test-helper.ts';

const Bucket = 'demo-bucket';
const MIB = 1024 * 1024;

async function cloudWithBucket(options: FlowLogOptions = {}) {
  const cloud = loggedCloud(options);
  await cloud.s3.send(new CreateBucketCommand({ Bucket }));
  cloud.log.ask({ type: 'clear' });
  const { s3, log } = cloud;
  const put = (Key: string, size = 4) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body: new Uint8Array(size) }));
  const get = async (Key: string) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    await Body?.transformToByteArray();
  };
  const begin = async (Key: string) =>
    (await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))).UploadId ?? '';
  const part = (Key: string, UploadId: string, PartNumber = 1, size = 4) =>
    s3.send(
      new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: new Uint8Array(size) }),
    );
  const changes: LogChange[] = [];
  log.listen((change) => changes.push(change));
  const gone = () => changes.flatMap((change) => (change.type === 'gone' ? change.ids : []));
  const keys = () => log.rows().map(({ key }) => key);
  return { ...cloud, put, get, begin, part, changes, gone, keys };
}

/** Ids of values that steps name and that are not there. */
function unknownIn({ setup, steps, values }: Trace): readonly string[] {
  const known = new Set(values.map(({ id }) => id));
  const named = JSON.stringify([setup, steps]).matchAll(/"(v\d+)"/g);
  return [...named].map(([, id = '']) => id).filter((id) => !known.has(id));
}

describe('what a log holds', () => {
  it('is as many rows as its limit, the newest', async () => {
    const { put, log, keys, gone } = await cloudWithBucket({ limits: { rows: 3 } });
    for (const key of ['a', 'b', 'c', 'd', 'e']) await put(key);
    expect(keys()).toEqual(['c', 'd', 'e']);
    expect(log.figures).toMatchObject({ held: { rows: 3 }, dropped: 2, limits: { rows: 3 } });
    expect(gone()).toHaveLength(2);
    for (const id of gone()) expect([log.row(id), await log.trace(id)]).toEqual([null, null]);
  });

  it('is what was kept beside that, until it is let go', async () => {
    const { put, log, keys } = await cloudWithBucket({ limits: { rows: 2 } });
    await put('a');
    const [a] = log.rows();
    expect(log.ask({ type: 'keep', id: a?.id ?? '' })).toBe(null);
    expect(log.ask({ type: 'keep', id: a?.id ?? '' })).toBe(null);
    for (const key of ['b', 'c', 'd']) await put(key);
    expect(keys()).toEqual(['a', 'c', 'd']);
    expect(log.figures).toMatchObject({ held: { rows: 3 }, dropped: 1 });
    log.ask({ type: 'release', id: a?.id ?? '' });
    expect(keys()).toEqual(['c', 'd']);
    expect(log.ask({ type: 'keep', id: a?.id ?? '' })).toContain(a?.id);
  });

  it('are uploads that still go on, before what is over', async () => {
    const { put, begin, keys } = await cloudWithBucket({ limits: { rows: 2 } });
    await begin('upload 1');
    await begin('upload 2');
    await put('a');
    expect(keys()).toEqual(['upload 2', 'a']);
    await put('b');
    expect(keys()).toEqual(['upload 2', 'b']);
  });

  it('is as many bytes as its limit, those that several rows share counted once', async () => {
    const { put, get, log, keys } = await cloudWithBucket({ limits: { bytes: 6 * MIB } });
    await put('a', MIB);
    const { bytes } = log.figures.held;
    // The object as it was sent and as it is stored, the rest is small.
    expect(bytes).toBeGreaterThan(2 * MIB);
    expect(bytes).toBeLessThan(2.2 * MIB);
    await get('a');
    await get('a');
    // What is on the disks is the same for all.
    expect(log.figures.held.bytes).toBeLessThan(4.4 * MIB);
    await put('b', MIB);
    // What the first one shares with those that read it stays with them.
    expect(keys()).toEqual(['a', 'a', 'b']);
    expect(log.figures.held.bytes).toBeGreaterThan(5 * MIB);
    await put('c', MIB);
    expect(keys()).toEqual(['b', 'c']);
    expect(log.figures.held.bytes).toBeLessThan(4.4 * MIB);
    expect(log.figures.dropped).toBe(3);
  });

  it('is the row alone of what has more bytes than the limit by itself', async () => {
    const { put, begin, part, log } = await cloudWithBucket({ limits: { bytes: MIB } });
    await put('small');
    await put('large', MIB);
    const [small, large] = log.rows();
    expect(small).toMatchObject({ noFlow: null, key: 'small' });
    expect(large).toMatchObject({ noFlow: 'too-large', steps: 0, key: 'large', bytesIn: MIB });
    expect(await log.trace(large?.id ?? '')).toBe(null);
    // What was stored is known all the same.
    const flow = log.flows().at(-1);
    expect(flow?.stored).toMatchObject([{ key: 'large', mode: 'sse-s3' }]);
    await expect(flow?.trace()).rejects.toThrow('too-large');
    const id = await begin('parts');
    await part('parts', id, 1);
    expect(log.rows().at(-1)).toMatchObject({ noFlow: null, requests: 2 });
    await part('parts', id, 2, MIB);
    await part('parts', id, 3);
    const last = log.rows().at(-1);
    expect(last).toMatchObject({ noFlow: null, leftOut: 2, requests: 4, open: true });
    expect(log.figures).toMatchObject({ dropped: 0, held: { rows: 3 } });
    expect(log.figures.held.bytes).toBeLessThan(MIB / 8);
  });

  it('is the first parts of an upload that is larger, and what was refused of it', async () => {
    // S3 takes no smaller part but the last.
    const size = 5 * MIB;
    const { begin, part, s3, log } = await cloudWithBucket({ limits: { bytes: 11 * MIB } });
    const at = { Bucket, Key: 'large', UploadId: await begin('large') };
    const Parts = [];
    for (const PartNumber of [1, 2, 3])
      Parts.push({ PartNumber, ETag: (await part('large', at.UploadId, PartNumber, size)).ETag });
    await part('large', at.UploadId, 0).catch(() => null);
    await s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }));
    const [flow] = log.flows();
    expect(flow).toMatchObject({ requests: 6, leftOut: 3, noFlow: null, open: false });
    expect(flow?.stored).toMatchObject([{ key: 'large' }]);
    const trace = await flow?.trace();
    if (trace === undefined) throw new Error('there is no flow');
    expect(await verify(trace)).toEqual({ ok: true });
    expect(trace.steps).toHaveLength(flow?.steps ?? 0);
    expect(trace.world).toMatchObject({ leftOut: '3' });
    const sent = trace.steps.filter(({ kind, actor }) => kind === 'send' && actor === 'client');
    expect(sent.map(({ name }) => name)).toEqual([
      ...['s3.create-multipart-upload', 's3.upload-part', 's3.upload-part'],
    ]);
    const large = trace.values.filter(({ bytes }) => bytes.length >= size);
    expect(large.map(({ name }) => name)).toEqual(['part', 'encrypted-object']);
    // Nothing of the parts that were left out is there before they could be.
    expect(trace.setup.some(({ kind }) => kind === 'store')).toBe(false);
    expect(log.figures.held.bytes).toBeLessThan(11 * MIB);
    expect(unknownIn(trace)).toEqual([]);
  });

  it('is what was read of an object that is larger, and a whole trace where nothing is too large', async () => {
    const size = 5 * MIB;
    const { begin, part, s3, log } = await cloudWithBucket({ limits: { bytes: 12 * MIB } });
    const at = { Bucket, Key: 'large', UploadId: await begin('large') };
    const Parts = [];
    for (const PartNumber of [1, 2])
      Parts.push({ PartNumber, ETag: (await part('large', at.UploadId, PartNumber, size)).ETag });
    await s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts } }));
    const read = await s3.send(
      new GetObjectCommand({ Bucket, Key: 'large', Range: `bytes=${size}-${size + 9}` }),
    );
    await read.Body?.transformToByteArray();
    const flow = log.flows().at(-1);
    expect(flow).toMatchObject({ operation: 'GetObject', leftOut: 0, noFlow: null, status: 206 });
    const trace = await flow?.trace();
    expect(trace && [await verify(trace), unknownIn(trace)]).toEqual([{ ok: true }, []]);
    const large = trace?.values.filter(({ bytes }) => bytes.length >= size);
    expect(large?.map(({ name }) => name)).toEqual(['encrypted-object', 'object']);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'small', Body: 'x' }));
    expect(log.rows().at(-1)).toMatchObject({ leftOut: null });
  });

  it('weighs nothing when all is gone', async () => {
    const { put, get, begin, part, log } = await cloudWithBucket();
    await put('a', 1000);
    await get('a');
    const id = await begin('b');
    await part('b', id);
    await part('b', id);
    for (const row of log.rows()) log.ask({ type: 'keep', id: row.id });
    await part('b', id);
    expect(log.figures.held.bytes).toBeGreaterThan(2000);
    for (const row of log.rows().slice(1)) log.ask({ type: 'release', id: row.id });
    log.ask({ type: 'clear' });
    expect(log.rows()).toHaveLength(1);
    log.ask({ type: 'release', id: log.rows()[0]?.id ?? '' });
    log.ask({ type: 'clear' });
    expect(log.figures).toMatchObject({ held: { rows: 0, bytes: 0 }, dropped: 0 });
  });

  it('lets go of recordings for good', async () => {
    const { put, log, exchanges, changes } = await cloudWithBucket({ limits: { rows: 1 } });
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    await put('a', 100_000);
    const recorded = new WeakRef(exchanges.at(-1)?.recorded?.recorded as object);
    exchanges.length = 0;
    collect();
    await put('b');
    exchanges.length = 0;
    changes.length = 0;
    // What the engine itself still refers to goes with the tasks that do.
    for (let i = 0; i < 50 && recorded.deref() !== undefined; i++) {
      await new Promise((next) => setImmediate(next));
      collect();
    }
    expect(recorded.deref()).toBe(undefined);
    expect(log.rows()).toHaveLength(1);
  });
});

describe('a log that is paused', () => {
  it('takes nothing in, and knows when an upload ends', async () => {
    const { put, begin, part, log, s3 } = await cloudWithBucket();
    const UploadId = await begin('parts');
    log.ask({ type: 'pause' });
    await put('a');
    await part('parts', UploadId);
    expect(log.rows()).toMatchObject([{ open: true, requests: 1 }]);
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'parts', UploadId }));
    expect(log.rows()).toMatchObject([{ open: false, requests: 1 }]);
    log.ask({ type: 'resume' });
    await put('b');
    expect(log.rows().map(({ key }) => key)).toEqual(['parts', 'b']);
  });
});

describe('a multipart upload', () => {
  it('that is joined late is a row from there on, and verifies', async () => {
    const { begin, part, log, s3 } = await cloudWithBucket();
    const UploadId = await begin('parts');
    log.ask({ type: 'clear' });
    await part('parts', UploadId, 1);
    await part('parts', UploadId, 2);
    await s3.send(new ListPartsCommand({ Bucket, Key: 'parts', UploadId }));
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'parts', UploadId }));
    expect(log.rows()).toMatchObject([
      { operation: 'UploadPart', requests: 3, open: false },
      { operation: 'ListParts', requests: 1, open: false },
    ]);
    for (const flow of log.flows()) expect(await verify(await flow.trace())).toEqual({ ok: true });
  });

  it('opens where it was refused, until it is completed all the same', async () => {
    const { begin, part, log, s3 } = await cloudWithBucket();
    const at = { Bucket, Key: 'parts', UploadId: await begin('parts') };
    await part('parts', at.UploadId, 2);
    const wrong = { ...at, PartNumber: 1, Body: 'part', ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' };
    for (const _ of [1, 2]) await s3.send(new UploadPartCommand(wrong)).catch(() => null);
    const [refused] = log.flows();
    expect(refused).toMatchObject({ requests: 4, status: 400, refusal: { code: 'BadDigest' } });
    const step = (await refused?.trace())?.steps.find(({ id }) => id === refused?.refusedAt);
    expect(step?.exchange).toBe(4);
    const { ETag } = await part('parts', at.UploadId);
    expect(log.rows()).toMatchObject([{ status: 200, refusedAt: refused?.refusedAt }]);
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    await s3.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload }));
    expect(log.flows()).toMatchObject([{ requests: 6, refusedAt: null, refusal: null }]);
  });

  it('takes no refusals once it is over', async () => {
    const { begin, part, log, s3 } = await cloudWithBucket();
    const UploadId = await begin('parts');
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'parts', UploadId }));
    await part('parts', UploadId).catch(() => null);
    expect(log.rows()).toMatchObject([
      { requests: 2, status: 204, open: false, refusedAt: null },
      { operation: 'UploadPart', status: 404, code: 'NoSuchUpload', open: false },
    ]);
  });
});

describe('an exchange that no service saw', () => {
  const refused: Exchange = {
    service: 's3',
    operation: 'Unknown',
    request: {
      method: 'PUT',
      url: new URL('https://127.0.0.1/demo-bucket/a?X-Amz-Signature=secret'),
      headers: [],
      body: new Uint8Array(3),
    },
    response: {
      status: 400,
      headers: [],
      body: new TextEncoder().encode('<Error><Code>EntityTooLarge</Code></Error>'),
    },
    begun: 1000,
    took: 5,
    signature: 'none',
    recorded: null,
  };

  it('is a row without a flow', async () => {
    const log = new FlowLog();
    log.add(refused);
    const [row] = log.rows();
    expect(row).toMatchObject({
      ...{ operation: 'Unknown', status: 400, code: 'EntityTooLarge', noFlow: 'not-recorded' },
      ...{ steps: 0, refusedAt: null, target: '/demo-bucket/a', bytesIn: 3, caller: null },
    });
    expect(await log.trace(row?.id ?? '')).toBe(null);
    expect(log.flows()[0]?.refusal).toMatchObject({ by: 's3', reason: 'EntityTooLarge' });
  });

  it('says who calls where STS does', () => {
    const log = new FlowLog();
    const arn = 'arn:aws:iam::111122223333:user/bob';
    const body = new TextEncoder().encode(
      `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>${arn}</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>`,
    );
    const response = { status: 200, headers: [], body };
    log.add({ ...refused, service: 'sts', operation: 'GetCallerIdentity', response });
    expect(log.rows()[0]).toMatchObject({ caller: arn, code: null, noFlow: 'not-recorded' });
  });

  it('has a name that no row of another process has', () => {
    const ids = [new FlowLog(), new FlowLog()].map((log) => {
      log.add(refused);
      return log.rows()[0]?.id;
    });
    expect(new Set(ids).size).toBe(2);
  });

  it('can be linked to', () => {
    const log = new FlowLog({ linkTo: (id) => `http://127.0.0.1:1/#/live/${id}` });
    log.add(refused);
    const [flow] = log.flows();
    expect(flow?.link()).toBe(`http://127.0.0.1:1/#/live/${flow?.id}`);
  });
});
