import * as v from 'valibot';
import { ok, type Result, refused } from '../../src/lib/result.ts';
import type { LiveSetUp } from './types.ts';

const policy = v.record(v.string(), v.unknown());
const name = v.optional(v.string());
const named = v.strictObject({ name, document: policy });
const level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));
const levelled = v.array(v.strictObject({ name, level, document: policy }));

const account = v.pipe(v.string(), v.regex(/^\d{12}$/, 'an account has 12 digits'));
const alias = v.pipe(
  v.string(),
  v.regex(/^alias\/(?!aws\/)[A-Za-z0-9/_-]+$/, 'an alias is written alias/name'),
);

const principal = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.regex(/^[\w+=,.@-]{1,64}$/, 'this is no user name'))),
  arn: v.optional(
    v.pipe(v.string(), v.regex(/^arn:[^:]+:(iam|sts)::\d{12}:.+$/, 'this is no ARN of a caller')),
  ),
  accessKeyId: v.pipe(
    v.string(),
    v.regex(/^\w{4,128}$/, 'an access key id has 4 to 128 letters and digits'),
  ),
  secretAccessKey: v.optional(v.pipe(v.string(), v.minLength(1))),
  policies: v.optional(v.array(policy)),
  boundary: v.optional(named),
  session: v.optional(v.array(named)),
});

const key = v.strictObject({
  alias,
  description: v.optional(v.string()),
  policy: v.optional(policy),
  rotation: v.optional(v.pipe(v.number(), v.integer(), v.minValue(90), v.maxValue(2560))),
  disabled: v.optional(v.boolean()),
});

const bucket = v.strictObject({
  name: v.pipe(v.string(), v.minLength(3), v.maxLength(63)),
  versioning: v.optional(v.boolean()),
  policy: v.optional(policy),
  encryption: v.optional(
    v.strictObject({
      algorithm: v.picklist(['AES256', 'aws:kms', 'aws:kms:dsse']),
      key: v.optional(v.pipe(v.string(), v.minLength(1))),
      bucketKey: v.optional(v.boolean()),
    }),
  ),
  customerKeys: v.optional(v.boolean()),
});

/** What a set-up looks like. */
export const setUpShape: v.GenericSchema<unknown, LiveSetUp> = v.strictObject({
  $schema: v.optional(v.string()),
  region: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'this is no Region'))),
  account: v.optional(account),
  principals: v.optional(v.array(principal)),
  keys: v.optional(v.array(key)),
  buckets: v.optional(v.array(bucket)),
  organization: v.optional(
    v.record(account, v.strictObject({ scp: v.optional(levelled), rcp: v.optional(levelled) })),
  ),
  endpoint: v.optional(named),
});

/** The set-up in a file's text; refused with a line for each fault, its place first. */
export function readSetUp(text: string): Result<LiveSetUp, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused([`no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  return checkSetUp(json);
}

/** The same of a value. */
export function checkSetUp(value: unknown): Result<LiveSetUp, readonly string[]> {
  const found = v.safeParse(setUpShape, value);
  if (!found.success)
    return refused(
      found.issues.map((issue) => `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`),
    );
  const faults = (found.output.principals ?? []).flatMap((each, at) =>
    (each.name === undefined) === (each.arn === undefined)
      ? [`principals.${at}: give either a name or an arn`]
      : [],
  );
  return faults.length === 0 ? ok(found.output) : refused(faults);
}
