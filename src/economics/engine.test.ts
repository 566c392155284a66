import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amzDate } from '../aws/clock.ts';
import { systemEntropy } from '../crypto/index.ts';
import { createCloud } from '../modes/cloud.ts';
import { LIFETIME } from '../modes/sse-kms-bucket-key/bucket-keys.ts';
import { silentRecorder } from '../trace/index.ts';
import { makeVisits, type Operation, player, type Visit } from './every-request.ts';
import { WORKLOADS } from './presets.ts';
import { keysAtStart, readsAndWrites, type Workload } from './workload.ts';

/** The model against the simulated S3 and KMS: the same requests, by several principals, while the time passes. */

type Call = readonly [operation: Operation, moment: number];
type Layout = Pick<Workload, 'stored' | 'perKey'>;

const REGION = 'us-east-1';
const SSE = 'x-amz-server-side-encryption';
/** The engine's own, in seconds. */
const lifetime = LIFETIME / 1000;

/** Sends visits as real PUT and GET requests and gives what CloudTrail has of KMS, in seconds from the first moment on. */
async function inTheEngine(
  visits: readonly Visit[],
  layout: Layout,
  bucketKey: boolean,
): Promise<readonly Call[]> {
  let now = Date.UTC(2026, 0, 5);
  let begin = now;
  const calls: Call[] = [];
  const cloud = createCloud({
    region: REGION,
    clock: { now: () => now },
    recorder: {
      ...silentRecorder(systemEntropy),
      event: ({ eventSource, eventName }) => {
        if (eventSource !== 'kms.amazonaws.com') return;
        calls.push([eventName as Operation, (now - begin) / 1000]);
      },
    },
  });
  const policies = [
    {
      Version: '2012-10-17' as const,
      Statement: [{ Effect: 'Allow' as const, Action: ['s3:*', 'kms:*'], Resource: '*' }],
    },
  ];
  const signed = (service: string, who: string, names: readonly string[]) =>
    `AWS4-HMAC-SHA256 Credential=${who}/${amzDate(now).slice(0, 8)}/${REGION}/${service}/aws4_request, SignedHeaders=${['host', ...names].sort().join(';')}, Signature=0`;
  const known = new Set<string>();
  const send = async (who: string, method: string, path: string, headers = {}) => {
    const accessKeyId = `AKIA${who.toUpperCase()}`;
    if (!known.has(who)) {
      known.add(who);
      cloud.addPrincipal({ accessKeyId, arn: `arn:aws:iam::111122223333:user/${who}`, policies });
    }
    const answer = await cloud.s3(
      new Request(`https://s3.${REGION}.amazonaws.com/shelf${path}`, {
        method,
        headers: { ...headers, Authorization: signed('s3', accessKeyId, Object.keys(headers)) },
        ...(method === 'PUT' && path !== '' ? { body: 'some text' } : {}),
      }),
    );
    expect([path, answer.status, answer.ok ? '' : await answer.text()]).toEqual([path, 200, '']);
  };
  const created = await cloud.kms(
    new Request(`https://kms.${REGION}.amazonaws.com/`, {
      method: 'POST',
      headers: {
        'X-Amz-Target': 'TrentService.CreateKey',
        Authorization: signed('kms', 'AKIAROOT', []),
      },
      body: '{}',
    }),
  );
  const { KeyMetadata } = await created.json();
  const encryption = {
    [SSE]: 'aws:kms',
    [`${SSE}-aws-kms-key-id`]: KeyMetadata.Arn,
    [`${SSE}-bucket-key-enabled`]: String(bucketKey),
  };
  let objects = 0;
  const put = (who: string) => send(who, 'PUT', `/${objects++}`, encryption);
  await send('loader', 'PUT', '');
  for (let at = 0; at < layout.stored; at++) {
    if (at % layout.perKey === 0) now += LIFETIME;
    await put('loader');
  }
  now += LIFETIME;
  begin = now;
  calls.length = 0;
  for (const visit of visits) {
    now = begin + visit.moment * 1000;
    const who = `caller${visit.requester}`;
    if (visit.kind === 'write') await put(who);
    else {
      const present = objects;
      for (let i = 0; i < visit.count; i++) {
        await send(who, 'GET', `/${(visit.first + i) % present}`);
      }
    }
  }
  return calls;
}

function inTheModel(visits: readonly Visit[], layout: Layout): readonly Call[] {
  const calls: Call[] = [];
  visits.forEach(player({ ...layout, lifetime }, (...call) => calls.push(call)));
  return calls;
}

/** Gaps that end just before, at and after the end of a bucket key's time. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: lifetime + 50 }),
  fc.constantFrom(0, lifetime - 1, lifetime, lifetime + 1),
);
const step = fc.record({
  gap,
  requester: fc.integer({ min: 0, max: 2 }),
  first: fc.nat(11),
  count: fc.integer({ min: 0, max: 3 }),
});

describe('the model’s calls to KMS', () => {
  it('are those of the engine, one by one, for any requests', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (steps, stored, perKey) => {
          let moment = 0;
          const visits = steps.map(({ gap, requester, first, count }): Visit => {
            moment += gap;
            return count === 0
              ? { kind: 'write', moment, requester }
              : { kind: 'read', moment, requester, first, count };
          });
          const layout = { stored, perKey };
          expect(inTheModel(visits, layout)).toEqual(await inTheEngine(visits, layout, true));
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([lifetime - 1, lifetime, lifetime + 1])(
    'end with a key’s time, after %d s',
    async (age) => {
      const layout = { stored: 1, perKey: 1 };
      const visits: readonly Visit[] = [0, age, age + 1].flatMap((moment): Visit[] => [
        { kind: 'write', moment, requester: 0 },
        { kind: 'read', moment, requester: 1, first: 0, count: 2 },
      ]);
      expect(inTheModel(visits, layout)).toEqual(await inTheEngine(visits, layout, true));
    },
  );

  it('are those of the engine for the beginning of a month, with a Bucket Key and without', async () => {
    const workload: Workload = {
      stored: 12,
      perKey: 5,
      requesters: 3,
      requests: 150,
      reads: 60,
      together: 2,
      pattern: 'even',
      lifetime,
    };
    expect(keysAtStart(workload)).toBe(3);
    const visits: Visit[] = [];
    // A month in two hours, so that keys are live when they are asked for again.
    makeVisits(workload, 7, (visit) =>
      visits.push({ ...visit, moment: Math.floor(visit.moment / 360) }),
    );
    const { reads, writes } = readsAndWrites(workload);
    const count = (calls: readonly Call[], wanted: Operation) =>
      calls.filter(([operation]) => operation === wanted).length;
    const engine = await inTheEngine(visits, workload, true);
    expect(inTheModel(visits, workload)).toEqual(engine);
    expect(engine.length).toBeGreaterThan(10);
    expect(engine.length).toBeLessThan(workload.requests);
    const without = await inTheEngine(visits, workload, false);
    expect(count(without, 'Decrypt')).toBe(reads);
    expect(count(without, 'GenerateDataKey')).toBe(writes);
  });

  it('have the engine’s lifetime where the page opens', () => {
    for (const { lifetime: usual } of Object.values(WORKLOADS)) expect(usual).toBe(lifetime);
  });
});
