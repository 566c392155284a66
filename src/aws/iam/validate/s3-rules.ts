import { GLOBAL_KEYS, S3_ACTIONS, S3_SHARED_KEYS } from '../data/s3-lists.ts';
import { globMatches, lowerPattern, plainPattern } from '../glob.ts';
import { nearestWord } from './keys.ts';

/**
 * What S3 looks up when a bucket policy is saved: whether there is such an action, and whether it has such a condition
 * key. IAM and KMS save a policy whatever its actions and keys are called.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
interface Lists {
  /** Names of the actions, each with the condition keys that it has, in lower case. */
  readonly actions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every key as it is written. */
  readonly keys: readonly string[];
}

let read: Lists | null = null;

function lists(): Lists {
  if (read !== null) return read;
  const own = (text: string) => text.split(' ').flatMap((key) => (key === '' ? [] : [`s3:${key}`]));
  const global = GLOBAL_KEYS.split(' ').map((key) => `aws:${key}`);
  const shared = [...global, ...own(S3_SHARED_KEYS)];
  const actions = new Map<string, ReadonlySet<string>>();
  const keys = new Set(shared);
  for (const [names, text] of S3_ACTIONS) {
    const list = [...shared, ...own(text)];
    for (const key of list) keys.add(key);
    const lower = new Set(list.map((key) => key.toLowerCase()));
    for (const name of names.split(' ')) actions.set(name, lower);
  }
  read = { actions, keys: [...keys] };
  return read;
}

/** Longer than any action's name. */
const LONGEST = 80;

/** Actions of S3 that a pattern means, whatever stands before its colon. */
function meant(action: string): readonly string[] {
  const name = action.slice(action.indexOf(':') + 1);
  if (name.length > LONGEST) return [];
  const pattern = lowerPattern(plainPattern(name));
  return [...lists().actions.keys()].filter((known) =>
    globMatches(pattern, known.toLowerCase(), { left: 10 * LONGEST * LONGEST, spent: false }),
  );
}

/** Whether S3 has an action of that name, or one that the wildcards mean. */
export function isS3Action(action: string): boolean {
  return meant(action).length > 0;
}

export function nearestS3Action(action: string): string {
  const name = nearestWord(action.slice(action.indexOf(':') + 1), lists().actions.keys());
  return name === null ? '' : `s3:${name}`;
}

export function nearestKey(key: string): string {
  return nearestWord(key, lists().keys) ?? '';
}

/** Whether a set of keys has this one; those that end with a slash go on with a name of one's own. */
function hasKey(keys: ReadonlySet<string>, key: string): boolean {
  const lower = key.toLowerCase();
  const slash = lower.indexOf('/');
  if (slash < 0) return keys.has(lower);
  return slash < lower.length - 1 && keys.has(lower.slice(0, slash + 1));
}

/** Whether S3 knows a condition key. Other services' keys it takes as they come: ec2:SourceInstanceArn, saml:aud. */
export function isKeyOfBucketPolicy(key: string): boolean {
  if (!/^(?:s3|aws):/i.test(key)) return true;
  return hasKey(new Set(lists().keys.map((known) => known.toLowerCase())), key);
}

/**
 * The first of a statement's actions that does not have a condition key; null when all do. Of what a wildcard means one
 * action with the key is enough.
 *
 * @param actions patterns; null for those of a NotAction, which are too many to judge
 */
export function actionWithout(key: string, actions: readonly string[] | null): string | null {
  if (actions === null || !/^s3:/i.test(key)) return null;
  const unfit = actions.find((action) => {
    if (action === '*') return false;
    return !meant(action).some((name) => hasKey(lists().actions.get(name) ?? new Set(), key));
  });
  return unfit ?? null;
}
