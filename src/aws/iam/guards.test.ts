import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents, naming } from './generated.test-helper.ts';
import {
  type AccessRequest,
  defaultKeyPolicy,
  evaluate,
  type GuardKind,
  type KeyGrant,
  type Policies,
  type PolicyDocument,
  type Statement,
  suggest,
} from './index.ts';

const A = '111122223333';
const B = '444455556666';
const KEY = `arn:aws:kms:us-east-1:${A}:key/1`;

// Few values, so that statements do match requests.
const body = {
  Effect: fc.constantFrom<Statement['Effect']>('Allow', 'Allow', 'Deny'),
  Action: fc.constantFrom('*', '*', 's3:*', 's3:PutObject', 'kms:*'),
  Resource: fc.constantFrom('*', '*', 'arn:aws:s3:::b/*', 'arn:aws:s3:::other/*'),
};
const withCondition = fc.record({
  ...body,
  Condition: fc.constantFrom<NonNullable<Statement['Condition']>>(
    {},
    { StringEquals: { 'k:a': 'x' } },
    { StringNotEquals: { 'k:a': 'x' } },
  ),
});
const bare: fc.Arbitrary<Statement> = fc.oneof(fc.record(body), withCondition);
const named = naming(bare, [
  '*',
  { AWS: A },
  { AWS: [`arn:aws:iam::${A}:user/alice`, `arn:aws:iam::${A}:role/R`] },
  { AWS: `arn:aws:sts::${A}:assumed-role/R/s` },
  { AWS: B },
]);
const documentOf = (statement: fc.Arbitrary<Statement>) => documents(statement, 3);
const levelsOf = (statement: fc.Arbitrary<Statement>) =>
  fc.array(fc.array(documentOf(statement), { maxLength: 2 }), { maxLength: 3 });

/** What a caller may give for each kind that limits. */
const GUARDS = {
  boundary: documentOf(bare),
  session: fc.array(documentOf(bare), { minLength: 1, maxLength: 2 }),
  endpoint: documentOf(named),
  scp: levelsOf(bare),
  rcp: levelsOf(named),
} satisfies Record<GuardKind, fc.Arbitrary<unknown>>;
const KINDS = Object.keys(GUARDS) as GuardKind[];
const guardKinds = fc.constantFrom(...KINDS);

const policies: fc.Arbitrary<Policies> = fc.record(
  {
    identity: fc.array(documentOf(bare), { maxLength: 2 }),
    resource: documentOf(named),
    key: documentOf(named),
    ...GUARDS,
  },
  { requiredKeys: ['identity'] },
);
const requests: fc.Arbitrary<AccessRequest> = fc.record({
  principal: fc.constantFrom(
    `arn:aws:iam::${A}:user/alice`,
    `arn:aws:iam::${A}:root`,
    `arn:aws:sts::${A}:assumed-role/R/s`,
    `arn:aws:sts::${A}:federated-user/alice`,
    `arn:aws:sts::${A}:assumed-role/AWSServiceRoleForS3/s`,
    `arn:aws:iam::${B}:user/bob`,
    'logging.s3.amazonaws.com',
    'ANONYMOUS',
  ),
  action: fc.constantFrom('s3:PutObject', 's3:GetObject', 'kms:Decrypt'),
  resource: fc.constantFrom('arn:aws:s3:::b/k', KEY),
  resourceAccount: fc.constant(A),
  context: fc.constantFrom<Record<string, string | string[]>>(
    {},
    { 'k:a': 'x' },
    { 'k:a': 'y', 'aws:PrincipalOrgMasterAccountId': A },
    { 'aws:ViaAWSService': 'true', 'kms:ResourceAliases': ['alias/aws/s3'] },
  ),
});
const runs = { numRuns: 500 };

const without = (given: Policies, kind: GuardKind): Policies => {
  const { [kind]: _, ...rest } = given;
  return rest;
};

/** The policies with every list of statements, of documents and of levels changed, wherever it stands. */
function eachList(given: Policies, change: <T>(list: readonly T[]) => readonly T[]): Policies {
  const document = ({ Statement, ...rest }: PolicyDocument): PolicyDocument => ({
    ...rest,
    Statement: change([Statement].flat() as Statement[]),
  });
  const list = (documents: readonly PolicyDocument[]) => change(documents.map(document));
  const one = (doc: PolicyDocument | null | undefined) => (doc ? document(doc) : null);
  return {
    identity: list(given.identity),
    resource: one(given.resource),
    key: one(given.key),
    boundary: one(given.boundary),
    session: list(given.session ?? []),
    endpoint: one(given.endpoint),
    ...(given.scp ? { scp: change(given.scp.map(list)) } : {}),
    ...(given.rcp ? { rcp: change(given.rcp.map(list)) } : {}),
  };
}

/** The same value with the members of every object in the opposite order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, inner]) => [key, reordered(inner)]);
  return Object.fromEntries(members.reverse());
}

const full: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
};
const fullForAll: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
};
const EVERYTHING = {
  boundary: full,
  session: [full],
  endpoint: fullForAll,
  scp: [[full], [full], [full]],
  rcp: [[fullForAll], [fullForAll]],
} satisfies Required<Pick<Policies, GuardKind>>;

describe('what limits, for any policies', () => {
  it.each(KINDS)('grants nothing that was refused without it: %s', (kind) => {
    fc.assert(
      fc.property(
        policies,
        requests,
        GUARDS[kind] as fc.Arbitrary<never>,
        (given, asked, extra) => {
          const before = evaluate(without(given, kind), asked).decision;
          const after = evaluate({ ...without(given, kind), [kind]: extra }, asked).decision;
          if (before !== 'Allow') expect(after).not.toBe('Allow');
          if (before === 'ExplicitDeny') expect(after).toBe('ExplicitDeny');
        },
      ),
      runs,
    );
  });

  it.each(['scp', 'rcp'] as const)('grants nothing by another level: %s', (kind) => {
    fc.assert(
      fc.property(
        policies,
        requests,
        GUARDS[kind] as fc.Arbitrary<never[]>,
        (given, asked, more) => {
          const before = evaluate(given, asked).decision;
          const levels = [...(given[kind] ?? []), ...more];
          const after = evaluate({ ...given, [kind]: levels }, asked).decision;
          if (before !== 'Allow') expect(after).not.toBe('Allow');
        },
      ),
      runs,
    );
  });

  it('never allows more for another Deny', () => {
    fc.assert(
      fc.property(policies, requests, guardKinds, named, (given, asked, kind, statement) => {
        const { Principal, ...rest } = statement;
        const limitsResource = kind === 'endpoint' || kind === 'rcp';
        const deny: Statement = {
          ...(limitsResource ? { ...rest, Principal: Principal ?? '*' } : rest),
          Effect: 'Deny',
        };
        const denying = (document: PolicyDocument): PolicyDocument => ({
          ...document,
          Statement: [...([document.Statement].flat() as Statement[]), deny],
        });
        const more: Policies = {
          ...given,
          ...(kind === 'boundary' && given.boundary ? { boundary: denying(given.boundary) } : {}),
          ...(kind === 'session' && given.session ? { session: given.session.map(denying) } : {}),
          ...(kind === 'endpoint' && given.endpoint ? { endpoint: denying(given.endpoint) } : {}),
          ...(kind === 'scp' && given.scp
            ? { scp: given.scp.map((level) => level.map(denying)) }
            : {}),
          ...(kind === 'rcp' && given.rcp
            ? { rcp: given.rcp.map((level) => level.map(denying)) }
            : {}),
        };
        const before = evaluate(given, asked).decision;
        const after = evaluate(more, asked).decision;
        if (before !== 'Allow') expect(after).not.toBe('Allow');
        if (before === 'ExplicitDeny') expect(after).toBe('ExplicitDeny');
      }),
      runs,
    );
  });

  it.each(['identity', 'resource', 'key'] as const)(
    'never allows more for another Deny in what grants: %s',
    (kind) => {
      fc.assert(
        fc.property(policies, requests, named, (given, asked, { Principal, ...rest }) => {
          const deny: Statement = {
            ...rest,
            ...(kind === 'identity' ? {} : { Principal: Principal ?? '*' }),
            Effect: 'Deny',
          };
          const denying: PolicyDocument = { Version: '2012-10-17', Statement: deny };
          const before = evaluate(given, asked).decision;
          // A key without a policy is nobody's; beside one, the Deny comes into it.
          const own = kind === 'identity' ? null : given[kind];
          if (kind === 'key' && !own) return;
          const document = own
            ? { ...own, Statement: [...([own.Statement].flat() as Statement[]), deny] }
            : denying;
          const more: Policies =
            kind === 'identity'
              ? { ...given, identity: [...given.identity, denying] }
              : { ...given, [kind]: document };
          const after = evaluate(more, asked).decision;
          if (before !== 'Allow') expect(after).not.toBe('Allow');
          if (before === 'ExplicitDeny') expect(after).toBe('ExplicitDeny');
        }),
        runs,
      );
    },
  );

  it('is not overcome by a grant on a key, nor is any Deny; and a grant takes nothing away', () => {
    const grants: fc.Arbitrary<KeyGrant[]> = fc.array(
      fc.record({
        GranteePrincipal: requests.map(({ principal }) => principal),
        Operations: fc.constantFrom(['Decrypt'], ['Decrypt', 'Encrypt'], ['GenerateDataKey']),
      }),
      { minLength: 1, maxLength: 3 },
    );
    let granted = 0;
    fc.assert(
      fc.property(policies, requests, grants, (given, asked, more) => {
        const before = evaluate(given, asked);
        const after = evaluate({ ...given, grants: more }, asked);
        if (before.decision === 'ExplicitDeny') expect(after.decision).toBe('ExplicitDeny');
        if (before.decision === 'Allow') expect(after.decision).toBe('Allow');
        if (before.decision === after.decision) return;
        granted++;
        expect(asked.action).toBe('kms:Decrypt');
        expect(more.some(({ Operations }) => Operations.includes('Decrypt'))).toBe(true);
        const refusing = (after.explanation.guards ?? []).filter(({ outcome }) =>
          ['silent', 'denies'].includes(outcome),
        );
        expect(refusing).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(granted).toBeGreaterThan(0);
  });

  it('does not depend on the order of statements, policies, levels and members', () => {
    fc.assert(
      fc.property(policies, requests, (given, asked) => {
        const { decision } = evaluate(given, asked);
        const backwards = eachList(given, (list) => [...list].reverse());
        expect(evaluate(backwards, asked).decision).toBe(decision);
        const members = reordered(given) as Policies;
        expect(evaluate(members, asked).decision).toBe(decision);
      }),
      runs,
    );
  });

  it.each(KINDS)('changes nothing where it allows everything: %s', (kind) => {
    fc.assert(
      fc.property(policies, requests, (given, asked) => {
        const bareGiven = without(given, kind);
        const before = evaluate(bareGiven, asked);
        const after = evaluate({ ...bareGiven, [kind]: EVERYTHING[kind] }, asked);
        expect(after.decision).toBe(before.decision);
        if (before.explanation.decidedBy.kind === 'nothing') {
          expect(after.explanation.decidedBy).toEqual(before.explanation.decidedBy);
        }
      }),
      runs,
    );
  });

  it('lets everything through where a request is allowed, and explains each gate', () => {
    fc.assert(
      fc.property(policies, requests, (given, asked) => {
        const { decision, explanation } = evaluate(given, asked);
        const guards = explanation.guards ?? [];
        const expected =
          (given.scp?.length ?? 0) +
          (given.rcp?.length ?? 0) +
          [given.boundary, given.session, given.endpoint].filter((one) => one !== undefined).length;
        expect(guards.length).toBe(expected);
        const refusing = guards.filter(({ outcome }) => ['silent', 'denies'].includes(outcome));
        if (decision === 'Allow') expect(refusing).toEqual([]);
        // JSON, and every reference leads to the statement that it names.
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
        for (const { statement } of guards) {
          if (statement === null) continue;
          const policy = explanation.policies.find(
            ({ kind, index }) => kind === statement.policy && index === statement.policyIndex,
          );
          expect(policy?.level).toBe(statement.level);
          expect(policy?.statements[statement.statement]?.matched).toBe(true);
        }
      }),
      runs,
    );
  });

  it('never throws, and allows nothing by what is malformed', () => {
    fc.assert(
      fc.property(requests, guardKinds, fc.jsonValue(), (asked, kind, junk) => {
        const open: Policies = { identity: [full], resource: fullForAll, key: fullForAll };
        const odd = { ...open, [kind]: junk } as never;
        const { decision } = evaluate(odd, asked);
        const { decision: usual } = evaluate(open, asked);
        if (usual !== 'Allow') expect(decision).not.toBe('Allow');
      }),
      runs,
    );
  });

  it('allows nothing where a document that limits is too large', () => {
    const statements = Array<Statement>(10_001).fill({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
    });
    const huge: PolicyDocument = { Version: '2012-10-17', Statement: statements };
    const asked: AccessRequest = {
      principal: `arn:aws:iam::${A}:user/alice`,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
      context: {},
    };
    const given = { identity: [full], boundary: huge };
    expect(evaluate(given, asked).explanation.decidedBy).toEqual({ kind: 'limit' });
    // Whom it does not concern it does not stop.
    const root = { ...asked, principal: `arn:aws:iam::${A}:root` };
    expect(evaluate(given, root).decision).toBe('Allow');
  });

  it('adds nothing to the explanation where nothing of the kind is given', () => {
    const { explanation } = evaluate(
      { identity: [full], boundary: null, session: [], endpoint: null },
      { principal: `arn:aws:iam::${A}:user/a`, action: 's3:Get', resource: '*', context: {} },
    );
    expect(Object.keys(explanation)).not.toContain('guards');
  });
});

describe('suggest, where something limits', () => {
  const alice: AccessRequest = {
    principal: `arn:aws:iam::${A}:user/alice`,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    resourceAccount: A,
    context: {},
  };
  const doc = (...list: Statement[]): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: list,
  });
  const other = doc({ Effect: 'Allow', Action: 'ec2:*', Resource: '*' });
  const kindsOf = (given: Policies, asked = alice) =>
    suggest(given, asked, evaluate(given, asked).explanation).map(({ changes }) =>
      changes.map(({ kind, where }) => `${kind} ${where}`),
    );

  it('raises a permissions boundary and session policies, no further than asked', () => {
    const given: Policies = { identity: [full], boundary: other, session: [other] };
    const session = { ...alice, principal: `arn:aws:sts::${A}:assumed-role/R/s` };
    expect(kindsOf(given, session)).toEqual([['add boundary', 'add session']]);
    const [found] = suggest(given, session, evaluate(given, session).explanation);
    expect(found?.letsIn.map(({ kind }) => kind)).toEqual(['caller']);
  });

  it('grants first, and raises the boundary only where the grant does not pass it by', () => {
    expect(kindsOf({ identity: [], boundary: other })).toEqual([
      ['add resource'],
      ['add identity', 'add boundary'],
    ]);
    const key: Policies = { identity: [], key: defaultKeyPolicy(A), boundary: other };
    expect(kindsOf(key, { ...alice, action: 'kms:Decrypt', resource: KEY })).toEqual([
      ['add key'],
      ['add identity', 'add boundary'],
    ]);
  });

  it('takes a Deny out of a boundary, and leaves the boundary in place', () => {
    const given: Policies = {
      identity: [full],
      boundary: doc({ Effect: 'Deny', Action: 's3:*', Resource: '*' }),
    };
    expect(kindsOf(given)).toEqual([['remove boundary', 'add boundary']]);
  });

  it.each<[string, Policies]>([
    ['an SCP that is silent', { identity: [full], scp: [[other]] }],
    [
      'an SCP that denies',
      { identity: [full], scp: [[full, doc({ Effect: 'Deny', Action: '*', Resource: '*' })]] },
    ],
    [
      'an RCP that denies',
      {
        identity: [full],
        rcp: [[fullForAll, doc({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' })]],
      },
    ],
    ['the policy of an endpoint', { identity: [full], endpoint: doc() }],
  ])('leaves to others what is theirs: %s', (_, given) => {
    expect(kindsOf(given)).toEqual([]);
  });
});
