import { describe, expect, it } from 'vitest';
import {
  type AccessRequest,
  type Decision,
  denialReason,
  evaluate,
  type GuardExplanation,
  type Policies,
  type StatementRef,
} from './index.ts';

/** A rule AWS documents, as policies, a request and the verdict; `source` is the page. */
interface Case {
  readonly name: string;
  readonly source: string;
  readonly policies: Policies;
  readonly request: AccessRequest;
  readonly expected: {
    readonly decision: Decision;
    /** Such as `identity[0]#1`: the second statement of the first identity-based policy. */
    readonly decidedBy?: readonly string[];
    /** For an implicit deny: what nobody allowed. */
    readonly missing?: readonly string[];
    /** How what limits came out, such as `scp@1: silent` for the level below the root. */
    readonly guards?: readonly string[];
    /** The end of AWS's message. */
    readonly reason?: string;
  };
}

const files = import.meta.glob<readonly Case[]>('./cases/**/*.json', {
  eager: true,
  import: 'default',
});

const LISTED = ['identity', 'session', 'scp', 'rcp', 'grant'];

const refText = ({ policy, policyIndex, statement }: StatementRef) =>
  `${policy}${LISTED.includes(policy) ? `[${policyIndex}]` : ''}#${statement}`;

const guardText = ({ kind, level, outcome }: GuardExplanation) =>
  `${kind}${level === null ? '' : `@${level}`}: ${outcome}`;

describe.each(Object.entries(files))('%s', (_, cases) => {
  it.each(cases)('$name', ({ policies, request, expected, source }) => {
    const { decision, explanation } = evaluate(policies, request);
    const { decidedBy } = explanation;
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(decision).toBe(expected.decision);
    expect(decidedBy.kind === 'statements' ? decidedBy.statements.map(refText) : undefined).toEqual(
      expected.decidedBy,
    );
    expect(decidedBy.kind === 'nothing' ? decidedBy.missing : undefined).toEqual(expected.missing);
    if (expected.guards !== undefined) {
      expect(explanation.guards?.map(guardText)).toEqual(expected.guards);
    }
    if (expected.reason !== undefined) expect(denialReason(explanation)).toBe(expected.reason);
  });
});

it('there are at least 150 cases, and 120 of what limits', () => {
  const count = (folder: string) =>
    Object.entries(files).flatMap(([path, cases]) => (path.includes(folder) ? cases : [])).length;
  expect(count('/cases/')).toBeGreaterThanOrEqual(150);
  expect(count('/cases/limits/')).toBeGreaterThanOrEqual(120);
});
