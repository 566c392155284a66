import { type Result, refused } from '../../lib/result.ts';
import type { CarriedBytes } from '../../trace/index.ts';
import type { Call } from './call.ts';
import { findKey, type Naming } from './find-key.ts';
import type { KmsKey } from './key.ts';
import { type Conditions, mayDo, mayUse } from './permission.ts';
import type { Refusal } from './refusal.ts';
import { type InputOf, REQUIRED_KEY_ID, type Shape } from './shape.ts';

/** What an operation gives back. */
export interface Answer {
  /** The response's JSON; null for a response without a body. */
  readonly output: Readonly<Record<string, unknown>> | null;
  /** Recorded values that stand in the output. */
  readonly carries?: readonly CarriedBytes[];
  /** CloudTrail's additionalEventData. */
  readonly trail?: Readonly<Record<string, unknown>>;
  /** CloudTrail's responseElements of what changes something, where that is not the output as it is. */
  readonly elements?: Readonly<Record<string, unknown>>;
}

type Outcome = Result<Answer, Refusal>;

/** An operation of any input, as the service holds it. */
export interface Operation {
  readonly input: Shape;
  /** CloudTrail's readOnly: true also for GenerateDataKey. */
  readonly readOnly: boolean;
  /** True for what counts against the quota of cryptographic operations. */
  readonly cryptographic: boolean;
  run(call: Call, input: Readonly<Record<string, unknown>>): Promise<Outcome>;
}

interface Row<S extends Shape> {
  readonly input: S;
  readonly readOnly: boolean;
  readonly cryptographic?: boolean;
}

type KeyInput<S extends Shape> = InputOf<S> & { readonly KeyId: string };

/** Is about the key that its first member, KeyId, names: found and permitted before it runs. */
interface KeyRow<S extends Shape> extends Row<S> {
  /** How the key may be named. */
  readonly needs: Naming;
  /** What the request offers to conditions beside the key itself. */
  conditions?(input: InputOf<S>, call: Call): Conditions;
  /** Null when the key is in a state for this; asked after the permission. */
  unfit?(key: KmsKey): Refusal | null;
  run(call: Call, key: KmsKey, input: KeyInput<S>): Outcome | Promise<Outcome>;
}

/** Is about the account as a whole: permitted before it runs. */
interface AccountRow<S extends Shape> extends Row<S> {
  readonly needs: 'account';
  run(call: Call, input: InputOf<S>): Outcome | Promise<Outcome>;
}

/** Asks for keys and permissions itself: it needs several, or judges its input first. */
interface OtherRow<S extends Shape> extends Row<S> {
  readonly needs: 'other';
  run(call: Call, input: InputOf<S>): Outcome | Promise<Outcome>;
}

/**
 * A row of the tables of operations. Its name there is what X-Amz-Target calls it, and its action in policies.
 * What is the same for all that need the same is done here, in KMS's order: key, permission, state.
 */
export function operation<const S extends Shape>(
  row: KeyRow<S> | AccountRow<S> | OtherRow<S>,
): Operation {
  const { input: shape, readOnly, cryptographic = false } = row;
  const common = { readOnly, cryptographic };
  // readInput gives `run` nothing but input of the shape.
  switch (row.needs) {
    case 'other':
      return {
        ...common,
        input: shape,
        run: async (call, input) => row.run(call, input as InputOf<S>),
      };
    case 'account':
      return {
        ...common,
        input: shape,
        run: async (call, input) => {
          const denied = mayDo(call, '*');
          return denied === null ? row.run(call, input as InputOf<S>) : refused(denied);
        },
      };
    default:
      return {
        ...common,
        input: { KeyId: REQUIRED_KEY_ID, ...shape },
        run: (call, input) => runOnKey(row, call, input as KeyInput<S>),
      };
  }
}

async function runOnKey<S extends Shape>(
  row: KeyRow<S>,
  call: Call,
  input: KeyInput<S>,
): Promise<Outcome> {
  const found = await findKey(call, input.KeyId, row.needs);
  if (!found.ok) return found;
  const { key } = found.value;
  const conditions = row.conditions?.(input, call) ?? {};
  const stopped = mayUse(call, found.value, { conditions }) ?? row.unfit?.(key) ?? null;
  return stopped === null ? row.run(call, key, input) : refused(stopped);
}

/** KMS's dates: seconds since the epoch. */
export function seconds(ms: number): number {
  return ms / 1000;
}
