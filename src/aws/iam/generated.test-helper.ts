import fc from 'fast-check';
import type { PolicyDocument, Statement } from './types.ts';

type Statements = fc.Arbitrary<Statement>;

/** Statements of a policy that names principals. */
export function naming(
  statements: Statements,
  principals: readonly NonNullable<Statement['Principal']>[],
): Statements {
  return fc
    .tuple(statements, fc.constantFrom(...principals))
    .map(([statement, Principal]) => ({ ...statement, Principal }));
}

/** Documents of at least one statement. */
export function documents(statements: Statements, maxLength: number): fc.Arbitrary<PolicyDocument> {
  return fc
    .array(statements, { minLength: 1, maxLength })
    .map((list): PolicyDocument => ({ Version: '2012-10-17', Statement: list }));
}
