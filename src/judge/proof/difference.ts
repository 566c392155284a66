import type { Gate } from '../../aws/iam/index.ts';
import type { PolicyRequest, PolicyTexts } from '../../scenario/index.ts';
import { ask } from '../ask.ts';
import type { EditorId } from '../documents.ts';
import { type Answer, isDenied, type Judgement, judge, judgeAsked, ofPolicies } from '../judge.ts';
import { editorOf } from '../lit.ts';
import { readAll } from '../work.ts';
import { caseOf, DEEDS, type Deed } from './deeds.ts';
import { type Variation, variationsOf } from './variations.ts';
import { callersOf, textsFor, type Who } from './who.ts';

/** More requests than these are not tried, the furthest from the usual ones being left out. */
const MOST_TRIED = 6000;

/** What a verdict rests on. */
export type Ground =
  | {
      readonly kind: 'statements';
      readonly effect: 'Allow' | 'Deny';
      /** `editor`: null for a policy that nobody can edit; `statement` counts from 0. */
      readonly statements: readonly {
        readonly editor: EditorId | null;
        readonly statement: number;
        readonly sid: string | null;
      }[];
    }
  /** Nothing allows it; which kinds of policy would have to. */
  | { readonly kind: 'nothing'; readonly missing: readonly Gate[] }
  | { readonly kind: 'rule'; readonly status: number; readonly code: string }
  /** A text cannot be read, the caller needs no policy, or a document is too large. */
  | { readonly kind: 'other' };

/** One version's say in a request. */
export interface Say {
  readonly answer: Answer;
  readonly ground: Ground;
}

/** A request whose verdict changes. */
export interface Changed {
  readonly who: Who;
  readonly deed: Deed;
  readonly request: PolicyRequest;
  readonly from: Say;
  readonly to: Say;
}

/** Requests of one operation whose verdict changes in the same way. */
export interface ChangedGroup {
  readonly operation: PolicyRequest['operation'];
  readonly from: Answer;
  readonly to: Answer;
  readonly count: number;
  /** The one that is closest to the usual request. */
  readonly example: Changed;
}

export interface Difference {
  readonly groups: readonly ChangedGroup[];
  /** How many requests were judged by both versions, of how many that are to be. */
  readonly tried: number;
  readonly total: number;
  /** How many further ones the bound leaves out, principals that a table has no room for not counted. */
  readonly leftOut: number;
  /** Condition keys that no request here has in more than one way: a change of these may go unnoticed. */
  readonly fixed: readonly string[];
}

/** Two versions, in the names of a request. */
export interface Versions {
  readonly before: PolicyTexts;
  readonly after: PolicyTexts;
  readonly request: PolicyRequest;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Try {
  readonly who: Who;
  readonly deed: Deed;
  readonly changes: readonly Variation[];
}

/**
 * The requests whose verdict the two versions do not agree on, by operation and kind of change, each with the example
 * that has the fewest things different from the usual request.
 *
 * @param soFar what an earlier call came to, to go on from there
 * @param until tells, after each request, whether to go on; left out: to the end
 */
export async function differenceOf(
  versions: Versions,
  soFar: Difference | null = null,
  until: () => boolean = () => true,
): Promise<Difference> {
  const { tries, leftOut, fixed } = planned(versions);
  const groups = new Map((soFar?.groups ?? []).map((group) => [idOf(group), group]));
  let tried = soFar?.tried ?? 0;
  while (tried < tries.length) {
    const next = tries[tried];
    if (next === undefined) break;
    const changed = await changedBy(versions, next);
    tried += 1;
    if (changed !== null) {
      const { from, to, deed } = changed;
      const group = { operation: deed.operation, from: from.answer, to: to.answer };
      const known = groups.get(idOf(group));
      groups.set(
        idOf(group),
        known === undefined
          ? { ...group, count: 1, example: changed }
          : { ...known, count: known.count + 1 },
      );
    }
    if (!until()) break;
  }
  return { groups: [...groups.values()], tried, total: tries.length, leftOut, fixed };
}

function idOf({ operation, from, to }: Pick<ChangedGroup, 'operation' | 'from' | 'to'>): string {
  return `${operation} ${from} ${to}`;
}

async function changedBy(versions: Versions, { who, deed, changes }: Try): Promise<Changed | null> {
  const { before, after, request: base, now } = versions;
  const varied = (texts: PolicyTexts) => {
    const { request, texts: theirs } = caseOf(texts, base, who, deed);
    let varying = request;
    for (const { change } of changes) varying = { ...varying, ...change(varying) };
    return { texts: theirs, request: varying };
  };
  const [old, young] = [varied(before), varied(after)];
  // Whose policies are compared has a part in what is asked only by what S3 itself looks at.
  const { request } = young;
  const [former, latter] = [readAll(old.texts), readAll(young.texts)];
  const asked = await ask(request, now, ofPolicies(latter));
  const isSame = ofPolicies(former).isPublic === ofPolicies(latter).isPublic;
  const was = isSame ? judgeAsked(former, request, asked) : await judge(former, request, now);
  const is = judgeAsked(latter, request, asked);
  if (was.overall === is.overall) return null;
  return { who, deed, request, from: sayOf(was), to: sayOf(is) };
}

/** What a judgement rests on: the first question that is refused, or else everything that allowed. */
function sayOf({ overall, checks, refusal }: Judgement): Say {
  const refusing = checks.find(isDenied);
  if (refusing === undefined && refusal !== null) {
    const { status, code } = refusal;
    return { answer: overall, ground: { kind: 'rule', status, code } };
  }
  const decided = refusing === undefined ? checks : [refusing];
  const statements = decided.flatMap((check) => {
    const by = check.explanation?.decidedBy;
    if (by?.kind !== 'statements') return [];
    return by.statements.map((ref) => ({
      editor: editorOf(check, ref),
      statement: ref.statement,
      sid: ref.sid,
    }));
  });
  const by = refusing?.explanation?.decidedBy;
  if (by?.kind === 'nothing') {
    return { answer: overall, ground: { kind: 'nothing', missing: by.missing } };
  }
  if (overall === 'unknown' || statements.length === 0) {
    return { answer: overall, ground: { kind: 'other' } };
  }
  const effect = refusing === undefined ? 'Allow' : 'Deny';
  const each = new Map(statements.map((one) => [`${one.editor} ${one.statement}`, one]));
  return {
    answer: overall,
    ground: { kind: 'statements', effect, statements: [...each.values()] },
  };
}

interface Plan {
  readonly tries: readonly Try[];
  readonly leftOut: number;
  readonly fixed: readonly string[];
}

let last: { readonly id: string; readonly plan: Plan } | null = null;

/** What is to be tried, nearest to the usual request first. A comparison that goes on finds its plan again. */
function planned(versions: Versions): Plan {
  const { before, after, request } = versions;
  const id = JSON.stringify([before, after, request]);
  if (last?.id === id) return last.plan;
  const plan = planOf(versions);
  last = { id, plan };
  return plan;
}

function planOf({ before, after, request }: Versions): Plan {
  const { who } = callersOf([before, after], request);
  const { list, fixed } = variationsOf([before, after], request);
  // Of a caller whose policies are the same in both versions, every verdict is.
  const concerned = who.filter(
    (each) => JSON.stringify(textsFor(before, each)) !== JSON.stringify(textsFor(after, each)),
  );
  const singly = list.map((one) => [one]);
  const pairs = list.flatMap((one, at) =>
    list.slice(at + 1).flatMap((other) => (other.of === one.of ? [] : [[one, other]])),
  );
  const tries: Try[] = [];
  let total = 0;
  for (const changes of [[], ...singly, ...pairs]) {
    for (const each of concerned) {
      for (const deed of DEEDS) {
        if (!isMet(deed, changes)) continue;
        total += 1;
        if (tries.length < MOST_TRIED) tries.push({ who: each, deed, changes });
      }
    }
  }
  const distance = (each: Try) =>
    each.changes.length + (each.who.kind === 'caller' ? 0 : 1) + distanceOf(each.deed);
  const sorted = tries.toSorted((a, b) => distance(a) - distance(b));
  return { tries: sorted, leftOut: total - tries.length, fixed };
}

/** A key's name says something only where that key is used. */
function isMet({ encryption }: Deed, changes: readonly Variation[]): boolean {
  return changes.every(({ of }) => (of !== 'key' && of !== 'alias') || encryption?.key === 'this');
}

/** In how many things a deed differs from an upload that says nothing of encryption. */
function distanceOf({ operation, encryption }: Deed): number {
  return (
    (operation === 'upload' ? 0 : 1) +
    (encryption?.chosenBy === 'request' ? 1 : 0) +
    (encryption?.key === 'other' || encryption?.key === 'managed' ? 1 : 0)
  );
}
