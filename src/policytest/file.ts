import * as v from 'valibot';
import { ok, type Result, refused } from '../lib/result.ts';
import {
  MORE_KINDS,
  type PolicyRequest,
  REQUEST_FIELD_KEYS,
  REQUEST_FIELDS,
  REQUEST_NAME_KEYS,
  REQUEST_NAMES,
} from '../scenario/index.ts';
import { VERSION } from './version.ts';

/** A policy: as it is, or the path of the file that holds it, from the test file's folder. */
const policy = v.union([v.record(v.string(), v.unknown()), v.pipe(v.string(), v.minLength(1))]);

const names = Object.fromEntries(
  REQUEST_NAME_KEYS.map((key) => [
    key,
    v.optional(v.pipe(v.string(), v.maxLength(REQUEST_NAMES[key]))),
  ]),
);
const fields = Object.fromEntries(
  REQUEST_FIELD_KEYS.map((key) => [
    key,
    v.optional(v.picklist(REQUEST_FIELDS[key] as readonly string[])),
  ]),
);

const shape = v.strictObject({
  version: v.literal(VERSION),
  /** For aws:CurrentTime; left out: the time of the test. */
  at: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  policies: v.strictObject({
    bucket: v.optional(policy),
    identity: v.optional(policy),
    key: v.optional(policy),
    more: v.optional(
      v.array(
        v.strictObject({
          kind: v.picklist(MORE_KINDS),
          level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
          name: v.optional(v.string()),
          policy,
        }),
      ),
    ),
  }),
  /** Names that all requests have. */
  names: v.optional(v.strictObject(names), {}),
  cases: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.minLength(1)),
        /** What sets the request apart from an upload without encryption headers. */
        request: v.strictObject({ ...fields, ...names }),
        expect: v.picklist(['allowed', 'refused']),
        /** What refuses it: the action that is not allowed, or the code of S3's own refusal. */
        by: v.optional(v.pipe(v.string(), v.minLength(1))),
      }),
    ),
    v.minLength(1),
  ),
});

type Read = v.InferOutput<typeof shape>;

/** Requests with the verdicts that are expected of a set of policies. */
export interface PolicyTest extends Omit<Read, 'names' | 'cases'> {
  readonly names: Partial<PolicyRequest>;
  readonly cases: readonly (Omit<Read['cases'][number], 'request'> & {
    readonly request: Partial<PolicyRequest>;
  })[];
}

/** Reads a test file's text; refused with what is wrong, a line for each fault with its place. */
export function readPolicyTest(text: string): Result<PolicyTest, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused([`no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const found = v.safeParse(shape, json);
  if (found.success) return ok(found.output as PolicyTest);
  return refused(
    found.issues.map((issue) => `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`),
  );
}
