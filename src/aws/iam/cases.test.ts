import { describe, expect, it } from 'vitest';
import {
  type AccessRequest,
  type Decision,
  evaluate,
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
  };
}

const files = import.meta.glob<readonly Case[]>('./cases/**/*.json', {
  eager: true,
  import: 'default',
});

const refText = ({ policy, policyIndex, statement }: StatementRef) =>
  `${policy}${policy === 'identity' ? `[${policyIndex}]` : ''}#${statement}`;

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
  });
});

it('there are at least 150 cases', () => {
  expect(Object.values(files).flat().length).toBeGreaterThanOrEqual(150);
});
