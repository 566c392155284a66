import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASES } from './cases.test-helper.ts';
import { type Intake, readPolicies } from './index.ts';
import { readYaml } from './yaml.ts';

const KINDS = /^(?:bucket|key|identity|boundary|session|endpoint|scp|rcp|grant)$/;

/** Whatever was read is of the promised shape. */
function isSound({ found, unread, needsYaml }: Intake): boolean {
  return (
    !needsYaml &&
    found.every(({ kind, text }) => KINDS.test(kind) && typeof JSON.parse(text) === 'object') &&
    unread.every(({ code, place }) => code.length > 0 && typeof place === 'string')
  );
}

const read = (text: string) => readPolicies(text, {}, readYaml);

/** Pieces that mean something to some part of the reader, and what holds texts together. */
const PIECES = [
  ...CASES.flatMap(({ text }) => text.match(/.{1,60}/gs) ?? []).filter((_, at) => at % 5 === 0),
  ...['{', '}', '[', ']', '"', '\\', '\\"', ':', ',', '\n', ' ', '&quot;', '%7B%22', '> ', '│ '],
  ...[
    '{"Policy":',
    '{"Statement":[',
    '{"Resources":{"A":{"Type":"AWS::S3::Bucket"',
    'Resources:\n',
  ],
  ...['{"Fn::Sub":', '{"Ref":"A"}', '!Sub ', '!Join\n', '- ', '&a ', '*a', '"__proto__":', 'null'],
];

describe('any text', () => {
  it('is read or not, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => isSound(read(text))),
      { numRuns: 300 },
    );
  });

  it('of pieces of such texts is read or not, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) =>
        isSound(read(pieces.join(''))),
      ),
      { numRuns: 1000 },
    );
  });

  it('of which something was changed is read or not, and never throws', () => {
    const changed = fc.record({
      case: fc.constantFrom(...CASES),
      at: fc.nat(),
      length: fc.nat({ max: 30 }),
      by: fc.constantFrom('', ...PIECES),
    });
    fc.assert(
      fc.property(changed, ({ case: { text }, at, length, by }) => {
        const from = at % (text.length + 1);
        return isSound(read(text.slice(0, from) + by + text.slice(from + length)));
      }),
      { numRuns: 1000 },
    );
  });

  it('with any JSON where a policy is looked for is read or not, and never throws', () => {
    const wrapped = fc.tuple(
      fc.constantFrom(
        ...['Policy', 'PolicyDocument', 'Grants', 'Role', 'Resources', 'values', 'Statement'],
        ...['PolicyVersion', 'VpcEndpoints', 'RoleDetailList', 'KeyMetadata', 'TemplateBody'],
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(wrapped, ([name, value]) => isSound(read(JSON.stringify({ [name]: value })))),
      { numRuns: 1000 },
    );
  });
});

describe('a long text', () => {
  const SIZE = 1_000_000;
  /** Milliseconds; a text of that size takes a tenth of it, one that is read in square time hours. */
  const PATIENCE = 10_000;
  const took = (text: string) => {
    const start = performance.now();
    readPolicies(text);
    return performance.now() - start;
  };

  it.each([
    ...['a', ' ', '\n', '"', '\\', '{', '[', '{"', '{"a":', '[[', '{}', '[{', '\\"', '%7B', '> {'],
    ...[
      '{"Policy":"',
      '{"Statement":[',
      '{"a":{"b":',
      '"{\\"',
      '&quot;',
      '│ {"',
      '${',
      '{"Ref":"a"}',
    ],
    ...['{"Policy":"{}"}', '{"PolicyDocument":{"Statement":[]}}', '- a\n', 'Type:\n'],
  ])('of %j alone takes no longer than its length', (piece) => {
    expect(took(piece.repeat(Math.ceil(SIZE / piece.length)))).toBeLessThan(PATIENCE);
  });

  it('does not follow aliases that make it a larger one', () => {
    const levels = Array.from({ length: 20 }, (_, at) =>
      at === 0 ? 'Version: &a0 [x]' : `k${at}: &a${at} [*a${at - 1}, *a${at - 1}, *a${at - 1}]`,
    );
    const start = performance.now();
    const { unread } = readPolicies(levels.join('\n'), {}, readYaml);
    expect(unread.map(({ code }) => code)).toEqual(['not-yaml']);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});
