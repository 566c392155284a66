import type { ReadChangeId, ReaderId } from '../../modes/readers.ts';
import type { FieldKey } from '../../scenario/index.ts';
import type { Actor } from '../../trace/index.ts';

/** How the client was answered: `done` for success, `refused` for anything else, or a status; and with which code. */
interface AnswerParams {
  readonly is: 'done' | 'refused' | number;
  readonly code?: string;
}

/** That the policies were asked about an action and said so. */
interface DecidedParams {
  readonly action: string;
  readonly allowed: boolean;
  readonly decision?: 'Allow' | 'ImplicitDeny' | 'ExplicitDeny';
}

/** Who said no first. */
interface RefusedByParams {
  readonly by: Extract<Actor, 's3' | 'kms' | 'client'>;
  /** Ids of causes (`aws`), one of which it has to be. */
  readonly cause?: readonly string[];
}

/** How often KMS was asked, in all or by one of its operations (`GenerateDataKey`). */
interface KmsCallsParams {
  readonly least?: number;
  readonly most?: number;
  readonly operation?: string;
}

/** Whether a step of this stable name happens; `failed`: an operation that did not come out right. */
interface StepParams {
  readonly name: string;
  readonly happens: boolean;
  readonly failed?: boolean;
}

/** That the player stands where this is happening: at a step of the name, or one that brings a value to a party. */
type AtParams = { readonly step: string } | { readonly brings: string; readonly to: Actor };

/** Whether a party holds a value by name when the run is over; `storage`: on the disks. */
interface HoldsParams {
  readonly party: Actor;
  readonly value: string;
  readonly holds: boolean;
}

/** A header of the client's first request or of its answer: its value, or that there is one or none. */
interface HeaderParams {
  readonly of: 'request' | 'response';
  readonly name: string;
  readonly is: string | boolean;
}

/** How many times the object is encrypted, one over the other, when it is stored. */
interface LayersParams {
  readonly count: number;
}

/** Whether the client got back the very bytes that were stored. */
interface ComesBackParams {
  readonly same: boolean;
}

/** How many events of a service the run leaves in CloudTrail (`kms.amazonaws.com`), by name if one is given. */
interface TrailParams {
  readonly source: string;
  readonly event?: string;
  readonly least?: number;
  readonly most?: number;
}

/** Whether somebody can read what the run has stored, as it is or after a change: found out by running or trying it. */
interface ReadsParams {
  readonly who: ReaderId;
  readonly what?: ReadChangeId;
  readonly can: boolean;
}

/** That a circumstance has one of these values. */
interface CircumstanceParams {
  readonly field: FieldKey;
  readonly is: readonly string[];
}

/** That nothing but these circumstances differs from how the task began. */
interface OnlyChangedParams {
  readonly fields: readonly FieldKey[];
}

/** That what happens was foretold: the choice that was made is the one that the run shows to be right. */
type ForetoldParams = Readonly<Record<never, never>>;

/** That every row of the task's table comes out as wished; or those alone that are to be let in, or kept out. */
interface VerdictsParams {
  readonly of?: 'allowed' | 'refused';
}

/**
 * Every check that a lesson can name, with what it is given. A check looks at traces and verdicts and at nothing else.
 * Adding one adds a function, a line here, its shape in `shape.ts` and words for it (`i18n/texts/learn-checks.ts`).
 */
export interface CheckParams {
  answer: AnswerParams;
  decided: DecidedParams;
  'refused-by': RefusedByParams;
  'kms-calls': KmsCallsParams;
  step: StepParams;
  at: AtParams;
  holds: HoldsParams;
  header: HeaderParams;
  layers: LayersParams;
  'comes-back': ComesBackParams;
  trail: TrailParams;
  reads: ReadsParams;
  circumstance: CircumstanceParams;
  'only-changed': OnlyChangedParams;
  foretold: ForetoldParams;
  verdicts: VerdictsParams;
}

/** The name of a check that looks at something itself. */
export type PlainCheck = keyof CheckParams;

/** A check as a lesson names it: `{ check: 'answer', is: 'refused' }`. `not` and `any` put others together. */
export type Check =
  | { readonly [K in PlainCheck]: { readonly check: K } & CheckParams[K] }[PlainCheck]
  | { readonly check: 'not'; readonly of: Check }
  | { readonly check: 'any'; readonly of: readonly Check[] };
