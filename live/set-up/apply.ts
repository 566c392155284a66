import type { PolicyDocument } from '../../src/aws/iam/index.ts';
import { parsePolicy, partitionOf } from '../../src/aws/iam/index.ts';
import type { NewPrincipal } from '../../src/aws/principals.ts';
import { s3Element } from '../../src/aws/s3/wire/s3-xml.ts';
import type { LevelPolicy, NamedPolicy } from '../../src/aws/surroundings.ts';
import { ok, type Result, refused } from '../../src/lib/result.ts';
import { element, optional, type Xml } from '../../src/lib/xml.ts';
import type { CloudParts } from '../../src/modes/cloud.ts';
import type { Caller } from './caller.ts';
import type {
  LiveBucket,
  LiveKey,
  LiveLevelPolicy,
  LiveNamedPolicy,
  LivePolicy,
  LivePrincipal,
  LiveSetUp,
} from './types.ts';

/** Where things are set up: the cloud, and its administrator, who uses the services' own APIs. */
interface Site {
  readonly parts: CloudParts;
  readonly root: Caller;
  readonly region: string;
  readonly account: string;
}

/**
 * Makes what a set-up says, in the order in which it needs one another. What is there already (kept from an earlier start) stays,
 * with the settings that the set-up gives.
 *
 * @returns ARN of each key by its alias; refused with what a service says against it
 */
export async function applySetUp(
  site: Site,
  setUp: LiveSetUp,
): Promise<Result<Readonly<Record<string, string>>, readonly string[]>> {
  const keys: Record<string, string> = {};
  try {
    for (const key of setUp.keys ?? []) keys[key.alias] = await ensureKey(site, key);
    const settled = settle(setUp, keys);
    const { parts } = site;
    for (const [id, { scp, rcp }] of Object.entries(settled.organization ?? {}))
      parts.surroundings.put(id, {
        scp: levelsOf(scp, 'scp', id),
        rcp: levelsOf(rcp, 'rcp', id),
      });
    if (settled.endpoint !== undefined)
      parts.surroundings.endpoint = policyOf(settled.endpoint, 'endpoint', 'endpoint');
    for (const principal of settled.principals ?? [])
      parts.principals.add(principalOf(principal, site));
    for (const key of settled.keys ?? []) await configureKey(site, key, keys[key.alias] ?? '');
    for (const bucket of settled.buckets ?? []) await ensureBucket(site, bucket, keys);
    return ok(keys);
  } catch (error) {
    if (error instanceof Refused) return refused([error.message]);
    throw error;
  }
}

/** The service would not have it: the set-up is at fault, not we. */
class Refused extends Error {}

/** The set-up with keys' ARNs in the place of `{{alias/name}}`. An alias that is none of its keys is a fault. */
function settle(setUp: LiveSetUp, keys: Readonly<Record<string, string>>): LiveSetUp {
  const text = JSON.stringify(setUp).replaceAll(/\{\{([^{}"]+)\}\}/g, (whole, alias: string) => {
    const arn = keys[alias];
    if (arn === undefined) throw new Refused(`${whole}: no key of the set-up has this alias`);
    return arn;
  });
  return JSON.parse(text) as LiveSetUp;
}

function principalOf(principal: LivePrincipal, { account, region }: Site): NewPrincipal {
  const { name, arn, accessKeyId, secretAccessKey, policies, boundary, session } = principal;
  const where = `principals, ${name ?? arn}`;
  return {
    accessKeyId,
    arn: arn ?? `arn:${partitionOf(region)}:iam::${account}:user/${name}`,
    policies: (policies ?? []).map((policy) => documentOf(policy, 'identity', where)),
    session: (session ?? []).map((policy) => policyOf(policy, 'session', where)),
    ...(secretAccessKey === undefined ? {} : { secretAccessKey }),
    ...(boundary === undefined ? {} : { boundary: policyOf(boundary, 'boundary', where) }),
  };
}

type Kind = Parameters<typeof parsePolicy>[1];

/** A policy that no service reads on its way here, read as AWS would. */
function documentOf(policy: LivePolicy, kind: Kind, where: string): PolicyDocument {
  const parsed = parsePolicy(JSON.stringify(policy), kind);
  if (parsed.ok) return parsed.value;
  const faults = parsed.error.map(({ path, code, params }) => {
    const more = Object.entries(params).map(([name, value]) => `${name} ${value}`);
    return [path || 'the document', [code, ...more].join(', ')].join(': ');
  });
  throw new Refused(`${where}: ${kind} policy: ${faults.join('; ')}`);
}

const policyOf = (
  { name = '', document }: LiveNamedPolicy,
  kind: Kind,
  where: string,
): NamedPolicy => ({ name, document: documentOf(document, kind, where) });

const levelsOf = (
  policies: readonly LiveLevelPolicy[] | undefined,
  kind: Kind,
  account: string,
): readonly LevelPolicy[] =>
  (policies ?? []).map((policy) => ({
    ...policyOf(policy, kind, `organization, ${account}`),
    level: policy.level,
  }));

async function ensureKey({ root }: Site, { alias, description = '' }: LiveKey): Promise<string> {
  const there = await root.kms('DescribeKey', { KeyId: alias });
  const found =
    there.status === 200 ? there : await root.kms('CreateKey', { Description: description });
  const { KeyMetadata } = must(found, `keys, ${alias}`) as {
    KeyMetadata: { Arn: string; KeyId: string };
  };
  if (there.status !== 200)
    must(
      await root.kms('CreateAlias', { AliasName: alias, TargetKeyId: KeyMetadata.KeyId }),
      `keys, ${alias}`,
    );
  return KeyMetadata.Arn;
}

async function configureKey(
  { root }: Site,
  { alias, policy, rotation, disabled = false }: LiveKey,
  KeyId: string,
): Promise<void> {
  const calls: [string, object][] = [[disabled ? 'DisableKey' : 'EnableKey', { KeyId }]];
  if (rotation !== undefined)
    calls.unshift(['EnableKeyRotation', { KeyId, RotationPeriodInDays: rotation }]);
  if (policy !== undefined) {
    const Policy = JSON.stringify(policy);
    calls.push(['PutKeyPolicy', { KeyId, PolicyName: 'default', Policy }]);
  }
  for (const [operation, input] of calls)
    must(await root.kms(operation, input), `keys, ${alias}, ${operation}`);
}

async function ensureBucket(
  { root, region }: Site,
  { name, versioning = false, policy, encryption, customerKeys = false }: LiveBucket,
  keys: Readonly<Record<string, string>>,
): Promise<void> {
  const there = await root.s3('HEAD', `/${name}`);
  const put = async (query: string, body: string) => {
    const { status, text } = await root.s3('PUT', `/${name}${query}`, body);
    if (status >= 300) throw new Refused(`buckets, ${name}${query}: ${text}`);
  };
  if (there.status !== 200) {
    const location = element('LocationConstraint', region);
    const inRegion =
      region === 'us-east-1' ? '' : document('CreateBucketConfiguration', [location]);
    await put('', inRegion);
  }
  if (encryption !== undefined || customerKeys)
    await put('?encryption', encryptionOf(encryption, customerKeys, keys));
  if (versioning)
    await put('?versioning', document('VersioningConfiguration', [element('Status', 'Enabled')]));
  if (policy !== undefined) await put('?policy', JSON.stringify(policy));
}

function encryptionOf(
  encryption: LiveBucket['encryption'],
  customerKeys: boolean,
  keys: Readonly<Record<string, string>>,
): string {
  const { algorithm = 'AES256', key, bucketKey = false } = encryption ?? {};
  const blocked = element('BlockedEncryptionTypes', [
    element('EncryptionType', customerKeys ? 'NONE' : 'SSE-C'),
  ]);
  const byDefault = element('ApplyServerSideEncryptionByDefault', [
    element('SSEAlgorithm', algorithm),
    optional('KMSMasterKeyID', key === undefined ? undefined : (keys[key] ?? key)),
  ]);
  return document('ServerSideEncryptionConfiguration', [
    element('Rule', [byDefault, element('BucketKeyEnabled', bucketKey), blocked]),
  ]);
}

const document = (name: string, children: readonly Xml[]): string =>
  s3Element(name, [...children]).xml;

function must(answer: { readonly status: number; readonly text: string }, where: string): unknown {
  if (answer.status !== 200) throw new Refused(`${where}: ${answer.text}`);
  return answer.text === '' ? {} : JSON.parse(answer.text);
}
