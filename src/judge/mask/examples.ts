import { CALLERS, WORLD } from '../../modes/run/world.ts';
import { POLICY_KEY_ID, SAMPLE_OBJECT } from '../../scenario/index.ts';
import { type NameKind, partsOf } from './parts.ts';

/** The account ids of AWS's documentation, in the order in which they are given. */
const ACCOUNTS = [
  ...['111122223333', '444455556666', '777788889999', '123456789012', '111111111111'],
  ...['222222222222', '333333333333', '444444444444', '555555555555', '666666666666'],
  ...['777777777777', '888888888888', '999999999999'],
];

/** The key ids of AWS's documentation. */
const KEYS = [POLICY_KEY_ID, '0987dcba-09fe-87dc-65ba-ab0987654321'];

/** The example names of a kind, from 0; as AWS writes them where it has any. */
const EXAMPLES: Readonly<Record<NameKind, (at: number, name: string) => string>> = {
  account: (at) => ACCOUNTS[at] ?? String(100_000_000_000 + at),
  bucket: (at) => numbered('amzn-s3-demo-bucket', at),
  object: (at) => numbered('example-object', at),
  key: (at, name) => {
    const id = KEYS[at] ?? `1234abcd-12ab-34cd-56ef-${String(at).padStart(12, '0')}`;
    return name.startsWith('mrk-') ? `mrk-${id.replaceAll('-', '')}` : id;
  },
  alias: (at) => numbered('example-key', at),
  role: (at) => numbered('ExampleRole', at),
  user: (at) => numbered('ExampleUser', at),
  session: (at) => numbered('example-session', at),
  organization: (at) => numbered('o-exampleorgid', at),
  root: (at) => numbered('r-examplerootid', at),
  unit: (at) => numbered('ou-examplerootid-exampleouid', at),
  vpc: (at) => `vpc-${(0x1a2b3c4d + at).toString(16)}`,
  endpoint: (at) => `vpce-${(0x1a2b3c4d + at).toString(16)}`,
  // The first four letters say what it is the id of.
  unique: (at, name) => `${name.slice(0, 4)}${String(at).padStart(10, '0')}EXAMPLE`,
  canonical: (at) => at.toString(16).padStart(64, '79a59df900b949e5'),
  address: (_, name) => name,
  other: (at) => numbered('example-name', at),
};

function numbered(text: string, at: number): string {
  return at === 0 ? text : `${text}${at + 1}`;
}

/** The forms of what `EXAMPLES` gives. */
const GIVEN =
  /^(?:(?:amzn-s3-demo-bucket|example-(?:object|key|session|name)|Example(?:Role|User)|o-exampleorgid|r-examplerootid|ou-examplerootid-exampleouid)\d*|1000000\d{5}|(?:mrk-)?1234abcd-?12ab-?34cd-?56ef-?\d{12}|vpce?-1a2b3c[4-9a-f][\da-f]|[A-Z]{4}\d{10}EXAMPLE|(?:79a59df900b949e5){3}[\da-f]{16})$/;

/** The names of the flows, which are nobody's. */
const OURS: ReadonlySet<string> = new Set(
  [
    ['bucket', WORLD.bucket],
    ['object', SAMPLE_OBJECT.name],
    ['key-alias', WORLD.keyAlias],
    ...Object.values(CALLERS).map(({ arn }) => ['caller-arn', arn] as const),
  ].flatMap(([key = '', value = '']) =>
    partsOf(key, value).flatMap(({ text, kind }) => (kind === null ? [] : [text])),
  ),
);

/** Whether a name is an example already. */
export function isExample(name: string): boolean {
  const isOfAws = ACCOUNTS.includes(name) || KEYS.includes(name.replace(/^mrk-/, ''));
  return isOfAws || OURS.has(name) || GIVEN.test(name);
}

/**
 * An example for a name.
 *
 * @param taken names that are there, and examples that are given
 */
export function exampleOf(kind: NameKind, name: string, taken: ReadonlySet<string>): string {
  for (let at = 0; ; at++) {
    const example = EXAMPLES[kind](at, name);
    if (!taken.has(example)) return example;
  }
}
