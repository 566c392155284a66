import type { PolicyRequest, PolicyTexts } from '../../scenario/index.ts';
import { isChangeable, isUnknowable, withAnswer } from '../answered-keys.ts';
import { namesOf } from '../names.ts';
import { type PlacedStatement, statementsIn } from './statements.ts';

/** One thing in which a request differs from the usual one. */
export interface Variation {
  /** What of the request is other. Two that change the same are not tried together. */
  readonly of: string;
  readonly change: (request: PolicyRequest) => Partial<PolicyRequest>;
}

/** What two versions ask of a request. */
export interface Variations {
  readonly list: readonly Variation[];
  /** Condition keys that the policies ask for and no request here has in more than one way. */
  readonly fixed: readonly string[];
}

/** Keys whose values follow from who calls, how the object is encrypted and where the bucket is: the table varies those. */
const FOLLOWING =
  /^(?:aws:(?:Principal(?:Arn|Account|Type|IsAWSService)|userid|username|SecureTransport)$|kms:(?:ViaService|CallerAccount|EncryptionContext:aws:s3:arn)$|s3:x-amz-server-side-encryption)/i;

/**
 * For every condition and every pattern in either version: a request that meets it and one just beside, so that a changed
 * value is met by one of the two and not by the other.
 */
export function variationsOf(sets: readonly PolicyTexts[], base: PolicyRequest): Variations {
  const all = new Map<string, Variation>();
  const fixed = new Map<string, string>();
  const add = (of: string, value: string, change: Variation['change']) => {
    const id = `${of} ${value}`;
    if (!all.has(id)) all.set(id, { of, change });
  };
  const object = (pattern: string) => {
    for (const name of around(pattern)) {
      if (name !== '' && name !== namesOf(base).objectKey)
        add('object', name, () => ({ object: name }));
    }
  };
  const keyArn = (pattern: string) => {
    for (const arn of around(pattern)) {
      if (arn !== namesOf(base).keyArn && /^arn:[^:]+:kms:[^:]+:\d{12}:key\/./.test(arn))
        add('key', arn, () => ({ 'key-arn': arn, 'key-alias': '' }));
    }
  };
  for (const placed of sets.flatMap(statementsIn)) {
    for (const resource of resourcesOf(placed)) {
      const [, , service, , , ...rest] = resource.split(':');
      if (service === 's3') object(rest.join(':').split('/').slice(1).join('/'));
      if (service === 'kms') keyArn(resource);
    }
    for (const [key, values] of conditionsOf(placed)) {
      const name = key.toLowerCase();
      if (isUnknowable(key) || isChangeable(key)) {
        for (const value of values.flatMap(around)) {
          add(name, value, (request) => ({ context: withAnswer(request, key, value) }));
        }
        continue;
      }
      if (name === 'aws:securetransport') add(name, 'http', () => ({ connection: 'http' }));
      else if (name === 's3:x-amz-server-side-encryption-aws-kms-key-id') values.forEach(keyArn);
      else if (name === 'kms:encryptioncontext:aws:s3:arn') {
        for (const value of values) object(value.split('/').slice(1).join('/'));
      } else if (name === 'kms:requestalias' || name === 'kms:resourcealiases') {
        for (const alias of values.flatMap(around)) {
          if (alias.startsWith('alias/'))
            add('alias', alias, () => ({ 'key-name': 'alias', 'key-alias': alias }));
        }
      } else if (!FOLLOWING.test(key)) fixed.set(name, key);
    }
  }
  return { list: [...all.values()], fixed: [...fixed.values()] };
}

/** In ms. */
const DAY = 24 * 60 * 60 * 1000;

/** A text that a pattern covers, and others that it just does not. */
function around(pattern: string): readonly string[] {
  // Whose variables have which values the request decides.
  if (pattern.includes('${')) return [];
  if (pattern === 'true' || pattern === 'false') return ['true', 'false'];
  const address = /^([\da-f.:]+)\/\d+$/.exec(pattern)?.[1];
  // Of the ranges for documentation (RFC 5737, RFC 3849), unless the policy itself has them.
  if (address !== undefined) return [address, '192.0.2.77', '2001:db8:77::77'];
  if (/^\d{1,9}(?:\.\d+)?$/.test(pattern)) {
    return [pattern, String(Number(pattern) - 1), String(Number(pattern) + 1)];
  }
  if (/^\d{4}-\d\d-\d\d/.test(pattern) && !Number.isNaN(Date.parse(pattern))) {
    const time = Date.parse(pattern);
    return [pattern, ...[time - DAY, time + DAY].map((each) => new Date(each).toISOString())];
  }
  const inside = pattern.replaceAll('*', 'x').replaceAll('?', 'x');
  const bare = pattern.replaceAll('*', '').replaceAll('?', 'x');
  const outside = pattern.endsWith('*') ? `-${inside}` : `${inside}-`;
  return [...new Set([inside, bare, outside])];
}

function resourcesOf({ statement }: PlacedStatement): readonly string[] {
  return [statement.Resource ?? statement.NotResource ?? []].flat();
}

function conditionsOf({
  statement,
}: PlacedStatement): readonly (readonly [key: string, values: readonly string[]])[] {
  return Object.values(statement.Condition ?? {}).flatMap((keys) =>
    Object.entries(keys).map(([key, values]) => [key, [values].flat().map(String)] as const),
  );
}
