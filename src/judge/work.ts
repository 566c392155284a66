import type { Fence, Suggestion } from '../aws/iam/index.ts';
import type { PolicyRequest, PolicyTexts } from '../scenario/index.ts';
import { type AliasResource, aliasResources } from './alias-resources.ts';
import { answersOf, isChangeable, isUnknowable } from './answered-keys.ts';
import {
  type ReadPolicies,
  type ReadPolicy,
  readPolicies,
  readPolicy,
  statementSpan,
  textOf,
} from './documents.ts';
import { type Answer, isDenied, type Judgement, judge } from './judge.ts';
import { type LitStatement, litStatements } from './lit.ts';
import { fencesFor, suggestionsFor } from './mend.ts';
import { type HalfSpared, halfSpared } from './not-principal.ts';
import { type OtherNames, otherNamesOf, withOtherNames } from './other-names.ts';
import { type Saving, savingOf } from './saving.ts';
import type { OwnRefusal } from './scene.ts';
import { answerTold } from './told.ts';

/** Everything the verdict depends on. */
export interface Question {
  readonly texts: PolicyTexts;
  readonly request: PolicyRequest;
  /** Further requests, of which only the outcome is wanted. */
  readonly rows: readonly PolicyRequest[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How a request comes out, and what refuses it first. */
export interface RowVerdict {
  readonly overall: Answer;
  /** The question to which the policies say no; null where none does. */
  readonly refusing: { readonly service: 's3' | 'kms'; readonly action: string } | null;
  /** S3's answer where it refuses whatever the policies say, and they let the request come so far. */
  readonly rule: { readonly status: number; readonly code: string } | null;
}

/** A statement to be lit, with its place in the text: offsets in UTF-16 code units. */
export interface LitSpan extends LitStatement {
  readonly start: number;
  readonly end: number;
}

/** Everything there is to show of a question. Plain data, to be sent from a worker; no words in it but AWS's own. */
export interface AnswerSheet {
  readonly question: Question;
  readonly read: ReadPolicies;
  readonly judgement: Judgement;
  /** What the client is told of a refusal, in AWS's words; null where there is none, or no verdict before it. */
  readonly told: OwnRefusal | null;
  /** For each check, the smallest changes that would allow it. */
  readonly suggestions: readonly (readonly Suggestion[])[];
  /** For each check, what keeps it out and is up to others. */
  readonly fences: readonly (readonly Fence[])[];
  readonly lit: readonly LitSpan[];
  readonly rows: readonly RowVerdict[];
  readonly saving: Saving;
  /** Denies whose NotPrincipal names somebody by half. */
  readonly halfSpared: readonly HalfSpared[];
  /** Names that policies speak of where the request has others. */
  readonly otherNames: readonly OtherNames[];
  /** Statements that name an alias where a key is used, which never matches. */
  readonly aliasResources: readonly AliasResource[];
  /** Condition keys that a policy asks for and nobody here can know: of the organization, the network, tags. */
  readonly askedKeys: readonly string[];
  /** Condition keys that a policy asks for and that can be said to be other than usual. */
  readonly changeableKeys: readonly string[];
  /** Those of `askedKeys` of which nothing is said: the verdict takes them as absent until it is. */
  readonly unknownKeys: readonly string[];
}

/** How one request comes out, where nothing else is wanted. */
export async function rowVerdict(
  texts: PolicyTexts,
  request: PolicyRequest,
  now: number,
): Promise<RowVerdict> {
  return verdictOf(await judge(readAll(texts), request, now));
}

/** Reads a whole set; texts that were read before are remembered. */
export function readAll(texts: PolicyTexts): ReadPolicies {
  return readPolicies(texts, readAgain);
}

/** Reads the texts and judges the requests. */
export async function work(question: Question): Promise<AnswerSheet> {
  const { texts, request, rows, now } = question;
  const read = readAll(texts);
  const [judgement, ...others] = await Promise.all(
    [request, ...rows].map((each) => judge(read, each, now)),
  );
  if (judgement === undefined) throw new Error('a request has a judgement');
  const otherNames = otherNamesOf(read, request);
  const askedKeys = askedKeysOf(judgement, isUnknowable);
  const answers = answersOf(request);
  return {
    question,
    read,
    judgement,
    told: await answerTold(judgement, request),
    fences: judgement.checks.map(fencesFor),
    suggestions: await suggestionsOf(read, judgement, question, otherNames),
    lit: litStatements(judgement.checks).flatMap((lit): LitSpan[] => {
      const span = statementSpan(textOf(texts, lit.editor) ?? '', lit.statement);
      return span === null ? [] : [{ ...lit, ...span }];
    }),
    rows: others.map(verdictOf),
    saving: savingOf(texts, read, request),
    halfSpared: halfSpared(read),
    otherNames,
    aliasResources: aliasResources(read),
    askedKeys,
    changeableKeys: askedKeysOf(judgement, isChangeable),
    unknownKeys: askedKeys.filter((key) => !answers.has(key.toLowerCase())),
  };
}

function askedKeysOf({ checks }: Judgement, isWanted: (key: string) => boolean): readonly string[] {
  const elements = checks.flatMap(({ explanation }) =>
    (explanation?.policies ?? []).flatMap(({ statements }) =>
      statements.flatMap((statement) => statement.elements),
    ),
  );
  const keys = elements.flatMap((element) =>
    element.element === 'Condition' && isWanted(element.key) ? [element.key] : [],
  );
  const first = new Map(keys.toReversed().map((key) => [key.toLowerCase(), key]));
  return [...first.values()].toReversed();
}

/**
 * For each check, the smallest changes that would allow it. Policies that speak of other names are mended in these: a
 * statement with the request's own would help nobody who wrote them.
 */
async function suggestionsOf(
  read: ReadPolicies,
  judgement: Judgement,
  { request, now }: Question,
  others: readonly OtherNames[],
): Promise<readonly (readonly Suggestion[])[]> {
  if (others.length === 0) return judgement.checks.map(suggestionsFor);
  // Who is not let in asks for a mend all the same.
  const places = others.map(({ editor, names }) => {
    const { 'caller-arn': _caller, service: _service, ...rest } = names;
    return { editor, names: rest };
  });
  const there = await judge(read, withOtherNames(request, places), now);
  return judgement.checks.map(({ check }) => {
    const same = there.checks.find((each) => each.check.id === check.id);
    return same === undefined ? [] : suggestionsFor(same);
  });
}

/** Most questions differ in one text or none; these many texts are kept as they were read. */
const KEPT = 32;
const readBefore = new Map<string, ReadPolicy>();

function readAgain(text: string, of: Parameters<typeof readPolicy>[1]): ReadPolicy {
  const key = `${of} ${text}`;
  const known = readBefore.get(key);
  if (known !== undefined) return known;
  const read = readPolicy(text, of);
  if (readBefore.size >= KEPT) readBefore.clear();
  readBefore.set(key, read);
  return read;
}

/** The verdict in short. */
export function verdictOf({ overall, checks, refusal }: Judgement): RowVerdict {
  const refusing = checks.find(isDenied)?.check;
  if (refusing !== undefined) {
    const { service, request } = refusing;
    return { overall, refusing: { service, action: request.action }, rule: null };
  }
  const rule = refusal === null ? null : { status: refusal.status, code: refusal.code };
  return { overall, refusing: null, rule };
}
