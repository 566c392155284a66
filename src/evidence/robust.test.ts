import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASES } from './cases.test-helper.ts';
import { denyingPolicyOf, type Evidence, readEvidence } from './index.ts';

const FIELDS: readonly (keyof Evidence)[] = [
  ...(['kind', 'caller', 'action', 'resource', 'code', 'deny', 'policy'] as const),
  ...(['encryption', 'key'] as const),
];

/** Whatever was read is of the promised shape. */
function isSound(evidence: Evidence | null): boolean {
  if (evidence === null) return true;
  const { caller, action, resource, policy, deny } = evidence;
  return (
    FIELDS.every((field) => evidence[field] === null || typeof evidence[field] === 'string') &&
    Object.keys(evidence).length === FIELDS.length &&
    /^(?:message|s3-xml|cloudtrail|command)$/.test(evidence.kind) &&
    /^(?:arn:|.*\.amazonaws\.com)/s.test(caller ?? 'arn:') &&
    /^[a-z][\w-]*:[A-Z]\w*$/.test(action ?? 's3:A') &&
    /^arn:/.test(resource ?? 'arn:') &&
    !(deny === 'explicit' && action === null) &&
    !(policy !== null && action === null)
  );
}

/** Pieces that mean something to some part of the reader, and what holds texts together. */
const PIECES = [
  ...CASES.flatMap(({ text }) => text.match(/.{1,60}/gs) ?? []).filter((_, at) => at % 9 === 0),
  ...[' ', '\n', '"', '\\', '\\"', '\\n', '{', '}', '[', ']', '<', '>', '&quot;', '&', '\u001b['],
  ...[
    's3://',
    'aws s3 cp ',
    "'aws', 's3', ",
    'User: ',
    'arn:aws:',
    'is not authorized to perform: ',
  ],
  ...[
    'upload failed: ',
    ' to ',
    'An error occurred (',
    'AccessDenied',
    '"code":"',
    '--sse',
    '> ',
    '│ ',
  ],
  ...[
    '"eventSource":"s3.amazonaws.com","eventName":"PutObject",',
    '<Error><Code>',
    'https://b.s3.',
  ],
];

describe('any text', () => {
  it('is read or not, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        isSound(readEvidence(text)),
      ),
      { numRuns: 300 },
    );
  });

  it('of pieces of such texts is read or not, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) =>
        isSound(readEvidence(pieces.join(''))),
      ),
      { numRuns: 1500 },
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
        return isSound(readEvidence(text.slice(0, from) + by + text.slice(from + length)));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a long text', () => {
  const SIZE = 1_000_000;
  /** Milliseconds of work; a text of that size takes a tenth of it, one that is read in square time hours. */
  const PATIENCE = 10_000;
  /** What else runs on the machine is no part of it. */
  const took = (text: string) => {
    const start = process.cpuUsage();
    readEvidence(text);
    denyingPolicyOf(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  it.each([
    ...['a', ' ', '\n', '"', '\\', '{', '[', '<', '&', '> ', '│ ', '|', '-', '.', 'a.b-'],
    ...['User:', 'User: a is not authorized to perform: s3:PutObject on resource: "'],
    ...[' with an explicit deny in a session policy: arn:aws:iam::aws:policy/'],
    ...['not authorized to perform: s3:A', 'arn:aws:', 'arn:aws:s3:::b/', 's3://', 's3://a/'],
    ...[
      'https://b.s3.',
      'https://b.s3.amazonaws.com/',
      'upload failed: ',
      'Failed to upload ',
      ' to ',
    ],
    ...[
      'An error occurred (',
      'AccessDenied',
      'Access Denied ',
      '"code":"',
      'Bucket:"b",',
      '--sse',
    ],
    ...['{"eventSource":"s3.amazonaws.com","eventName":"PutObject"', 'eventSource eventName {'],
    ...[
      '{"CloudTrailEvent":"eventSource eventName',
      '<Error>',
      '<Code>',
      '<BucketName>',
      'GET https://',
    ],
    ...['aws s3 cp ', 'aws s3 ls\n', 'aws kms decrypt \\\n', "'aws', 's3', ", '\u001b[', '\u001b]'],
  ])('of %j alone takes no longer than its length', (piece) => {
    expect(took(piece.repeat(Math.ceil(SIZE / piece.length)))).toBeLessThan(PATIENCE);
  });

  it('of pieces takes no longer than its length', () => {
    const repeated = fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(fc.array(repeated, { minLength: 20, maxLength: 200 }), (parts) => {
        const text = parts.map(([piece, times]) => piece.repeat(times)).join('');
        return took(text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE)) < PATIENCE;
      }),
      { numRuns: 6 },
    );
  });
});
