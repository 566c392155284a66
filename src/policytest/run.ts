import { POLICY_SLOTS, readOf, readPolicies } from '../judge/documents.ts';
import { rowVerdict } from '../judge/work.ts';
import { ok, type Result, refused } from '../lib/result.ts';
import { type MorePolicy, type PolicyTexts, USUAL_REQUEST } from '../scenario/index.ts';
import type { PolicyTest } from './file.ts';
import { refuserOf } from './refuser.ts';

/** How one request came out. */
export interface CaseResult {
  readonly name: string;
  readonly isAsExpected: boolean;
  readonly expected: string;
  readonly found: string;
}

/** Reads a file that a test names, from the test's own folder; null where there is none. */
export type ReadText = (path: string) => string | null;

/**
 * Judges every request of a test; refused where a policy is missing or cannot be read, as then nothing is known.
 *
 * @param now milliseconds since 1970, where the test does not say when it is
 */
export async function runPolicyTest(
  test: PolicyTest,
  readText: ReadText,
  now: number,
): Promise<Result<readonly CaseResult[], readonly string[]>> {
  const faults: string[] = [];
  const textOf = (where: string, policy: string | object | undefined): string => {
    if (policy === undefined) return '';
    if (typeof policy === 'object') return JSON.stringify(policy);
    const text = readText(policy);
    if (text === null) faults.push(`${where}: there is no file ${policy}`);
    return text ?? '';
  };
  const { bucket, identity, key, more = [] } = test.policies;
  const texts: PolicyTexts = {
    bucket: textOf('bucket', bucket),
    identity: textOf('identity', identity),
    key: textOf('key', key),
    more: more.map(({ policy, ...rest }, at): MorePolicy => {
      const id = `more.${at}`;
      return { id, ...rest, text: textOf(id, policy) };
    }),
  };
  if (faults.length === 0) faults.push(...unread(texts));
  if (faults.length > 0) return refused(faults);
  const at = test.at === undefined ? now : Date.parse(test.at);
  const results: CaseResult[] = [];
  for (const { name, request, expect, by } of test.cases) {
    const asked = { ...USUAL_REQUEST, ...test.names, ...request };
    const verdict = await rowVerdict(texts, asked, at);
    const isAsExpected =
      verdict.overall === expect && (by === undefined || by === refuserOf(verdict));
    results.push({
      name,
      isAsExpected,
      expected: by === undefined ? expect : `${expect} by ${by}`,
      found: [verdict.overall, refuserOf(verdict)].filter(Boolean).join(' by '),
    });
  }
  return ok(results);
}

/** What stands in the way of reading the policies; a key's policy that is left out only matters once KMS is asked. */
function unread(texts: PolicyTexts): readonly string[] {
  const read = readPolicies(texts);
  const ids = [...POLICY_SLOTS, ...(texts.more ?? []).map(({ id }) => id)];
  return ids.flatMap((id) => {
    const policy = readOf(read, id);
    if (policy.state !== 'broken' || (id === 'key' && texts.key === '')) return [];
    return policy.problems.map(
      ({ line, column, code }) => `${id}: line ${line}, column ${column}: ${code}`,
    );
  });
}
