/** What a name names; each has example names of its own. */
export type NameKind =
  | 'account'
  | 'bucket'
  | 'object'
  | 'key'
  | 'alias'
  | 'role'
  | 'user'
  | 'session'
  | 'organization'
  | 'root'
  | 'unit'
  | 'vpc'
  | 'endpoint'
  | 'unique'
  | 'canonical'
  | 'address'
  | 'other';

/** A piece of a value: a name, or (`kind` null) what the language of policies is made of. Together they are the value. */
export interface Part {
  readonly text: string;
  readonly kind: NameKind | null;
}

const fixed = (text: string): Part => ({ text, kind: null });
const named = (kind: NameKind, text: string): Part => ({ text, kind });

/**
 * The names in a string of a policy, a grant or a request.
 *
 * @param key what the string is the value of, in any case: `Resource`, `aws:SourceIp`, `bucket`
 */
export function partsOf(key: string, value: string): readonly Part[] {
  const name = key.toLowerCase();
  if (KEPT.has(name)) return [fixed(value)];
  if (value.startsWith('arn:')) return ofArn(value);
  const known = OF_KEY[name];
  return known === undefined ? anywhere(value) : known(value);
}

/** Elements whose strings are of the language, not names. Statement ids are words that somebody chose for all to read. */
const KEPT: ReadonlySet<string> = new Set([
  ...['version', 'effect', 'action', 'notaction', 'sid', 'id', 'operations', 'region'],
]);

const OF_KEY: Readonly<Record<string, (value: string) => readonly Part[]>> = {
  account: (value) => [named('account', value)],
  bucket: (value) => [named('bucket', value)],
  object: (value) => path(value, 'object'),
  'key-alias': alias,
  'kms:requestalias': alias,
  'kms:resourcealiases': alias,
  'aws:username': (value) => [named('user', value)],
  'aws:sourceidentity': (value) => [named('user', value)],
  'aws:userid': (value) => pieces(value, /(:)/, ['unique', 'session']),
  's3:prefix': (value) => path(value, 'object'),
  's3:x-amz-copy-source': (value) => {
    const [, slash = '', bucket = '', rest = ''] = /^(\/?)([^/]*)(.*)$/s.exec(value) ?? [];
    return [fixed(slash), named('bucket', bucket), ...path(rest, 'object')];
  },
};

function alias(value: string): readonly Part[] {
  const [, prefix = '', name = ''] = /^(alias\/(?:aws\/.*)?)?(.*)$/s.exec(value) ?? [];
  return [fixed(prefix), ...path(name, 'alias')];
}

/** Segments between slashes. */
function path(value: string, kind: NameKind): readonly Part[] {
  return pieces(value, /(\/)/, [kind]);
}

/** Segments of which each position has its own kind; the last kind is that of all that follow. */
function pieces(value: string, at: RegExp, kinds: readonly NameKind[]): readonly Part[] {
  return split(value, at).flatMap((text, index) =>
    index % 2 === 1 ? fixed(text) : segment(text, kinds[index / 2] ?? kinds.at(-1) ?? 'other'),
  );
}

/** Splits where `at` (with one group) matches, but not within a policy variable, whose name may hold colons and slashes. */
function split(value: string, at: RegExp): string[] {
  const variables: string[] = [];
  const bare = value.replace(/\$\{[^}]*\}/g, (variable) => {
    variables.push(variable);
    return '\0';
  });
  return bare.split(at).map((text) => text.replaceAll('\0', () => variables.shift() ?? ''));
}

/** What AWS itself names so: paths and prefixes of its own roles, and domains of its services. */
const OF_AWS =
  /^(?:aws-service-role|service-role|aws-reserved|AWSServiceRole.*|AWSReservedSSO\*|[\w.-]+\.amazonaws\.com)$/;

/** The roles of IAM Identity Center: its prefix, then the permission set. */
const SSO = 'AWSReservedSSO_';

function segment(text: string, kind: NameKind): readonly Part[] {
  if (OF_AWS.test(text)) return [fixed(text)];
  if (text.startsWith(SSO)) return [fixed(SSO), named(kind, text.slice(SSO.length))];
  return [named(kind, text)];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function ofArn(value: string): readonly Part[] {
  const [arn = '', partition, service = '', region, account = '', ...rest] = split(value, /:/);
  if (rest.length === 0) return anywhere(value);
  const resource = rest.join(':');
  const head = `${[arn, partition, service, region].join(':')}:`;
  return [fixed(head), ...anywhere(account), fixed(':'), ...ofResource(service, account, resource)];
}

const OF_TYPE: Readonly<Record<string, readonly NameKind[]>> = {
  role: ['role'],
  'assumed-role': ['role', 'session'],
  user: ['user'],
  'federated-user': ['user'],
  key: ['key'],
  alias: ['alias'],
  vpc: ['vpc'],
  'vpc-endpoint': ['endpoint'],
  organization: ['organization'],
  account: ['organization', 'account'],
  ou: ['organization', 'unit'],
  root: ['organization', 'root'],
};

function ofResource(service: string, account: string, resource: string): readonly Part[] {
  if (service === 's3' && account === '') {
    const [bucket = '', ...object] = split(resource, /(\/)/);
    return [...segment(bucket, 'bucket'), ...path(object.join(''), 'object')];
  }
  if (service === 'kms' && resource.startsWith('alias/')) return alias(resource);
  const [type = '', separator = '', ...rest] = split(resource, /([/:])/);
  if (separator === '') return anywhere(resource);
  const names = pieces(rest.join(''), /([/:])/, OF_TYPE[type] ?? ['other']);
  return [fixed(type + separator), ...names];
}

/** Names that are known by their shape alone, wherever they stand. */
const SHAPES: readonly (readonly [NameKind, RegExp])[] = [
  ['account', /(?<![\w-])\d{12}(?![\w-])/],
  ['key', /(?<![\w-])(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|mrk-[\da-f]{32})(?![\w-])/],
  ['organization', /(?<![\w-])o-[a-z\d]{10,32}(?![\w-])/],
  ['unit', /(?<![\w-])ou-[a-z\d]{4,32}-[a-z\d]{8,32}(?![\w-])/],
  ['root', /(?<![\w-])r-[a-z\d]{4,32}(?![\w-])/],
  ['vpc', /(?<![\w-])vpc-[\da-f]{8,17}(?![\w-])/],
  ['endpoint', /(?<![\w-])vpce-[\da-f]{8,17}(?![\w-])/],
  ['unique', /(?<![\w-])A[A-Z]{3}[A-Z\d]{16,124}(?![\w-])/],
  ['canonical', /(?<![\w-])[\da-f]{64}(?![\w-])/],
  ['address', /(?<![\w.:-])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?![\w.])/],
  ['address', /(?<![\w.:-])(?=[\da-f:.]*:[\da-f:.]*:)[\da-f:.]{3,45}(?:\/\d{1,3})?(?![\w.:])/i],
];
const SHAPE = new RegExp(SHAPES.map(([, { source }]) => `(${source})`).join('|'), 'g');

function anywhere(value: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of value.matchAll(SHAPE)) {
    const at = SHAPES.findIndex((_, index) => match[index + 1] !== undefined);
    const kind = SHAPES[at]?.[0] ?? 'other';
    parts.push(fixed(value.slice(from, match.index)), named(kind, match[0]));
    from = match.index + match[0].length;
  }
  parts.push(fixed(value.slice(from)));
  return parts;
}
