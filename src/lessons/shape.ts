import * as v from 'valibot';
import { LANGS } from '../lib/text.ts';
import type { ReadChangeId, ReaderId } from '../modes/readers.ts';
import {
  FIELD_KEYS,
  type FIELDS,
  type FieldKey,
  REQUEST_FIELDS,
  REQUEST_NAMES,
  valuesOf,
} from '../scenario/index.ts';
import { ACTORS } from '../trace/index.ts';
import type { Check } from './checks/check.ts';

/** The first member of every lesson's file, and of which kind it is. */
export const LESSON_FORMAT = 's3-encryption-lesson';
export const LESSON_VERSION = 1;

/** More of anything is no lesson. */
const MOST_TEXT = 4000;
const MOST = 60;

const text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
export const idShape = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));
const name = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(MOST));
/** A text alone is said in every language. */
const said = v.union([
  v.pipe(
    v.strictObject({ en: v.optional(text), ja: v.optional(text) }),
    v.check((each) => LANGS.some((lang) => each[lang] !== undefined)),
  ),
  v.pipe(
    text,
    v.transform((all) => ({ en: all, ja: all })),
  ),
]);
const field = v.picklist(FIELD_KEYS);
const circumstances = v.strictObject(
  Object.fromEntries(
    FIELD_KEYS.map((key) => [key, v.optional(v.picklist(valuesOf(key) as readonly string[]))]),
  ) as {
    [K in FieldKey]: v.OptionalSchema<v.PicklistSchema<(typeof FIELDS)[K], undefined>, undefined>;
  },
);
/** A policy stands in a file as JSON; as a text it is as it will stand in the editor, broken ones included. */
const policy = v.union([
  text,
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((document) => JSON.stringify(document, null, 2)),
  ),
]);
const policies = v.strictObject({
  bucket: v.optional(policy),
  identity: v.optional(policy),
  key: v.optional(policy),
});

const CHANGES: readonly ReadChangeId[] = [
  'as-is',
  'public-read',
  'key-policy-nobody',
  'key-disabled',
  'key-pending-deletion',
  'customer-key-wrong',
  'customer-key-missing',
];
const READERS: readonly ReaderId[] = [...valuesOf('caller'), 'disk-thief', 's3', 'kms'];

const check: v.GenericSchema<unknown, Check> = v.lazy(() => anyCheck);
const anyCheck: v.GenericSchema<unknown, Check> = v.variant('check', [
  v.strictObject({
    check: v.literal('answer'),
    is: v.union([v.picklist(['done', 'refused']), count]),
    code: v.optional(name),
  }),
  v.strictObject({
    check: v.literal('decided'),
    action: name,
    allowed: v.boolean(),
    decision: v.optional(v.picklist(['Allow', 'ImplicitDeny', 'ExplicitDeny'])),
  }),
  v.strictObject({
    check: v.literal('refused-by'),
    by: v.picklist(['s3', 'kms', 'client']),
    cause: v.optional(list(name)),
  }),
  v.strictObject({
    check: v.literal('kms-calls'),
    least: v.optional(count),
    most: v.optional(count),
    operation: v.optional(name),
  }),
  v.strictObject({
    check: v.literal('step'),
    name,
    happens: v.boolean(),
    failed: v.optional(v.boolean()),
  }),
  v.strictObject({ check: v.literal('at'), step: name }),
  v.strictObject({ check: v.literal('at'), brings: name, to: v.picklist(ACTORS) }),
  v.strictObject({
    check: v.literal('holds'),
    party: v.picklist(ACTORS),
    value: name,
    holds: v.boolean(),
  }),
  v.strictObject({
    check: v.literal('header'),
    of: v.picklist(['request', 'response']),
    name,
    is: v.union([v.boolean(), name]),
  }),
  v.strictObject({ check: v.literal('layers'), count }),
  v.strictObject({ check: v.literal('comes-back'), same: v.boolean() }),
  v.strictObject({
    check: v.literal('trail'),
    source: name,
    event: v.optional(name),
    least: v.optional(count),
    most: v.optional(count),
  }),
  v.strictObject({
    check: v.literal('reads'),
    who: v.picklist(READERS),
    what: v.optional(v.picklist(CHANGES)),
    can: v.boolean(),
  }),
  v.strictObject({ check: v.literal('circumstance'), field, is: list(name) }),
  v.strictObject({ check: v.literal('only-changed'), fields: list(field) }),
  v.strictObject({ check: v.literal('foretold') }),
  v.strictObject({
    check: v.literal('verdicts'),
    of: v.optional(v.picklist(['allowed', 'refused'])),
  }),
  v.strictObject({ check: v.literal('not'), of: check }),
  v.strictObject({ check: v.literal('any'), of: list(check) }),
]) as v.GenericSchema<unknown, Check>;

const scene = v.strictObject({
  circumstances,
  policies: v.optional(policies),
  object: v.optional(text),
  step: v.optional(name),
});

const choice = v.strictObject({
  id: idShape,
  say: said,
  when: v.pipe(list(check), v.minLength(1)),
});
const choices = v.pipe(list(choice), v.minLength(2));

const request = v.strictObject({
  ...Object.fromEntries(
    Object.entries(REQUEST_FIELDS).map(([key, values]) => [
      key,
      v.optional(v.picklist(values as readonly string[])),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(REQUEST_NAMES).map(([key, most]) => [
      key,
      v.optional(v.pipe(v.string(), v.maxLength(most))),
    ]),
  ),
});

export const attemptShape = v.strictObject({
  circumstances: v.optional(circumstances),
  policies: v.optional(policies),
  object: v.optional(text),
  step: v.optional(name),
  choice: v.optional(idShape),
});

const task = v.strictObject({
  id: idShape,
  title: said,
  ask: said,
  start: scene,
  offers: v.optional(list(field)),
  writes: v.optional(v.picklist(['bucket', 'identity', 'key'])),
  rows: v.optional(list(v.strictObject({ say: said, request, allowed: v.boolean() }))),
  foretell: v.optional(v.strictObject({ ask: said, choices })),
  goals: v.pipe(
    list(v.strictObject({ id: idShape, say: said, check, missing: said })),
    v.minLength(1),
  ),
  hints: v.strictTuple([said, said]),
  solution: attemptShape,
  others: v.optional(list(attemptShape)),
  wrong: list(
    v.strictObject({ attempt: attemptShape, unmet: v.pipe(list(idShape), v.minLength(1)) }),
  ),
  done: said,
});

const lesson = v.strictObject({
  format: v.literal(LESSON_FORMAT),
  version: v.literal(LESSON_VERSION),
  id: idShape,
  title: said,
  about: said,
  ideas: v.pipe(
    list(
      v.strictObject({
        id: idShape,
        title: said,
        words: v.pipe(list(said), v.minLength(1)),
        scene,
        claims: v.optional(list(idShape)),
      }),
    ),
    v.minLength(1),
    v.maxLength(3),
  ),
  question: v.strictObject({ ask: said, scene, choices, shownAt: name, why: said }),
  takeaway: said,
  tasks: v.pipe(list(task), v.minLength(1), v.maxLength(4)),
  trainer: v.strictObject({
    plan: v.pipe(
      list(v.strictObject({ minutes: v.pipe(count, v.minValue(1), v.maxValue(90)), what: said })),
      v.minLength(1),
    ),
    notes: list(said),
  }),
});

/** Parts of a lesson's file, for what reads an unfinished one. */
export const partShapes = { scene, check, request, said };

/** The shape of a lesson's file. What reads it still looks whether ids are unique and the lesson can be solved. */
export const lessonShape = lesson;
