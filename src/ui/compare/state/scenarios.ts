import {
  type CompareAddress,
  type ComparedRun,
  OWN_FIELDS,
} from '../../../link/compare-address.ts';
import { constraint } from '../../../modes/constraint.ts';
import { PROFILES, profileOf } from '../../../modes/profiles.ts';
import {
  type Circumstances,
  type ConstraintId,
  DEFAULTS,
  type FieldKey,
  valuesOf,
} from '../../../scenario/index.ts';

/** What is compared, as it is chosen: the scenarios, and what they have in common. */
export type Choice = Pick<CompareAddress, 'operation' | 'objects'> & {
  readonly runs: readonly ComparedRun[];
};

/** Something of a choice that cannot be, and was taken back. */
export type Dropped =
  | { readonly kind: 'operation'; readonly operation: Circumstances['operation'] }
  | {
      readonly kind: 'change';
      readonly field: FieldKey;
      readonly value: string;
      readonly reason: ConstraintId;
    };

/** All modes that have an operation, each with its defaults, in the order of the modes. */
export function allModes(operation: Circumstances['operation']): readonly ComparedRun[] {
  return PROFILES.filter(({ operations }) => operations.includes(operation)).map(({ id }) => ({
    mode: id,
    changes: {},
  }));
}

/** The operations that all of these scenarios have, in the order of the table of circumstances. */
export function commonOperations(
  runs: readonly ComparedRun[],
): readonly Circumstances['operation'][] {
  return valuesOf('operation').filter((operation) =>
    runs.every(({ mode }) => profileOf(mode)?.operations.includes(operation)),
  );
}

/** Every circumstance of one of the scenarios. */
export function circumstancesOf(
  { mode, changes }: ComparedRun,
  { operation, objects }: Pick<Choice, 'operation' | 'objects'>,
): Circumstances {
  const circumstances: Circumstances = { ...DEFAULTS, ...changes, mode, operation };
  // Where it is the mode's usual number, it is said as that.
  return constraint('objects', objects, circumstances) === null
    ? { ...circumstances, objects }
    : circumstances;
}

/** The choice without what cannot be, and what that was. */
export function mended(choice: Choice): {
  readonly choice: Choice;
  readonly dropped: readonly Dropped[];
} {
  const dropped: Dropped[] = [];
  const operations = commonOperations(choice.runs);
  const [usual = DEFAULTS.operation] = operations;
  const operation = operations.includes(choice.operation) ? choice.operation : usual;
  if (operation !== choice.operation)
    dropped.push({ kind: 'operation', operation: choice.operation });
  const runs = choice.runs.map((run) => {
    let { changes } = run;
    for (const field of OWN_FIELDS) {
      const value = changes[field];
      if (value === undefined) continue;
      const reason = constraint(
        field,
        value,
        circumstancesOf({ ...run, changes }, { ...choice, operation }),
      );
      if (reason === null) continue;
      dropped.push({ kind: 'change', field, value, reason });
      const { [field]: _, ...others } = changes;
      changes = others;
    }
    return changes === run.changes ? run : { ...run, changes };
  });
  return { choice: { ...choice, operation, runs }, dropped };
}
