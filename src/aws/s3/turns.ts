import type { Bucket } from './bucket/bucket.ts';
import type { Answer, S3Call } from './call.ts';
import type { Operation } from './operation.ts';

/** Requests that are at work on something, or wait for it. */
interface Queue {
  /** Done when the last has that needs it for itself. */
  readonly alone: Promise<unknown> | undefined;
  /** Done when all have. */
  readonly all: Promise<unknown>;
}

/** By bucket, and in it by what they are at work on. */
const QUEUES = new WeakMap<Bucket, Map<string, Queue>>();

/** Operations several of which may be at work on one upload, each on a part of its own. */
const ON_PARTS = ['UploadPart', 'UploadPartCopy'];

/**
 * Has a request that changes an object do so when those that came before it have: of two that write one key on condition
 * that there is none, S3 lets one succeed, and of two that complete an upload one. Whoever reads waits for nobody.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function inTurn(
  { key, query }: S3Call,
  bucket: Bucket,
  { name, method }: Pick<Operation, 'name' | 'method'>,
  run: () => Promise<Answer>,
): Promise<Answer> {
  if (key === null || method === 'GET' || method === 'HEAD') return run();
  if (!ON_PARTS.includes(name)) return queued(bucket, `object ${key}`, 'alone', run);
  const part = `part ${query.get('partNumber')} ${query.get('uploadId')}`;
  return queued(bucket, `object ${key}`, 'with others', () => queued(bucket, part, 'alone', run));
}

function queued(
  bucket: Bucket,
  name: string,
  how: 'alone' | 'with others',
  run: () => Promise<Answer>,
): Promise<Answer> {
  const queues = QUEUES.get(bucket) ?? new Map<string, Queue>();
  QUEUES.set(bucket, queues);
  const before = queues.get(name);
  const awaited = how === 'alone' ? before?.all : before?.alone;
  const answer = awaited === undefined ? run() : awaited.then(run);
  const all = Promise.allSettled([before?.all, answer]);
  const queue: Queue = { alone: how === 'alone' ? all : before?.alone, all };
  queues.set(name, queue);
  all.then(() => {
    if (queues.get(name) === queue) queues.delete(name);
  });
  return answer;
}
