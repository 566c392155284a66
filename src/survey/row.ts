import type { CellOutcome } from '../modes/judge-cell.ts';
import type { ModeProfile } from '../modes/profile.ts';
import { type ReaderCell, readersOf } from '../modes/readers.ts';
import type { Circumstances, OwnPolicies } from '../scenario/index.ts';
import type { Header, Trace } from '../trace/index.ts';
import { type Evidence, type EvidenceId, evidenceOf } from './evidence.ts';
import {
  type Answer,
  type Audit,
  type Calls,
  type KeyPlace,
  type Reading,
  readAnswer,
  readAudit,
  readCalls,
  readHeaders,
  readLayers,
  readPlaces,
} from './readings.ts';

/** The run that a cell was read from, as a flow to be opened. */
export interface Opens {
  readonly circumstances: Circumstances;
  readonly policies: OwnPolicies | null;
  /** The step at which one sees it; null for the first. */
  readonly step: string | null;
}

interface Computed<T> {
  readonly value: T;
  readonly opens: Opens;
}

/** What a row says by runs, topic by topic. */
export interface ComputedRow {
  readonly places: Computed<readonly KeyPlace[]>;
  /** What S3's permission alone is worth. */
  readonly access: Computed<Answer>;
  readonly public: Computed<Answer>;
  /** What another account gets, by what lets it: the bucket policy first. */
  readonly 'other-account': readonly (Computed<Answer> & { readonly by: PartnerWay })[];
  readonly layers: Computed<number>;
  readonly headers: Computed<readonly Header[]>;
  readonly 'new-bucket': Computed<Answer>;
  readonly 'kms-calls': Computed<Calls>;
  readonly audit: Computed<Audit>;
  readonly readers: readonly ReaderAnswer[];
}

export type ComputedTopic = keyof ComputedRow;

/** By what another account might read. */
export type PartnerWay = Extract<EvidenceId, `other-account${string}`>;

/** Whether somebody can read what an upload stored. */
interface ReaderAnswer {
  readonly cell: ReaderCell;
  readonly outcome: CellOutcome;
}

/** A run that a row wants, and whom it asks about. */
export interface RowPlan {
  readonly evidence: readonly Evidence[];
  /** Of the run `upload`: each a question of its own. */
  readonly readers: readonly ReaderCell[];
}

/** All that has to be run for a mode's row. */
export function planOf(profile: ModeProfile): RowPlan {
  const evidence = evidenceOf(profile);
  const upload = evidence.find(({ id }) => id === 'upload');
  if (upload === undefined) throw new Error('every mode stores something');
  return {
    evidence,
    readers: readersOf(upload.circumstances).filter(({ what }) => what === 'as-is'),
  };
}

/**
 * A mode's row, read from its runs.
 *
 * @param traces of every evidence of the plan
 * @param outcomes by the id of the reader's cell, of every reader of the plan
 */
export function rowOf(
  { evidence, readers }: RowPlan,
  traces: ReadonlyMap<EvidenceId, Trace>,
  outcomes: Readonly<Record<string, CellOutcome>>,
): ComputedRow {
  const read = <T>(id: EvidenceId, reading: (trace: Trace) => Reading<T>): Computed<T> => {
    const run = evidence.find((each) => each.id === id);
    const trace = traces.get(id);
    if (run === undefined || trace === undefined) throw new Error(`the row lacks the run "${id}"`);
    const { value, step } = reading(trace);
    const { circumstances, policies } = run;
    return { value, opens: { circumstances, policies, step } };
  };
  const ways = evidence
    .map(({ id }) => id)
    .filter((id): id is PartnerWay => id.startsWith('other-account'));
  return {
    places: read('upload', readPlaces),
    access: read('s3-alone', readAnswer),
    public: read('public-link', readAnswer),
    'other-account': ways.map((by) => ({ by, ...read(by, readAnswer) })),
    layers: read('upload', readLayers),
    headers: read('upload', readHeaders),
    'new-bucket': read('new-bucket', readAnswer),
    'kms-calls': read('three', readCalls),
    audit: read('three', readAudit),
    readers: readers.map((cell) => {
      const outcome = outcomes[cell.id];
      if (outcome === undefined) throw new Error(`the row lacks the reader "${cell.id}"`);
      return { cell, outcome };
    }),
  };
}
