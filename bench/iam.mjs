/**
 * How fast the policy engine decides, and whether time grows with the number of statements and no faster.
 * Run: node bench/iam.mjs   (Vite, which is installed anyway, loads the TypeScript sources)
 */
import { withSource } from '../scripts/with-source.mjs';

const { defaultKeyPolicy, evaluate, parsePolicy } = await withSource((load) =>
  load('/src/aws/iam/index.ts'),
);

const account = '111122223333';
const request = {
  principal: `arn:aws:iam::${account}:user/alice`,
  action: 's3:PutObject',
  resource: 'arn:aws:s3:::my-bucket/reports/2026/november.csv',
  resourceAccount: account,
  context: { 's3:x-amz-server-side-encryption': 'aws:kms', 'aws:SecureTransport': 'true' },
};
const allow = {
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:PutObject'],
  Resource: 'arn:aws:s3:::my-bucket/*',
};
/** @param {object[]} statements */
const document = (...statements) => ({ Version: '2012-10-17', Statement: statements });
const force = document({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::my-bucket/*',
  Condition: { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
});

/**
 * `count` statements that all have to be read to the end; the last one allows.
 * @param {number} count
 */
const long = (count) =>
  document(
    ...Array.from({ length: count - 1 }, (_, i) => ({
      Effect: 'Allow',
      Action: ['s3:Get*', 's3:List*'],
      Resource: `arn:aws:s3:::bucket-${i}/*/reports/*.csv`,
      Condition: { StringLike: { 's3:prefix': `home/${i}/*` } },
    })),
    allow,
  );

const kms = {
  ...request,
  action: 'kms:GenerateDataKey',
  resource: `arn:aws:kms:us-east-1:${account}:key/1`,
};
/** @typedef {[name: string, policies: object, asked: object, statements?: number]} Row */

/**
 * What limits, of every kind, with `levels` levels of an organization over caller and resource.
 * @param {number} levels
 */
const limiting = (levels) => {
  const all = { Effect: 'Allow', Action: '*', Resource: '*' };
  const own = document(all);
  const open = document({ ...all, Principal: '*' });
  return {
    boundary: own,
    session: [own],
    endpoint: open,
    scp: Array.from({ length: levels }, () => [own]),
    rcp: Array.from({ length: levels }, () => [open]),
  };
};

/** @type {(count: number) => Row} */
const longRow = (count) => [`${count} statements`, { identity: [long(count)] }, request, count];

/** @type {Row[]} */
const cases = [
  ['S3: IAM policy + bucket policy', { identity: [document(allow)], resource: force }, request],
  [
    'KMS: IAM policy + key policy',
    {
      identity: [document({ ...allow, Action: 'kms:*', Resource: '*' })],
      key: defaultKeyPolicy(account),
    },
    kms,
  ],
  // The kinds beside the first two are to cost at most as much again.
  ...[1, 2, 3].map(
    /** @returns {Row} */ (levels) => [
      `S3: the same, all kinds, ${levels} level${levels === 1 ? '' : 's'}`,
      { identity: [document(allow)], resource: force, ...limiting(levels) },
      request,
    ],
  ),
  [
    'KMS: the same, all kinds and two grants, 1 level',
    {
      identity: [document({ ...allow, Action: 'kms:*', Resource: '*' })],
      key: defaultKeyPolicy(account),
      grants: ['role/backup', 'user/bob'].map((name) => ({
        GranteePrincipal: `arn:aws:iam::${account}:${name}`,
        Operations: ['Decrypt', 'GenerateDataKey'],
      })),
      ...limiting(1),
    },
    kms,
  ],
  ...[10, 100, 1_000, 10_000].map(longRow),
];

/**
 * Nanoseconds of one call: the median, and the fastest round, in which other programs disturbed least.
 * @param {() => unknown} call
 */
function measure(call) {
  /** @type {number[]} */
  const samples = [];
  for (let round = 0; round < 15; round++) {
    let calls = 0;
    const started = process.hrtime.bigint();
    let elapsed = 0n;
    while (elapsed < 40_000_000n) {
      call();
      calls += 1;
      elapsed = process.hrtime.bigint() - started;
    }
    samples.push(Number(elapsed) / calls);
  }
  samples.sort((a, b) => a - b);
  return { median: samples[7] ?? Number.NaN, fastest: samples[0] ?? Number.NaN };
}

/** @type {Map<string, number>} */
const fastest = new Map();
const rows = cases.map(([name, policies, asked, statements]) => {
  if (evaluate(policies, asked).decision !== 'Allow') throw new Error(`${name}: not allowed`);
  const { median: nanoseconds, fastest: best } = measure(() => evaluate(policies, asked));
  fastest.set(name, best);
  return {
    name,
    'decisions/s': Math.round(1e9 / nanoseconds),
    'µs/decision': Number((nanoseconds / 1e3).toFixed(1)),
    'µs/statement': statements ? Number((nanoseconds / 1e3 / statements).toFixed(2)) : '',
  };
});
console.table(rows);

/**
 * How much longer a decision took with three kinds before there were more, measured on one machine with the same two rows:
 * 7.0 µs then, 4.8 µs now. So the goal is held to this machine, whatever it is.
 */
const BEFORE = 7.0 / 4.8;
const GOAL = 0.5;
for (const [usual, all] of [
  ['S3: IAM policy + bucket policy', 'S3: the same, all kinds, 1 level'],
  ['KMS: IAM policy + key policy', 'KMS: the same, all kinds and two grants, 1 level'],
]) {
  const rate = (/** @type {string | undefined} */ name) =>
    1 / (fastest.get(name ?? '') ?? Number.NaN);
  const share = rate(all) / (rate(usual) / BEFORE);
  const verdict = share >= GOAL ? 'met' : 'missed';
  console.log(`${all}: ${share.toFixed(2)} of the decisions/s of before; goal ${GOAL}: ${verdict}`);
}

const text = JSON.stringify(long(180), null, 2);
const limits = { size: text.length, unit: 'bytes', whitespace: true };
if (!parsePolicy(text, 'identity', limits).ok) throw new Error('the long policy is not valid');
const { median: parse } = measure(() => parsePolicy(text, 'identity', limits));
console.log(`parse and check ${text.length} characters: ${(parse / 1e6).toFixed(2)} ms`);
