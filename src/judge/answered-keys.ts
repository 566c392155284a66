import type { PolicyRequest } from '../scenario/index.ts';

/**
 * Condition keys that nobody here can know: of the organization, the network, tags. What somebody says of them stands in
 * the request as `key=value`, or as the key alone where it is absent, each percent-encoded and joined by `&`.
 */
const UNKNOWABLE =
  /^(?:aws:(?:PrincipalOrg|ResourceOrg|SourceVpc|SourceOrg|VpcSourceIp|Vpce|PrincipalTag\/|ResourceTag\/|RequestTag\/|SourceIdentity)|s3:(?:ExistingObjectTag|RequestObjectTag)\/)/i;

/** Of where the caller sits: not to be found in the calls that S3 makes for the caller, like aws:SourceIp. */
const OF_NETWORK = /^aws:(?:SourceVpc|VpcSourceIp|Vpce)/i;

/** Keys with several values, which are said with commas. */
const LISTS = /OrgPaths$/i;

export function isUnknowable(key: string): boolean {
  return UNKNOWABLE.test(key);
}

/** What is said of each key, by its name in small letters; null: that it is absent. */
export function answersOf({
  context,
}: Pick<PolicyRequest, 'context'>): ReadonlyMap<string, string | null> {
  const answers = new Map<string, string | null>();
  for (const pair of context.split('&')) {
    const [key = '', value] = pair.split('=');
    const name = decoded(key);
    if (isUnknowable(name))
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

/** The answers as condition keys of a call. */
export function answeredContext(
  request: Pick<PolicyRequest, 'context'>,
  service: 's3' | 'kms',
): Readonly<Record<string, string | readonly string[]>> {
  const said = [...answersOf(request)].flatMap(([key, value]) => {
    if (value === null || (service === 'kms' && OF_NETWORK.test(key))) return [];
    return [[key, LISTS.test(key) ? value.split(',').map((one) => one.trim()) : value] as const];
  });
  return Object.fromEntries(said);
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
