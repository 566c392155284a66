import type { DecidedBy, Gate } from '../../aws/iam/explanation.ts';
import type { PolicyProblem, ProblemCode } from '../../aws/iam/problems.ts';
import type { ReasonCode } from '../../aws/iam/reasons.ts';
import type { PolicyKind } from '../../aws/iam/types.ts';
import type { Lang } from '../../lib/text.ts';

/** What a language says of a decision. */
export interface DecisionTexts {
  /** `{actual}` is what the request has there. */
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly kinds: Readonly<Record<PolicyKind, string>>;
  /** What failed to allow a request that nothing allowed. */
  readonly gates: Readonly<Record<Gate, string>>;
  /** @param sid empty where the statement has none */
  statementOf(number: number, sid: string, policy: string): string;
  /** @param name empty where the grant has none */
  grantOf(number: number, name: string): string;
  /** A policy of an organization with the level it is attached to, from the root's 0. */
  atLevel(policy: string, level: number): string;
  allowedBy(statements: readonly string[]): string;
  deniedBy(statements: readonly string[]): string;
  readonly rootUser: string;
  paragraph(sentences: readonly string[]): string;
}

/** What a language says of a policy's text. */
export interface ProblemTexts {
  /** `{…}` is filled in from the problem's parameters. */
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly units: Readonly<Record<string, string>>;
  /** How the end of the text is called, where something else should stand. */
  readonly end: string;
  /** Follows a problem. */
  didYouMean(suggestion: string): string;
}

/** Says in one language how the policy engine decided, and what is wrong with a policy. */
export interface IamTexts {
  readonly lang: Lang;
  /** A reason in words. `actual` is what the request has there; an empty text shows as `""`. */
  reason(code: ReasonCode, actual?: readonly string[]): string;
  /** Why the decision fell, in one or two sentences. */
  decidedBy(decidedBy: DecidedBy): string;
  policyKind(kind: PolicyKind): string;
  /** A kind of an organization's policies, with the level that one is attached to. */
  policyAt(kind: PolicyKind, level: number): string;
  /** A problem in words, with a guess at what was meant where there is one. Line and column are the caller's to show. */
  problem(problem: Pick<PolicyProblem, 'code' | 'params'>): string;
}

export function iamTextsOf(
  tables: { readonly lang: Lang } & DecisionTexts & ProblemTexts,
): IamTexts {
  return {
    lang: tables.lang,
    reason(code, actual = []) {
      const shown = actual.map((value) => (value === '' ? '""' : value)).join(', ');
      return tables.reasons[code].replace('{actual}', () => shown);
    },
    decidedBy(decidedBy) {
      switch (decidedBy.kind) {
        case 'statements': {
          const statements = decidedBy.statements.map(
            ({ policy, policyIndex, level, statement, sid }) => {
              if (policy === 'grant') return tables.grantOf(policyIndex + 1, sid ?? '');
              const kind = tables.kinds[policy];
              // Most callers have one IAM policy; only further ones are counted.
              const which = policyIndex > 0 ? `${kind} ${policyIndex + 1}` : kind;
              const where = level === undefined ? which : tables.atLevel(which, level);
              return tables.statementOf(statement + 1, sid ?? '', where);
            },
          );
          return decidedBy.effect === 'Allow'
            ? tables.allowedBy(statements)
            : tables.deniedBy(statements);
        }
        case 'root-user':
          return tables.rootUser;
        case 'nothing':
          return tables.paragraph(decidedBy.missing.map((gate) => tables.gates[gate]));
        case 'limit':
          return tables.reasons['policy-too-large'];
      }
    },
    policyKind: (kind) => tables.kinds[kind],
    policyAt: (kind, level) => tables.atLevel(tables.kinds[kind], level),
    problem({ code, params }) {
      const text = tables.problems[code].replace(/\{([a-z]+)\}/g, (whole, name: string) => {
        const value = params[name];
        if (value === undefined) return whole;
        if (name === 'unit') return tables.units[value] ?? value;
        if (name === 'found') return value === '' ? tables.end : visible(value);
        return value;
      });
      const suggestion = params.suggestion ?? '';
      return suggestion === '' ? text : `${text}${tables.didYouMean(suggestion)}`;
    },
  };
}

/** A character in quotation marks, or by its number where one would not see it: a byte order mark, a no-break space. */
function visible(character: string): string {
  const hidden = /^[\p{C}\p{Z}]$/u.test(character) && character !== ' ';
  if (!hidden) return JSON.stringify(character);
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
