import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVALUATION_LIMITS,
  evaluate,
  type Policies,
  type PolicyDocument,
  type Statement,
} from './index.ts';

const A = '111122223333';
const request = (changes: Partial<Parameters<typeof evaluate>[1]> = {}) => ({
  principal: `arn:aws:iam::${A}:user/alice`,
  action: 's3:PutObject',
  resource: 'arn:aws:s3:::b/k',
  resourceAccount: A,
  context: {},
  ...changes,
});

// Few values, so that statements do match requests.
const principals = [
  `arn:aws:iam::${A}:user/alice`,
  `arn:aws:iam::${A}:root`,
  'arn:aws:iam::444455556666:user/bob',
  `arn:aws:sts::${A}:assumed-role/R/s`,
  'ANONYMOUS',
];
const actions = ['s3:PutObject', 's3:GetObject', 'kms:Decrypt'];
const condition = fc.constantFrom<NonNullable<Statement['Condition']>>(
  {},
  { StringEquals: { 'k:a': 'x' } },
  { StringNotEquals: { 'k:a': 'x' } },
  { StringEqualsIfExists: { 'k:a': ['x', 'y'] } },
  { Null: { 'k:a': 'true' } },
  { 'ForAllValues:StringLike': { 'k:a': 'x*' } },
);
const body = {
  Effect: fc.constantFrom<Statement['Effect']>('Allow', 'Deny'),
  Action: fc.constantFrom('*', 's3:*', 's3:PutObject', 'kms:*'),
  Resource: fc.constantFrom('*', 'arn:aws:s3:::b/*', 'arn:aws:s3:::other/*'),
  Condition: condition,
};
const identityStatement: fc.Arbitrary<Statement> = fc.record(body);
const resourceStatement: fc.Arbitrary<Statement> = fc.record({
  ...body,
  Principal: fc.constantFrom<NonNullable<Statement['Principal']>>(
    '*',
    { AWS: A },
    { AWS: [`arn:aws:iam::${A}:user/alice`, `arn:aws:iam::${A}:role/R`] },
    { AWS: '444455556666' },
  ),
});
const documentOf = (statement: fc.Arbitrary<Statement>) =>
  fc
    .array(statement, { maxLength: 4 })
    .map((list): PolicyDocument => ({ Version: '2012-10-17', Statement: list }));
const policies: fc.Arbitrary<Policies> = fc.record({
  identity: fc.array(documentOf(identityStatement), { maxLength: 3 }),
  resource: fc.option(documentOf(resourceStatement)),
  key: fc.option(documentOf(resourceStatement)),
});
const requests = fc.record({
  principal: fc.constantFrom(...principals),
  action: fc.constantFrom(...actions),
  resource: fc.constantFrom('arn:aws:s3:::b/k', `arn:aws:kms:us-east-1:${A}:key/1`),
  resourceAccount: fc.constant(A),
  context: fc.constantFrom<Record<string, string | string[]>>(
    {},
    { 'k:a': 'x' },
    { 'k:a': ['x', 'z'] },
  ),
});

const statements = (document: PolicyDocument) => [document.Statement].flat() as Statement[];
const withStatements = (document: PolicyDocument, list: readonly Statement[]): PolicyDocument => ({
  ...document,
  Statement: list,
});

/** The policies with `change` made to the statements of every document of one kind. */
function edit(
  given: Policies,
  kind: 'identity' | 'resource' | 'key',
  change: (list: Statement[]) => Statement[],
) {
  const one = (document: PolicyDocument) => withStatements(document, change(statements(document)));
  if (kind === 'identity') return { ...given, identity: given.identity.map(one) };
  const document = given[kind];
  return document ? { ...given, [kind]: one(document) } : given;
}

const kinds = fc.constantFrom<'identity' | 'resource' | 'key'>('identity', 'resource', 'key');

describe('evaluate, for any policies', () => {
  it('never allows more for another Deny', () => {
    fc.assert(
      fc.property(
        policies,
        requests,
        kinds,
        resourceStatement,
        fc.nat(4),
        (given, asked, kind, extra, at) => {
          const { Principal, ...rest } = extra;
          const deny: Statement = {
            ...(kind === 'identity' ? rest : { ...rest, Principal }),
            Effect: 'Deny',
          };
          const more = edit(given, kind, (list) => [...list.slice(0, at), deny, ...list.slice(at)]);
          const before = evaluate(given, asked).decision;
          const after = evaluate(more, asked).decision;
          if (before !== 'Allow') expect(after).not.toBe('Allow');
          if (before === 'ExplicitDeny') expect(after).toBe('ExplicitDeny');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of statements and policies', () => {
    fc.assert(
      fc.property(policies, requests, (given, asked) => {
        let turned: Policies = { ...given, identity: [...given.identity].reverse() };
        for (const kind of ['identity', 'resource', 'key'] as const) {
          turned = edit(turned, kind, (list) => [...list].reverse());
        }
        expect(evaluate(turned, asked).decision).toBe(evaluate(given, asked).decision);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not changed by a statement that does not match', () => {
    fc.assert(
      fc.property(policies, requests, kinds, body.Effect, (given, asked, kind, effect) => {
        const unused: Statement = {
          Effect: effect,
          ...(kind === 'identity' ? {} : { Principal: '*' }),
          Action: 'iam:*',
          Resource: '*',
        };
        const more = edit(given, kind, (list) => [unused, ...list]);
        expect(evaluate(more, asked).decision).toBe(evaluate(given, asked).decision);
      }),
      { numRuns: 500 },
    );
  });

  it('says what decided: a matching statement of the right effect, or what was missing', () => {
    fc.assert(
      fc.property(policies, requests, (given, asked) => {
        const { decision, explanation } = evaluate(given, asked);
        const { decidedBy } = explanation;
        expect(explanation.decision).toBe(decision);
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
        if (decidedBy.kind === 'nothing') expect(decidedBy.missing.length).toBeGreaterThan(0);
        if (decidedBy.kind !== 'statements') return;
        expect(decision).toBe(decidedBy.effect === 'Allow' ? 'Allow' : 'ExplicitDeny');
        for (const ref of decidedBy.statements) {
          const policy = explanation.policies.find(
            (one) => one.kind === ref.policy && one.index === ref.policyIndex,
          );
          const statement = policy?.statements[ref.statement];
          expect(statement).toMatchObject({
            matched: true,
            effect: decidedBy.effect,
            sid: ref.sid,
          });
        }
      }),
    );
  });
});

describe('evaluate, for any JSON in place of a policy', () => {
  const anything = fc.jsonValue() as fc.Arbitrary<never>;
  const policyLike = fc.record(
    {
      Version: fc.constantFrom('2012-10-17', 1, null),
      Statement: fc.array(
        fc.dictionary(
          fc.constantFrom(
            'Effect',
            'Action',
            'NotAction',
            'Resource',
            'Principal',
            'NotPrincipal',
            'Condition',
            'Sid',
            '__proto__',
          ),
          fc.oneof(
            fc.jsonValue(),
            fc.constantFrom('Allow', 'Deny', '*', { AWS: '*' }, { StringLike: { 'k:a': '*' } }),
          ),
        ),
      ),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<never>;

  it('never throws, and allows nothing that is malformed', () => {
    fc.assert(
      fc.property(
        fc.oneof(anything, policyLike),
        anything,
        requests,
        (document, context, asked) => {
          const given = { identity: [document], resource: document, key: document };
          const { decision, explanation } = evaluate(given, { ...asked, context });
          expect(['Allow', 'ImplicitDeny', 'ExplicitDeny']).toContain(decision);
          if (decision !== 'Allow' || explanation.decidedBy.kind !== 'statements') return;
          // An Allow must come from a statement that has all it needs.
          for (const { policy, policyIndex, statement } of explanation.decidedBy.statements) {
            const judged = explanation.policies.find(
              (one) => one.kind === policy && one.index === policyIndex,
            );
            const elements = judged?.statements[statement]?.elements ?? [];
            expect(elements.map((one) => one.element)).toEqual(
              expect.arrayContaining([
                'Effect',
                expect.stringMatching(/Action$/),
                expect.stringMatching(/Resource$/),
              ]),
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes a list of identity-based policies that is none', () => {
    const one = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
    };
    expect(evaluate({ identity: one } as never, request()).decision).toBe('Allow');
    expect(evaluate({ identity: undefined } as never, request()).decision).toBe('ImplicitDeny');
    expect(evaluate({ identity: [null, 7, 'x', []] } as never, request()).decision).toBe(
      'ImplicitDeny',
    );
  });

  it('is not fooled by keys that objects inherit', () => {
    const statement = JSON.parse('{"Action":"*","Resource":"*","__proto__":{"Effect":"Allow"}}');
    expect(
      evaluate({ identity: [{ Version: '2012-10-17', Statement: statement }] }, request()).decision,
    ).toBe('ImplicitDeny');
    const operator = JSON.parse(
      '{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"constructor":{"k:a":"x"}}}',
    );
    expect(
      evaluate({ identity: [{ Version: '2012-10-17', Statement: operator }] }, request()).decision,
    ).toBe('ImplicitDeny');
  });
});

describe('evaluate, for documents beyond all bounds', () => {
  const allow: Statement = { Effect: 'Allow', Action: '*', Resource: '*' };
  const good: PolicyDocument = { Version: '2012-10-17', Statement: allow };

  it('allows nothing when one has too many statements, and says so', () => {
    const huge: PolicyDocument = { Statement: Array(EVALUATION_LIMITS.statements + 1).fill(allow) };
    const { decision, explanation } = evaluate({ identity: [good, huge] }, request());
    expect(decision).toBe('ImplicitDeny');
    expect(explanation.decidedBy).toEqual({ kind: 'limit' });
    expect(explanation.policies[1]).toMatchObject({
      considered: false,
      reason: 'policy-too-large',
    });
  });

  it('allows nothing when one is nested too deeply, or has too much text', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const nested = { Version: '2012-10-17', Statement: [{ ...allow, Condition: deep }] } as never;
    expect(evaluate({ identity: [good, nested] }, request()).explanation.decidedBy.kind).toBe(
      'limit',
    );
    const long: PolicyDocument = {
      Statement: { ...allow, Sid: 'x'.repeat(EVALUATION_LIMITS.characters + 1) },
    };
    expect(evaluate({ identity: [good, long] }, request()).explanation.decidedBy.kind).toBe(
      'limit',
    );
  });

  it('gives up on wildcards that would take for ever, in bounded time', () => {
    const pattern = `*${'a'.repeat(5_000)}b`;
    const slow: PolicyDocument = {
      Version: '2012-10-17',
      Statement: { ...allow, Resource: Array(20).fill(pattern) },
    };
    const started = performance.now();
    const { decision, explanation } = evaluate(
      { identity: [good, slow] },
      request({ resource: 'a'.repeat(50_000) }),
    );
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(decision).toBe('ImplicitDeny');
    expect(explanation.decidedBy.kind).toBe('limit');
  });

  it('gives up on many patterns for a long value, and on many values for many', () => {
    const patterns = Array(500).fill(`${'*a'.repeat(200)}b`);
    const cases: [Statement['Effect'], NonNullable<Statement['Condition']>][] = [
      ['Deny', { StringNotLike: { 'k:a': patterns } }],
      ['Allow', { 'ForAllValues:StringEquals': { 'k:b': Array(20_000).fill('x') } }],
      ['Allow', { StringEquals: { 'k:a': Array(500).fill('${k:a}'.repeat(10)) } }],
    ];
    const context = { 'k:a': 'a'.repeat(500_000), 'k:b': Array(5_000).fill('y') };
    for (const [Effect, Condition] of cases) {
      const slow: PolicyDocument = {
        Version: '2012-10-17',
        Statement: { ...allow, Effect, Condition },
      };
      const { explanation } = evaluate({ identity: [good, slow] }, request({ context }));
      expect(explanation.decidedBy).toEqual({ kind: 'limit' });
      expect(explanation.policies[1]?.statements[0]?.reason).toBe('statement-not-judged');
    }
  });

  it('still lets an explicit Deny win', () => {
    const huge: PolicyDocument = { Statement: Array(EVALUATION_LIMITS.statements + 1).fill(allow) };
    const deny: PolicyDocument = { Statement: { ...allow, Effect: 'Deny' } };
    expect(evaluate({ identity: [huge, deny] }, request()).decision).toBe('ExplicitDeny');
  });
});
