import type { Recorded, Step } from '../../src/trace/index.ts';

/** What is small beside the objects of a flow that is too large to be kept whole: keys, vectors, digests, documents. */
const SMALL = 64 * 1024;

/**
 * A recording without the large values that lay on the disks before and that its request neither read nor changed: other
 * parts of the object that it is about. Every step stays, and so does every value that an operation or a message has to do
 * with, so that it verifies like a whole one.
 *
 * @param isHeld whether a buffer is kept anyway, by another recording of the same flow
 */
export function withoutUnread(
  recorded: Recorded,
  isHeld: (buffer: ArrayBufferLike) => boolean,
): Recorded {
  const { setup, steps, values } = recorded;
  const used = new Set([...setup, ...steps].flatMap(usedBy));
  for (const { origin } of values) if (origin.from === 'slice') used.add(origin.of);
  const found = new Set(setup.map(({ id }) => id));
  const kept = values.filter(
    ({ id, bytes, bornAt }) =>
      bytes.length < SMALL || !found.has(bornAt) || used.has(id) || isHeld(bytes.buffer),
  );
  if (kept.length === values.length) return recorded;
  const ids = new Set(kept.map(({ id }) => id));
  const without = (step: Step) => stepWithout(step, ids);
  return { ...recorded, setup: setup.map(without), steps: steps.map(without), values: kept };
}

/** Values whose bytes a step works with, or sends. */
function usedBy(step: Step): readonly string[] {
  if (step.kind === 'op') return [...Object.values(step.inputs), ...Object.values(step.outputs)];
  if (step.kind !== 'send') return [];
  const { carries, http } = step;
  const body = http.body.kind === 'value' ? [http.body.value] : [];
  return [...carries.map(({ value }) => value), ...body];
}

function stepWithout(step: Step, kept: ReadonlySet<string>): Step {
  const only = (ids: readonly string[]) => ids.filter((id) => kept.has(id));
  switch (step.kind) {
    case 'store':
    case 'load': {
      const keeps = step.keeps === undefined ? {} : { keeps: only(step.keeps) };
      return { ...step, values: only(step.values), ...keeps };
    }
    case 'erase':
      return { ...step, values: only(step.values) };
    default:
      return step;
  }
}
