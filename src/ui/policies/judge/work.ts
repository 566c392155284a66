import type { Suggestion } from '../../../aws/iam/index.ts';
import type { PolicyRequest } from '../../../link/policies-fields.ts';
import type { PolicyTexts } from '../../../link/policies-pack.ts';
import {
  POLICY_SLOTS,
  type PolicySlot,
  type ReadPolicy,
  readPolicy,
  statementSpan,
} from './documents.ts';
import {
  type Answer,
  type JudgedCheck,
  type Judgement,
  judge,
  type ReadPolicies,
} from './judge.ts';
import { type LitStatement, litStatements } from './lit.ts';
import { suggestionsFor } from './mend.ts';
import { type Saving, savingOf } from './saving.ts';

/** Everything the verdict depends on. */
export interface Question {
  readonly texts: PolicyTexts;
  readonly request: PolicyRequest;
  /** Further requests, of which only the outcome is wanted. */
  readonly rows: readonly PolicyRequest[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How one of the further requests comes out. */
export interface RowVerdict {
  readonly overall: Answer;
  /** The first check that refuses; null where none does. */
  readonly refusing: { readonly service: 's3' | 'kms'; readonly action: string } | null;
  /** Status and code of S3's answer where it refuses whatever the policies say. */
  readonly rule: { readonly status: number; readonly code: string } | null;
}

/** A statement to be lit, with its place in the text. */
export interface LitSpan extends LitStatement {
  readonly start: number;
  readonly end: number;
}

/** Everything there is to show of a question. Plain data, to be sent from a worker. */
export interface AnswerSheet {
  readonly question: Question;
  readonly read: ReadPolicies;
  readonly judgement: Judgement;
  /** For each check, the smallest changes that would allow it. */
  readonly suggestions: readonly (readonly Suggestion[])[];
  readonly lit: readonly LitSpan[];
  readonly rows: readonly RowVerdict[];
  readonly saving: Saving;
}

/** Reads the texts and judges the requests. */
export function work(question: Question): AnswerSheet {
  const { texts, request, rows, now } = question;
  const read = Object.fromEntries(
    POLICY_SLOTS.map((slot) => [slot, readAgain(texts[slot], slot)]),
  ) as Record<PolicySlot, ReadPolicy>;
  const judgement = judge(read, request, now);
  return {
    question,
    read,
    judgement,
    suggestions: judgement.checks.map(suggestionsFor),
    lit: litStatements(judgement.checks).flatMap((lit): LitSpan[] => {
      const span = statementSpan(texts[lit.slot], lit.statement);
      return span === null ? [] : [{ ...lit, ...span }];
    }),
    rows: rows.map((row) => verdictOf(judge(read, row, now))),
    saving: savingOf(texts, read, request),
  };
}

/** Most questions differ in one text or none. */
const last = new Map<PolicySlot, { readonly text: string; readonly read: ReadPolicy }>();

function readAgain(text: string, slot: PolicySlot): ReadPolicy {
  const known = last.get(slot);
  if (known?.text === text) return known.read;
  const read = readPolicy(text, slot);
  last.set(slot, { text, read });
  return read;
}

function verdictOf({ overall, checks, rules }: Judgement): RowVerdict {
  const refuses = ({ explanation }: JudgedCheck) =>
    explanation !== null && explanation.decision !== 'Allow';
  const refusing = checks.find(refuses)?.check;
  const [rule] = rules;
  return {
    overall,
    refusing:
      refusing === undefined
        ? null
        : { service: refusing.service, action: refusing.request.action },
    rule: rule === undefined ? null : { status: rule.status, code: rule.code },
  };
}
