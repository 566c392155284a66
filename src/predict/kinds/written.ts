import type { RunIndex } from '../../player/index.ts';
import type { Role, Value } from '../../trace/index.ts';
import type { Kind } from '../kind.ts';
import { capital } from '../words.ts';

/** What is the most telling of a record, first. */
const TELLING: readonly Role[] = ['wrapped-key', 'digest', 'ciphertext'];
const SECRET: readonly Role[] = ['key', 'plaintext'];

/** What lies on the disks in the end, of all that was in somebody's memory. */
export const written: Kind = {
  weight: 5,
  find: (run) =>
    run.stepsOf('store').flatMap(({ step, position }) => {
      const stored = step.values.flatMap((id) => run.value(id) ?? []);
      const right = TELLING.flatMap((role) => stored.filter((value) => value.role === role))[0];
      if (right === undefined) return [];
      return [
        {
          before: position,
          answer: right.id,
          wrong: secretsBefore(run, position).map(({ id }) => id),
          evidence: { step: step.id, value: right.id },
        },
      ];
    }),
  words: {
    en: {
      ask: () => 'S3 writes to its disks next. Which of these is among what it writes?',
      choice: (id, c) => capital(c.describe(id)),
      why: (c) =>
        `The record contains: ${storedNames(c).join(', ')}. Neither the object nor a key is ever stored in plaintext.`,
    },
    ja: {
      ask: () => '次に S3 がディスクへ書き込みます。書き込まれるのはどれですか？',
      choice: (id, c) => c.describe(id),
      why: (c) =>
        `書き込まれるのは${storedNames(c).join('、')}です。オブジェクトもキーも、平文では保存されません。`,
    },
  },
};

/** Secrets that S3 or KMS has had on stage before a position, the latest first, each name once. */
function secretsBefore(run: RunIndex, position: number): readonly Value[] {
  const found = new Map<string, Value>();
  for (let steps = position - 1; steps >= 0; steps--) {
    const { memory } = run.custodyAfter(steps);
    for (const id of [...memory.s3, ...memory.kms]) {
      const value = run.value(id);
      if (value && SECRET.includes(value.role) && !found.has(value.name))
        found.set(value.name, value);
    }
  }
  return [...found.values()];
}

function storedNames(c: Parameters<Kind['words']['en']['why']>[0]): readonly string[] {
  if (c.step.kind !== 'store') return [];
  return [...new Set(c.step.values.map((id) => c.describe(id)))];
}
