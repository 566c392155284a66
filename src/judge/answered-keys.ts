import type { PolicyRequest } from '../scenario/index.ts';

/**
 * Condition keys that nobody here can know: of the organization, the network, tags. What somebody says of them stands in
 * the request as `key=value`, or as the key alone where it is absent, each percent-encoded and joined by `&`.
 */
const UNKNOWABLE =
  /^(?:aws:(?:PrincipalOrg|ResourceOrg|SourceVpc|SourceOrg|VpcSourceIp|Vpce|PrincipalTag\/|ResourceTag\/|RequestTag\/|SourceIdentity)|s3:(?:ExistingObjectTag|RequestObjectTag)\/)/i;

/**
 * Condition keys that have a usual value here and may have another one where somebody says so. What follows from the
 * request (its encryption headers, its caller, the connection) is chosen there and not here.
 */
export const CHANGEABLE_KEYS = [
  'aws:SourceIp',
  'aws:UserAgent',
  'aws:Referer',
  'aws:CurrentTime',
  'aws:MultiFactorAuthPresent',
  'aws:MultiFactorAuthAge',
  'aws:TokenIssueTime',
  'aws:ViaAWSService',
  'aws:SourceArn',
  'aws:SourceAccount',
  's3:TlsVersion',
  's3:signatureAge',
  's3:prefix',
  's3:delimiter',
  's3:max-keys',
  's3:x-amz-acl',
  's3:x-amz-storage-class',
  's3:x-amz-content-sha256',
] as const;
const CHANGEABLE: ReadonlySet<string> = new Set(CHANGEABLE_KEYS.map((key) => key.toLowerCase()));

/** Of where the caller sits: not to be found in the calls that S3 makes for the caller. */
const OF_NETWORK =
  /^aws:(?:SourceIp$|SourceVpc|VpcSourceIp|Vpce|ViaAWSService$|UserAgent$|Referer$)/i;
/** What only comes by way of a VPC endpoint, and what does not. */
const OF_ENDPOINT = /^aws:(?:SourceVpc|VpcSourceIp|Vpce)/i;
const PUBLIC_ADDRESS = 'aws:sourceip';

/** Keys of some actions alone. */
const OF_LISTS = /^s3:(?:prefix|delimiter|max-keys)$/i;
const OF_WRITES = /^s3:x-amz-(?:acl|storage-class)$/i;

/** Keys with several values, which are said with commas. */
const LISTS = /OrgPaths$/i;

export function isUnknowable(key: string): boolean {
  return UNKNOWABLE.test(key);
}

/** Whether a key has a usual value, in the place of which somebody may say another. */
export function isChangeable(key: string): boolean {
  return CHANGEABLE.has(key.toLowerCase());
}

/** What is said of each key, by its name in small letters; null: that it is absent. */
export function answersOf({
  context,
}: Pick<PolicyRequest, 'context'>): ReadonlyMap<string, string | null> {
  const answers = new Map<string, string | null>();
  for (const pair of context.split('&')) {
    const [key = '', value] = pair.split('=');
    const name = decoded(key);
    if (isUnknowable(name) || isChangeable(name))
      answers.set(name.toLowerCase(), value === undefined ? null : decoded(value));
  }
  return answers;
}

/**
 * The request's `context` with one more answer, or without one.
 *
 * @param answer null: the key is absent; undefined: nothing is said of it
 */
export function withAnswer(
  request: Pick<PolicyRequest, 'context'>,
  key: string,
  answer: string | null | undefined,
): string {
  const answers = new Map(answersOf(request));
  if (answer === undefined) answers.delete(key.toLowerCase());
  else answers.set(key.toLowerCase(), answer);
  return [...answers]
    .map(([name, value]) =>
      value === null ? encoded(name) : `${encoded(name)}=${encodeURIComponent(value)}`,
    )
    .join('&');
}

type Context = Readonly<Record<string, string | readonly string[]>>;

/**
 * The condition keys of a call with what is said of them in the place of what it has by itself.
 *
 * @param action of the call: some keys are only of some actions
 */
export function withAnswers(
  request: Pick<PolicyRequest, 'context'>,
  action: string,
  context: Context,
): Context {
  const answers = new Map<string, string | null>();
  for (const [key, value] of answersOf(request)) if (isOf(action, key)) answers.set(key, value);
  // The address of whoever comes through an endpoint is not a public one.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
  const byEndpoint = [...answers].some(([key, value]) => value !== null && OF_ENDPOINT.test(key));
  if (byEndpoint) answers.set(PUBLIC_ADDRESS, null);
  const time = Date.parse(answers.get('aws:currenttime') ?? '');
  if (!Number.isNaN(time)) answers.set('aws:epochtime', String(Math.floor(time / 1000)));
  const kept = Object.entries(context).filter(([key]) => !answers.has(key.toLowerCase()));
  const said = [...answers].flatMap(([key, value]) => {
    if (value === null) return [];
    return [[key, LISTS.test(key) ? value.split(',').map((one) => one.trim()) : value] as const];
  });
  return Object.fromEntries([...kept, ...said]);
}

function isOf(action: string, key: string): boolean {
  if (action.startsWith('kms:')) return !key.startsWith('s3:') && !OF_NETWORK.test(key);
  if (OF_LISTS.test(key)) return action === 's3:ListBucket';
  return !OF_WRITES.test(key) || action === 's3:PutObject';
}

/** Colons and slashes stay, to be read. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/%3A/g, ':').replace(/%2F/g, '/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
