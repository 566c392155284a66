import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PolicyRequest, type PolicyTexts, USUAL_REQUEST } from '../../scenario/index.ts';
import { withAnswer } from '../answered-keys.ts';
import { namesOf } from '../names.ts';
import { presetTexts } from '../presets.ts';
import { rowVerdict } from '../work.ts';
import { caseOf, DEEDS } from './deeds.ts';
import { type Difference, differenceOf } from './difference.ts';
import { callersOf } from './who.ts';

const { bucket, account, keyArn } = namesOf(USUAL_REQUEST);
const USUAL = presetTexts('no-bucket-policy', namesOf(USUAL_REQUEST));
const ANY = `arn:aws:s3:::${bucket}/*`;

type Element = Record<string, unknown>;
const written = (...statements: readonly Element[]): PolicyTexts => ({
  ...USUAL,
  bucket: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
});
const compare = (before: PolicyTexts, after: PolicyTexts) =>
  differenceOf({ before, after, request: USUAL_REQUEST, now: 0 });

const DENY = { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: ANY };

describe('the difference of two versions', () => {
  it('has the smallest example of each kind of change, and what decides', async () => {
    const force = { ...DENY, Sid: 'Force' };
    const header = 's3:x-amz-server-side-encryption';
    const { groups } = await compare(
      written({ ...force, Condition: { StringNotEquals: { [header]: 'aws:kms' } } }),
      written({ ...force, Condition: { StringNotEquals: { [header]: 'AES256' } } }),
    );
    expect(
      groups.map(({ operation, from, to, example: { request } }) => [
        operation,
        from,
        to,
        request['chosen-by'],
        request.mode,
      ]),
    ).toEqual([
      ['upload', 'refused', 'allowed', 'request', 'sse-s3'],
      ['upload', 'allowed', 'refused', 'request', 'sse-kms'],
    ]);
    expect(groups[1]?.example.to.ground).toEqual({
      kind: 'statements',
      effect: 'Deny',
      statements: [{ editor: 'bucket', statement: 0, sid: 'Force' }],
    });
  });

  it.each([
    ['a key', { 's3:x-amz-server-side-encryption-aws-kms-key-id': keyArn }, 'key-arn'],
    ['an organization', { 'aws:PrincipalOrgID': 'o-one' }, 'context'],
  ])('meets the value of %s that has changed', async (_, condition, field) => {
    const [[key = '', value = '']] = Object.entries(condition) as [[string, string]];
    const other = `${value.slice(0, -1)}f`;
    const after = written({ ...DENY, Condition: { StringEquals: { [key]: other } } });
    const before = written({ ...DENY, Condition: { StringEquals: { [key]: value } } });
    const { groups } = await compare(before, after);
    const closed = groups.find(({ to }) => to === 'refused');
    expect(closed?.example.request[field as 'context' | 'key-arn']).toContain(other);
  });

  it('names what it cannot vary', async () => {
    const Condition = { NumericLessThan: { 's3:object-lock-remaining-retention-days': '7' } };
    const { fixed } = await compare(written(DENY), written({ ...DENY, Condition }));
    expect(fixed).toEqual(['s3:object-lock-remaining-retention-days']);
  });

  it('goes on where it stopped', async () => {
    const versions = { before: written(DENY), after: USUAL, request: USUAL_REQUEST, now: 0 };
    let soFar: Difference | null = null;
    let rounds = 0;
    do {
      let left = 7;
      soFar = await differenceOf(versions, soFar, () => --left > 0);
      rounds += 1;
    } while (soFar.tried < soFar.total);
    expect(rounds).toBe(Math.ceil(soFar.total / 7));
    expect(soFar).toEqual(await differenceOf(versions));
  });
});

const ROLE = `arn:aws:iam::${account}:role/reader`;
const PARTNER = 'arn:aws:iam::222233334444:root';

/** Small policies, every element of which some request of the small domain below can meet or miss. */
const ELEMENTS = {
  Effect: ['Allow', 'Deny'],
  Principal: ['*', { AWS: ROLE }, { AWS: PARTNER }],
  Action: ['s3:PutObject', 's3:GetObject', 's3:*', ['s3:PutObject', 's3:DeleteObject']],
  Resource: [ANY, `arn:aws:s3:::${bucket}/a*`, `arn:aws:s3:::${bucket}/report.csv`],
  Condition: [
    {},
    { StringEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
    { StringNotEquals: { 's3:x-amz-server-side-encryption': 'AES256' } },
    { Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'true' } },
    { Bool: { 'aws:SecureTransport': 'false' } },
    { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
    { StringEquals: { 'aws:PrincipalOrgID': 'o-2' } },
  ],
} as const;
type ElementName = keyof typeof ELEMENTS;
const NAMES = Object.keys(ELEMENTS) as readonly ElementName[];

const statements = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom<unknown>(...ELEMENTS[name])])),
) as fc.Arbitrary<Element>;

/** A policy of one or two statements, and the same with one element changed. */
const changes = fc
  .record({
    list: fc.array(statements, { minLength: 1, maxLength: 2 }),
    at: fc.nat(1),
    name: fc.constantFrom(...NAMES),
    value: fc.nat(),
  })
  .map(({ list, at, name, value }) => {
    const choices = ELEMENTS[name];
    const place = at % list.length;
    const changed = { ...list[place], [name]: choices[value % choices.length] };
    return [written(...list), written(...list.with(place, changed))] as const;
  });

/** Whether any request of a small domain, tried one by one, comes out otherwise. */
async function differsSomewhere(before: PolicyTexts, after: PolicyTexts): Promise<boolean> {
  const { who } = callersOf([before, after], USUAL_REQUEST);
  for (const each of who) {
    for (const deed of DEEDS) {
      if (deed.encryption?.key === 'other') continue;
      for (const change of DOMAIN) {
        const asked = [before, after].map((texts) => caseOf(texts, USUAL_REQUEST, each, deed));
        const [was, is] = await Promise.all(
          asked.map(({ texts, request }) => rowVerdict(texts, { ...request, ...change }, 0)),
        );
        if (was?.overall !== is?.overall) return true;
      }
    }
  }
  return false;
}

const DOMAIN: readonly Partial<PolicyRequest>[] = ['report.csv', 'about.csv', 'zebra.csv'].flatMap(
  (object) =>
    (['https', 'http'] as const).flatMap((connection) =>
      [null, 'o-1', 'o-2'].map((org) => ({
        object,
        connection,
        context: org === null ? '' : withAnswer({ context: '' }, 'aws:PrincipalOrgID', org),
      })),
    ),
);

describe('any two small policies', () => {
  it('have no difference if they are equal', async () => {
    await fc.assert(
      fc.asyncProperty(statements, async (one) => {
        const { groups } = await compare(written(one), written({ ...one, Sid: 'Other' }));
        expect(groups).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });

  it('differ where they are said to, and are said to where they do', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async ([before, after]) => {
        const { groups } = await compare(before, after);
        for (const { from, to, example } of groups) {
          const { who, deed, request } = example;
          const judged = [before, after].map((texts) =>
            rowVerdict(caseOf(texts, USUAL_REQUEST, who, deed).texts, request, 0),
          );
          const answers = (await Promise.all(judged)).map(({ overall }) => overall);
          expect(answers).toEqual([from, to]);
        }
        if (groups.length === 0) expect(await differsSomewhere(before, after)).toBe(false);
      }),
      { numRuns: 8 },
    );
    // Two that differ nowhere are tried with the whole domain, and all eight pairs may be such.
  }, 300_000);
});
