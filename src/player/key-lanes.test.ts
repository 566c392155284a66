import { beforeAll, describe, expect, it } from 'vitest';
import type { Trace } from '../trace/index.ts';
import { ACTORS } from '../trace/index.ts';
import { EVERY_RUN_TAKES, type EveryRun, everyRun } from './every-run.test-helper.ts';
import {
  type KeyLane,
  type KeyLanes,
  type KmsCall,
  keyLanes,
  type LaneEnd,
  type LaneGroup,
  type LaneMoment,
  type LaneSegment,
  type LaneState,
  laneAt,
  runIndex,
  type Strand,
} from './index.ts';
import { formsOf } from './key-identity.ts';
import { run } from './sample-runs.test-helper.ts';

let runs: readonly EveryRun[];
beforeAll(async () => {
  runs = await everyRun();
}, EVERY_RUN_TAKES);

const segmentsOf = ({ strands }: KeyLane): readonly LaneSegment[] =>
  strands.flatMap(({ segments }) => segments);
const statesOf = (strands: readonly Strand[]): readonly LaneState[] =>
  strands.map(({ state }) => state);
const namesIn = ({ lanes }: KeyLanes, { id }: LaneGroup): readonly string[] =>
  lanes.flatMap(({ group, name }) => (group === id ? name : []));

function lane(trace: Trace, name: string): KeyLane {
  const [found, another] = keyLanes(trace).lanes.filter((each) => each.name === name);
  if (found === undefined || another !== undefined) throw new Error(`not one lane ${name}`);
  return found;
}

function positionOf(trace: Trace, id: string): number {
  return trace.steps.findIndex((step) => step.id === id) + 1;
}

/** What custody says of the values that lanes speak of, a line each; the disks' by record where they lie in one. */
function held(trace: Trace, position: number): readonly string[] {
  const { values } = runIndex(trace);
  const formOf = formsOf(trace);
  const { memory, atRest } = runIndex(trace).custodyAfter(position);
  const resting = [...atRest].flatMap(([slot, ids]) => ids.map((id) => ({ id, slot })));
  const lines = resting.map(({ id, slot }) => ({ id, line: `${id} storage ${slot}` }));
  for (const party of ACTORS)
    for (const id of memory[party])
      if (party !== 'storage' || !resting.some((each) => each.id === id))
        lines.push({ id, line: `${id} ${party} ${null}` });
  return lines.flatMap(({ id, line }) => {
    const value = values.get(id);
    return value !== undefined && formOf(value) !== null ? line : [];
  });
}

describe('key lanes of every run', () => {
  it('say at every position what custody says, each holding once', () => {
    for (const { trace, mode, change } of runs) {
      const { lanes, total } = keyLanes(trace);
      expect(total).toBe(trace.steps.length);
      for (let position = 0; position <= total; position++) {
        const said = lanes
          .flatMap((each) => laneAt(each, position).held)
          .map(({ value, party, slot }) => `${value} ${party} ${slot}`);
        const how = `${mode} ${JSON.stringify(change)} ${position}`;
        expect([how, ...said.sort()]).toEqual([how, ...[...held(trace, position)].sort()]);
      }
    }
  });

  it('have every plaintext key outside its home die, save what its holder keeps on purpose', () => {
    const survivors = new Set<string>();
    for (const { trace, mode, change } of runs) {
      for (const { look, strands } of keyLanes(trace).lanes) {
        if (look !== 'key') continue;
        for (const { segments, state, dies } of strands) {
          const last = segments.at(-1);
          expect(dies === null, `${mode} ${JSON.stringify(change)}`).toBe(
            segments.some(({ to }) => to === null),
          );
          if (state !== 'plaintext' || dies !== null || last === undefined) continue;
          const value = runIndex(trace).value(last.value);
          survivors.add(`${value?.name} ${last.party} ${value?.retained}`);
        }
      }
    }
    // A bucket key lives on in S3's memory; that is what it is for.
    expect([...survivors]).toEqual(['bucket-key s3 true']);
  });

  it('have strands of one state each, whose copies are passed on and never doubled', () => {
    for (const { trace } of runs) {
      for (const each of keyLanes(trace).lanes) {
        expect(each.strands.length).toBeGreaterThan(0);
        for (const { segments, state } of each.strands) {
          for (const [i, segment] of segments.entries()) {
            expect(segment.state).toBe(state);
            expect(segment.to ?? Infinity).toBeGreaterThan(segment.from);
            const before = segments[i - 1];
            if (before === undefined) continue;
            expect(before.from).toBeLessThanOrEqual(segment.from);
            expect(before.to ?? Infinity).toBeLessThanOrEqual(segment.to ?? Infinity);
          }
        }
      }
    }
  });

  it('have ids and groups that fit together, and a dot for each request to KMS', () => {
    for (const { trace } of runs) {
      const { lanes, groups, calls } = keyLanes(trace);
      expect(new Set(lanes.map(({ id }) => id)).size).toBe(lanes.length);
      const ids = groups.map(({ id }) => id);
      for (const { group } of lanes) if (group !== null) expect(ids).toContain(group);
      for (const { position } of calls)
        expect(trace.steps[position - 1]).toMatchObject({ kind: 'send', to: 'kms' });
    }
  });
});

describe('key lanes', () => {
  it('tell the life of a data key under SSE-KMS: made and wrapped at KMS, used and erased at S3, one copy kept', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'upload' });
    const { strands, party, label } = lane(trace, 'data-key');
    const [died, passed]: readonly LaneEnd[] = ['erased', 'released'];
    const [made, answered, erased] = [
      'kms.make-data-key',
      'kms.generate-data-key.response',
      's3.erase-data-key',
    ].map((id) => positionOf(trace, id));
    expect({ party, label }).toEqual({ party: 'kms', label: null });
    const [plain, wrapped, ...none] = strands;
    expect(none).toEqual([]);
    expect(plain).toMatchObject({
      state: 'plaintext',
      segments: [
        { party: 'kms', from: made, to: answered, end: passed },
        { party: 's3', from: answered, to: erased, end: died },
      ],
      dies: { position: erased, how: 'erased' },
    });
    expect(wrapped).toMatchObject({ state: 'wrapped', dies: null });
    expect(wrapped?.segments.map(({ party }) => party)).toEqual(['kms', 'kms', 's3', 'storage']);
    const call: KmsCall = {
      position: positionOf(trace, 'kms.generate-data-key'),
      operation: 'GenerateDataKey',
    };
    expect(keyLanes(trace).calls).toEqual([call]);
    expect(lane(trace, 'kms-key').strands).toMatchObject([
      { state: 'kept', segments: [{ party: 'kms', from: 0, to: null }], dies: null },
    ]);
  });

  it('have one bucket key span three uploads, each of which has its own group', async () => {
    const trace = await run({ mode: 'sse-kms-bucket-key', operation: 'upload' });
    const all = keyLanes(trace);
    const { groups, calls } = all;
    expect(groups.map(({ id }) => id)).toEqual(['report.csv', 'report-2.csv', 'report-3.csv']);
    for (const group of groups) {
      expect(group.steps).not.toBeNull();
      expect(namesIn(all, group)).toEqual(['data-key', 'encrypted-object']);
    }
    const bucketKey = lane(trace, 'bucket-key');
    expect(bucketKey.group).toBeNull();
    expect(segmentsOf(bucketKey).filter(({ slot }) => slot !== null)).toHaveLength(3);
    expect(bucketKey.strands[0]).toMatchObject({ state: 'plaintext', dies: null });
    expect(calls).toHaveLength(1);
  });

  it('leave no key on the disks under SSE-C, only a salted hash', async () => {
    const trace = await run({ mode: 'sse-c', operation: 'upload' });
    const { lanes, calls, total } = keyLanes(trace);
    expect(calls).toEqual([]);
    const atRest = lanes.flatMap((each) =>
      laneAt(each, total).held.filter(({ slot }) => slot !== null),
    );
    expect(atRest.map(({ state }) => state).sort()).toEqual(['ciphertext', 'hashed']);
    expect(statesOf(lane(trace, 'customer-key').strands)).toEqual(['kept', 'plaintext']);
  });

  it('know a data key again when it is got back, and a copy’s key from its source’s', async () => {
    const parts = await run({ mode: 'sse-kms', operation: 'multipart' });
    expect(lane(parts, 'data-key').strands[0]?.segments.length).toBeGreaterThan(3);
    const copied = await run({ mode: 'dsse-kms', operation: 'copy' });
    const groupsOf = (name: string) =>
      keyLanes(copied).lanes.flatMap((each) => (each.name === name ? each.group : []));
    for (const name of ['data-key', 'second-key', 'encrypted-object'])
      expect(groupsOf(name).sort()).toEqual(['copy-of-report.csv', 'report.csv']);
  });

  it('say what comes and goes with a step', async () => {
    const trace = await run({ mode: 'sse-kms', operation: 'upload' });
    const dataKey = lane(trace, 'data-key');
    const erased = laneAt(dataKey, positionOf(trace, 's3.erase-data-key'));
    expect(erased.gone).toMatchObject([{ party: 's3', state: 'plaintext', end: 'erased' }]);
    expect(erased.held.map(({ state }) => state)).toEqual(['wrapped']);
    const stored = laneAt(dataKey, positionOf(trace, 's3.store-object'));
    expect(stored.came).toMatchObject([{ party: 'storage', state: 'wrapped' }]);
    const nothing: LaneMoment = { held: [], came: [], gone: [] };
    expect(laneAt(dataKey, 0)).toEqual(nothing);
  });
});
