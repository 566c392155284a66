import type { PolicyRequest, PolicyTexts } from '../../scenario/index.ts';
import { type Answer, isDenied, judge } from '../judge.ts';
import { readAll } from '../work.ts';
import { type Case, caseOf, DEEDS, type Deed, type Encryption } from './deeds.ts';
import { callersOf, type Who } from './who.ts';

/** What the table says in one place. */
export interface ProofCell {
  readonly answer: Answer;
  /** Who says no: S3 or KMS by policy, or S3 by a rule of its own; null where none does, or not all of the row by the same. */
  readonly by: 's3' | 'kms' | 'rule' | null;
  /** The place's first request. */
  readonly example: Case;
}

/** Deeds with the same answers to everybody. */
export interface ProofRow {
  readonly operation: PolicyRequest['operation'];
  /** None where no encryption takes part. */
  readonly encryptions: readonly Encryption[];
  /** Whether these are all the encryptions that the operation has. */
  readonly isAny: boolean;
  /** In the order of the callers. */
  readonly cells: readonly ProofCell[];
}

/** Who may do what to objects of which encryption, by one set of policies. */
export interface Proof {
  readonly who: readonly Who[];
  /** How many principals that the policies name are not in it. */
  readonly leftOut: number;
  readonly rows: readonly ProofRow[];
  /** How many requests were judged. */
  readonly judged: number;
}

/**
 * Judges everybody whom the policies and the request speak of, at every operation with every encryption. Each place of
 * the table is the answer to real requests, none is derived from another.
 *
 * @param request whose names the table is about
 * @param now milliseconds since 1970
 */
export async function proofOf(
  texts: PolicyTexts,
  request: PolicyRequest,
  now: number,
): Promise<Proof> {
  const { who, leftOut } = callersOf([texts], request);
  const lines: { deed: Deed; cells: readonly ProofCell[] }[] = [];
  for (const deed of DEEDS) {
    const cases = who.map((each) => caseOf(texts, request, each, deed));
    lines.push({ deed, cells: await Promise.all(cases.map((each) => cellOf(each, now))) });
  }
  return { who, leftOut, rows: merged(lines), judged: lines.length * who.length };
}

async function cellOf(example: Case, now: number): Promise<ProofCell> {
  const { overall, checks, refusal } = await judge(readAll(example.texts), example.request, now);
  const refusing = checks.find(isDenied);
  return {
    answer: overall,
    by: refusing?.check.service ?? (refusal === null ? null : 'rule'),
    example,
  };
}

function merged(
  lines: readonly { deed: Deed; cells: readonly ProofCell[] }[],
): readonly ProofRow[] {
  const groups = new Map<string, ProofRow>();
  const counts = new Map<string, number>();
  for (const { deed, cells } of lines) {
    const { operation, encryption } = deed;
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
    const id = JSON.stringify([operation, cells.map(({ answer }) => answer)]);
    const known = groups.get(id);
    const encryptions = [
      ...(known?.encryptions ?? []),
      ...(encryption === null ? [] : [encryption]),
    ];
    groups.set(id, {
      operation,
      encryptions,
      isAny: false,
      cells: known === undefined ? cells : known.cells.map((cell, at) => both(cell, cells[at])),
    });
  }
  return [...groups.values()].map((row) => ({
    ...row,
    isAny: row.encryptions.length > 1 && row.encryptions.length === counts.get(row.operation),
  }));
}

function both(cell: ProofCell, other: ProofCell | undefined): ProofCell {
  return cell.by === other?.by ? cell : { ...cell, by: null };
}
