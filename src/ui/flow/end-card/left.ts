import { isPublic, oncePerRun, runIndex } from '../../../player/index.ts';
import type { Actor, Trace, Value } from '../../../trace/index.ts';

/** Something that a party is left with when a run is over, or that it had and has erased. */
export interface Left {
  /** One of them, where there are several of a name. */
  readonly value: Value;
  readonly count: number;
  readonly isErased: boolean;
}

/** What is left with each party at the end of a run: what it holds, then the plaintext keys that are gone. */
export const leftOf = oncePerRun((trace): Readonly<Record<Actor, readonly Left[]>> => {
  const index = runIndex(trace);
  const end = index.custodyAfter(trace.steps.length);
  const held = (actor: Actor): readonly string[] =>
    actor === 'storage' ? [...end.atRest.values()].flat() : [...end.memory[actor]];
  const erased = (actor: Actor): readonly string[] => {
    const had = trace.steps.flatMap((_, steps) => [...index.custodyAfter(steps).memory[actor]]);
    const gone = new Set(had.filter((id) => !end.memory[actor].has(id)));
    return [...gone].filter((id) => index.value(id)?.role === 'key');
  };
  const left = (actor: Actor): readonly Left[] => [
    ...grouped(
      index.pick(held(actor)).filter((value) => isWatched(value, actor)),
      false,
    ),
    ...grouped(index.pick(erased(actor)), true),
  ];
  return { client: left('client'), s3: left('s3'), kms: left('kms'), storage: left('storage') };
});

/** True where a run has left an object on the disks, so that there is something to read. Unfinished parts are none. */
export function hasStored(trace: Trace): boolean {
  const index = runIndex(trace);
  return [...index.custodyAfter(trace.steps.length).atRest].some(
    ([slot, ids]) =>
      !slot.includes('?uploadId=') && index.pick(ids).some(({ role }) => role === 'ciphertext'),
  );
}

/** What the rooms show by name: everything but public values, digests that lie on the disks excepted. */
function isWatched(value: Value, actor: Actor): boolean {
  return !isPublic(value) || (actor === 'storage' && value.role === 'digest');
}

function grouped(values: readonly Value[], isErased: boolean): readonly Left[] {
  const names = new Map<string, Value[]>();
  for (const value of values) names.set(value.name, [...(names.get(value.name) ?? []), value]);
  return [...names.values()].flatMap(([value, ...others]) =>
    value === undefined ? [] : [{ value, count: others.length + 1, isErased }],
  );
}
