import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents, naming } from './generated.test-helper.ts';
import {
  type AccessRequest,
  applyChanges,
  defaultKeyPolicy,
  type Explanation,
  evaluate,
  fencesOf,
  type GuardKind,
  type KeyGrant,
  type Policies,
  type PolicyDocument,
  type Statement,
  suggest,
  withFencesOpen,
} from './index.ts';

const A = '111122223333';
const B = '444455556666';
const KEY = `arn:aws:kms:us-east-1:${A}:key/1`;
const SESSION = `arn:aws:sts::${A}:assumed-role/R/s`;
const ALICE = `arn:aws:iam::${A}:user/alice`;
const BOB = `arn:aws:iam::${B}:user/bob`;
const VIA = 's3.us-east-1.amazonaws.com';

const body = {
  Effect: fc.constantFrom<Statement['Effect']>('Allow', 'Allow', 'Allow', 'Deny'),
  Action: fc.constantFrom('*', 's3:*', 's3:GetObject', 'kms:*', 'kms:Decrypt'),
  Resource: fc.constantFrom('*', '*', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b/other', KEY),
};
const bare: fc.Arbitrary<Statement> = fc.oneof(
  fc.record(body),
  fc.record({
    ...body,
    Condition: fc.constantFrom<NonNullable<Statement['Condition']>>(
      { StringEquals: { 'k:a': 'x' } },
      { StringNotEquals: { 'k:a': 'x' } },
      { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ours' } },
      { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    ),
  }),
);
const named = naming(bare, [
  '*',
  { AWS: A },
  { AWS: [ALICE, `arn:aws:iam::${A}:role/R`] },
  { AWS: B },
]);
const documentOf = (statement: fc.Arbitrary<Statement>) => documents(statement, 2);
const levelsOf = (statement: fc.Arbitrary<Statement>) =>
  fc.array(fc.array(documentOf(statement), { minLength: 1, maxLength: 2 }), { maxLength: 2 });
const grants: fc.Arbitrary<KeyGrant[]> = fc.array(
  fc.record({
    GranteePrincipal: fc.constantFrom(ALICE, `arn:aws:iam::${A}:role/R`, BOB),
    Operations: fc.constantFrom(['Decrypt'], ['GenerateDataKey'], ['Decrypt', 'Encrypt']),
  }),
  { maxLength: 2 },
);
const FULL: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
};
/** What limits is there in one set of three, else most requests would be beyond any suggestion. */
const limiting = <T>(kind: fc.Arbitrary<T>) => fc.option(kind, { freq: 2, nil: undefined });
const given: fc.Arbitrary<Policies> = fc
  .record({
    identity: fc.array(documentOf(bare), { maxLength: 2 }),
    resource: fc.option(documentOf(named)),
    key: fc.oneof(documentOf(named), fc.constant(defaultKeyPolicy(A))),
    boundary: limiting(documentOf(bare)),
    session: limiting(fc.array(documentOf(bare), { minLength: 1, maxLength: 2 })),
    endpoint: limiting(documentOf(named)),
    scp: limiting(levelsOf(fc.oneof(bare, fc.constant(FULL.Statement as Statement)))),
    rcp: limiting(levelsOf(named)),
    grants: limiting(grants),
  })
  .map((set) => {
    const kept = Object.entries(set).filter(([, value]) => value !== undefined);
    return Object.fromEntries(kept) as unknown as Policies;
  });
const asked: fc.Arbitrary<AccessRequest> = fc
  .record({
    principal: fc.constantFrom(ALICE, SESSION, BOB),
    call: fc.constantFrom(['s3:GetObject', 'arn:aws:s3:::b/k'], ['kms:Decrypt', KEY]),
    context: fc.constantFrom<Record<string, string>>({}, { 'k:a': 'x' }, { 'k:a': 'y' }),
    network: fc.constantFrom<Record<string, string>>({}, { 'aws:SourceIp': '198.51.100.7' }),
    isThrough: fc.boolean(),
  })
  .map(({ principal, call: [action = '', resource = ''], context, network, isThrough }) => ({
    principal,
    action,
    resource,
    resourceAccount: A,
    context: {
      ...context,
      ...network,
      ...(isThrough && action.startsWith('kms:') ? { 'kms:ViaService': VIA } : {}),
    },
  }));
/** As services ask: with the ARN of the role behind a session. */
const askedByName = asked.map((request): AccessRequest => {
  const arn = request.principal === SESSION ? `arn:aws:iam::${A}:role/R` : request.principal;
  return { ...request, context: { ...request.context, 'aws:PrincipalArn': arn } };
});
const OF_OTHERS: readonly string[] = ['endpoint', 'scp', 'rcp'] satisfies GuardKind[];
const runs = { numRuns: 1500 };

const suggestions = (set: Policies, request: AccessRequest) =>
  suggest(set, request, evaluate(set, request).explanation);

/** Each suggestion of many sets, with what it was made for. */
function each(
  check: (set: Policies, request: AccessRequest, found: ReturnType<typeof suggest>[number]) => void,
): number {
  let count = 0;
  fc.assert(
    fc.property(given, asked, (set, request) => {
      for (const found of suggestions(set, request)) {
        count++;
        check(set, request, found);
      }
    }),
    runs,
  );
  return count;
}

describe('a suggestion, for policies of every kind', () => {
  it('allows the request, and no part of it does', () => {
    const count = each((set, request, { changes }) => {
      const decided = (part: typeof changes) => evaluate(applyChanges(set, part), request).decision;
      expect(decided(changes)).toBe('Allow');
      for (let subset = 0; subset < 2 ** changes.length - 1; subset++) {
        expect(decided(changes.filter((_, at) => subset & (1 << at)))).not.toBe('Allow');
      }
    });
    expect(count).toBeGreaterThan(200);
  });

  it('takes down no fence of others, and comes after those with fewer changes', () => {
    fc.assert(
      fc.property(given, asked, (set, request) => {
        const found = suggestions(set, request);
        for (const { changes } of found) {
          for (const { where } of changes) expect(OF_OTHERS).not.toContain(where);
          const after = applyChanges(set, changes);
          for (const kind of ['endpoint', 'scp', 'rcp'] as const) {
            expect(after[kind]).toEqual(set[kind]);
          }
          // What keeps strangers and other networks out is still there, to the letter.
          expect(perimeters(after)).toEqual(perimeters(set));
        }
        const lengths = found.map(({ changes }) => changes.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it('lets in nobody and nothing else that it does not name', () => {
    let tried = 0;
    each((set, request, { changes, letsIn }) => {
      // What a Deny refuses no more is told by its own words, not by those of the request.
      if (changes.some(({ kind }) => kind !== 'add')) return;
      const after = applyChanges(set, changes);
      const isForAccount = letsIn.some(({ kind }) => kind === 'account');
      for (const neighbour of neighboursOf(request, isForAccount)) {
        if (evaluate(set, neighbour).decision === 'Allow') continue;
        tried++;
        expect(evaluate(after, neighbour).decision).not.toBe('Allow');
      }
      // Another caller has none of this one's policies.
      for (const principal of [`arn:aws:iam::${A}:user/carol`, `arn:aws:iam::${B}:role/other`]) {
        if (isForAccount && principal.includes(A)) continue;
        const stranger = { ...request, principal };
        const { boundary: _b, session: _s, ...shared } = set;
        const { boundary: _c, session: _t, ...sharedAfter } = after;
        const theirs = { identity: [FULL] };
        if (evaluate({ ...shared, ...theirs }, stranger).decision === 'Allow') continue;
        tried++;
        expect(evaluate({ ...sharedAfter, ...theirs }, stranger).decision).not.toBe('Allow');
      }
    });
    expect(tried).toBeGreaterThan(500);
  });
});

describe('a fence of others, for policies of every kind', () => {
  it('is named with the least that opens it, to this caller and this request alone', () => {
    let asked = 0;
    let opened = 0;
    fc.assert(
      fc.property(given, askedByName, (set, request) => {
        const { explanation } = evaluate(set, request);
        const fences = fencesOf(set, request, explanation);
        const refusing = ({ guards = [] }: Explanation) =>
          guards.filter(
            ({ kind, outcome }) => OF_OTHERS.includes(kind) && /denies|silent/.test(outcome),
          );
        expect(fences.length > 0).toBe(refusing(explanation).length > 0);
        if (fences.length === 0) return;
        asked++;
        const after = withFencesOpen(set, fences);
        if (after === null) throw new Error('the caller is known');
        const then = evaluate(after, request).explanation;
        expect(refusing(then).map(({ outcome }) => outcome)).not.toContain('denies');
        // Once every Deny spares the caller, only what no Deny hid can still be in the way: nothing allows it there.
        const rest = fencesOf(after, request, then);
        const open = rest.length === 0 ? after : withFencesOpen(after, rest);
        expect(open === null ? null : refusing(evaluate(open, request).explanation)).toEqual([]);
        // Nothing of one's own has changed, and nobody else gets through.
        expect({ ...after, scp: 0, rcp: 0, endpoint: 0 }).toEqual({
          ...applyChanges(set, []),
          scp: 0,
          rcp: 0,
          endpoint: 0,
        });
        const carol = `arn:aws:iam::${A}:user/carol`;
        const neighbours: AccessRequest[] = [
          {
            ...request,
            principal: carol,
            context: { ...request.context, 'aws:PrincipalArn': carol },
          },
        ];
        for (const neighbour of neighbours) {
          if (evaluate(set, neighbour).decision === 'Allow') continue;
          opened++;
          expect(evaluate(after, neighbour).decision).not.toBe('Allow');
        }
      }),
      runs,
    );
    expect(asked).toBeGreaterThan(100);
    expect(opened).toBeGreaterThan(50);
  });

  it('has no statement for a caller of whom the request says nothing', () => {
    const set: Policies = { identity: [FULL], scp: [[]] };
    const request: AccessRequest = {
      principal: ALICE,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
      resourceAccount: A,
      context: {},
    };
    const fences = fencesOf(set, request, evaluate(set, request).explanation);
    expect(fences).toEqual([{ kind: 'scp', level: 0, target: null, statement: null }]);
    expect(withFencesOpen(set, fences)).toBeNull();
  });

  it('spares one more where a Deny spares others already', () => {
    const deny: Statement = {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: '*',
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${A}:role/Admin` } },
    };
    const set: Policies = {
      identity: [FULL],
      rcp: [[{ Version: '2012-10-17', Statement: [deny] }]],
    };
    const request: AccessRequest = {
      principal: ALICE,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
      resourceAccount: A,
      context: { 'aws:PrincipalArn': ALICE },
    };
    const [fence] = fencesOf(set, request, evaluate(set, request).explanation);
    expect(fence?.target).toMatchObject({ policy: 'rcp', level: 0, statement: 0 });
    expect(fence?.statement?.Condition).toEqual({
      ArnNotEquals: { 'aws:PrincipalArn': [`arn:aws:iam::${A}:role/Admin`, ALICE] },
    });
  });
});

/** The Denies that speak of whose the caller is, or of the network. */
function perimeters(set: Policies): readonly Statement[] {
  const documents = [...set.identity, set.resource, set.key, set.boundary, ...(set.session ?? [])];
  return documents
    .flatMap((document) => [document?.Statement ?? []].flat() as Statement[])
    .filter(
      ({ Effect, Condition }) =>
        Effect === 'Deny' && /aws:(?:Pr|So)/.test(JSON.stringify(Condition ?? '')),
    );
}

/** The same caller's request for something else, or by another way. */
function neighboursOf(request: AccessRequest, isForAccount: boolean): readonly AccessRequest[] {
  const isKms = request.action.startsWith('kms:');
  const { 'kms:ViaService': via, ...direct } = request.context;
  return [
    { ...request, action: isKms ? 'kms:Encrypt' : 's3:DeleteObject' },
    ...(isKms ? [] : [{ ...request, resource: 'arn:aws:s3:::b/k2' }]),
    ...(via === undefined || isForAccount ? [] : [{ ...request, context: direct }]),
  ];
}
