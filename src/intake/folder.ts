/*
 * A folder as iam-collect writes it: <any>/aws/<partition>/accounts/<account>/…, organizations/<id>/… All names are in
 * lower case and encoded as in an address; what is really called so stands in a `metadata.json`.
 * https://github.com/cloud-copilot/iam-collect/blob/main/docs/Storage.md
 */
import { Finds } from './finds.ts';
import { type FolderEntry, type FolderFile, FolderReader } from './folder-reader.ts';
import { ACCOUNT_LEVEL, type Intake } from './intake.ts';
import { sayKey, sayPrincipal } from './names.ts';
import { bucketDefaultOf, publicAccessBlockOf } from './settings.ts';
import { isMembers, many, member, textIn } from './values.ts';

export type { FolderEntry, FolderFile } from './folder-reader.ts';

export interface FolderIndex {
  readonly buckets: readonly FolderEntry[];
  readonly keys: readonly FolderEntry[];
  readonly callers: readonly FolderEntry[];
  /** VPC endpoints of any service; a file alone says of which. */
  readonly endpoints: readonly FolderEntry[];
}

export interface FolderChoice {
  readonly bucket: FolderEntry | null;
  readonly key: FolderEntry | null;
  readonly caller: FolderEntry | null;
  readonly endpoint: FolderEntry | null;
}

const IN_ACCOUNT = /^(.*?\/)?(aws\/(aws[a-z-]*)\/accounts\/(\d{12})\/)(.+)$/;

/** What there is to choose in a folder, by its paths alone; all lists are empty for a folder of another kind. */
export function indexFolder(paths: readonly string[]): FolderIndex {
  const buckets = new Map<string, FolderEntry>();
  const keys = new Map<string, FolderEntry>();
  const callers = new Map<string, FolderEntry>();
  const endpoints = new Map<string, FolderEntry>();
  for (const path of paths) {
    const [, before = '', base, partition = '', account = '', rest = ''] =
      IN_ACCOUNT.exec(path) ?? [];
    if (base === undefined) continue;
    const parts = rest.split('/').slice(0, -1);
    const [service, second = '', third, fourth] = parts;
    const entry = (region: string | null, name: string): FolderEntry => ({
      path: before + base + parts.join('/'),
      partition,
      account,
      region,
      name,
    });
    const add = (to: Map<string, FolderEntry>, one: FolderEntry) => to.set(one.path, one);
    if (service === 's3' && parts.length === 2) add(buckets, entry(null, second));
    if (service === 'kms' && third === 'key' && fourth !== undefined)
      add(keys, entry(second, fourth));
    if (service === 'ec2' && third === 'vpc-endpoint' && fourth !== undefined)
      add(endpoints, entry(second, fourth));
    if (service === 'iam' && (second === 'role' || second === 'user') && third !== undefined)
      add(callers, entry(null, `${second}/${decoded(third)}`));
  }
  const listed = (map: Map<string, FolderEntry>) =>
    [...map.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    buckets: listed(buckets),
    keys: listed(keys),
    callers: listed(callers),
    endpoints: listed(endpoints),
  };
}

/** All that decides a request of the chosen caller for the chosen bucket and key. Never throws for what a file says. */
export async function readFolder(
  files: readonly FolderFile[],
  choice: FolderChoice,
): Promise<Intake> {
  const finds = new Finds();
  const reader = new FolderReader(files, finds);
  const { bucket, key, caller, endpoint } = choice;
  if (bucket !== null) await readBucket(bucket, reader, finds);
  if (key !== null) {
    sayKey(`arn:${key.partition}:kms:${key.region}:${key.account}:key/${key.name}`, finds);
    const policy = await reader.json(`${key.path}/policy.json`);
    if (policy !== undefined) finds.policy('key', policy, key.path, { name: key.name });
  }
  if (caller !== null) await readCaller(caller, reader, finds);
  if (endpoint !== null) {
    const policy = await reader.json(`${endpoint.path}/endpoint-policy.json`);
    if (policy !== undefined)
      finds.policy('endpoint', policy, endpoint.path, { name: endpoint.name });
  }
  if (caller !== null) await readOrganization('scp', caller, reader, finds);
  const owner = bucket ?? key;
  if (owner !== null) await readOrganization('rcp', owner, reader, finds);
  return finds.intake(false);
}

async function readBucket(bucket: FolderEntry, reader: FolderReader, finds: Finds): Promise<void> {
  const metadata = await reader.json(`${bucket.path}/metadata.json`);
  finds.says('bucket', textIn(metadata, 'name') ?? bucket.name);
  finds.says('account', bucket.account);
  finds.says('region', textIn(metadata, 'region'));
  const policy = await reader.json(`${bucket.path}/policy.json`);
  if (policy !== undefined) finds.policy('bucket', policy, bucket.path, { name: bucket.name });
  bucketDefaultOf(many(await reader.json(`${bucket.path}/encryption.json`)), finds);
  // What the account blocks is blocked for each of its buckets.
  const own = await reader.json(`${bucket.path}/bpa.json`);
  const account = await reader.json(`${accountFolder(bucket)}/s3-bpa.json`);
  const blocks = [own, account].filter(isMembers).map(publicAccessBlockOf);
  if (blocks.length === 0) return;
  finds.settings({
    publicAccessBlock: {
      blockPublicAcls: blocks.some(({ blockPublicAcls }) => blockPublicAcls),
      ignorePublicAcls: blocks.some(({ ignorePublicAcls }) => ignorePublicAcls),
      blockPublicPolicy: blocks.some(({ blockPublicPolicy }) => blockPublicPolicy),
      restrictPublicBuckets: blocks.some(({ restrictPublicBuckets }) => restrictPublicBuckets),
    },
  });
}

async function readCaller(caller: FolderEntry, reader: FolderReader, finds: Finds): Promise<void> {
  const metadata = await reader.json(`${caller.path}/metadata.json`);
  const arn =
    textIn(metadata, 'arn') ?? `arn:${caller.partition}:iam::${caller.account}:${caller.name}`;
  sayPrincipal(arn, finds);
  const groups = many(await reader.json(`${caller.path}/groups.json`))
    .filter((group) => typeof group === 'string')
    .map((group) => reader.folderOf(caller, group));
  for (const folder of [caller.path, ...groups]) {
    for (const policy of many(await reader.json(`${folder}/inline-policies.json`))) {
      const name = textIn(policy, 'PolicyName');
      finds.policy('identity', member(policy, 'PolicyDocument'), folder, { name, of: arn });
    }
    for (const managed of many(await reader.json(`${folder}/managed-policies.json`))) {
      if (typeof managed === 'string') await managedPolicy('identity', managed);
    }
  }
  const boundary = textIn(metadata, 'permissionBoundary');
  if (boundary !== null) await managedPolicy('boundary', boundary);

  async function managedPolicy(kind: 'identity' | 'boundary', policyArn: string): Promise<void> {
    const document = await reader.json(`${reader.folderOf(caller, policyArn)}/current-policy.json`);
    if (document === undefined) finds.unread('names-only', policyArn);
    else
      finds.policy(kind, document, policyArn, {
        name: policyArn.split('/').at(-1) ?? null,
        of: arn,
      });
  }
}

/** An account's SCPs or RCPs: the root's, those of each organizational unit down to it, and its own. */
async function readOrganization(
  kind: 'scp' | 'rcp',
  { path, partition, account }: FolderEntry,
  reader: FolderReader,
  finds: Finds,
): Promise<void> {
  const base = path.slice(0, path.indexOf(`aws/${partition}/accounts/`));
  const membership = await reader.json(
    `${base}aws/${partition}/accounts/${account}/organization.json`,
  );
  const id = textIn(membership, 'organizationId');
  if (id === null) return;
  const organization = `${base}aws/${partition}/organizations/${id.toLowerCase()}`;
  const own = member(await reader.json(`${organization}/accounts.json`), account);
  const units = await reader.json(`${organization}/ous.json`);
  const levels = [many(member(own, `${kind}s`))];
  let unit = textIn(own, 'ou');
  // A damaged file may lead in a circle; AWS allows five levels below the root.
  for (let step = 0; unit !== null && step < 20; step += 1) {
    const holder = member(units, unit);
    levels.unshift(many(member(holder, `${kind}s`)));
    unit = textIn(holder, 'parent');
  }
  for (const [at, arns] of levels.entries()) {
    const level = at === levels.length - 1 ? ACCOUNT_LEVEL : at;
    for (const arn of arns) {
      const policy = typeof arn === 'string' ? (arn.split('/').at(-1) ?? '').toLowerCase() : '';
      const folder = `${organization}/${kind}s/${policy}`;
      const name = textIn(await reader.json(`${folder}/metadata.json`), 'name') ?? policy;
      finds.policy(kind, await reader.json(`${folder}/policy.json`), folder, { name, level });
    }
  }
}

function accountFolder({ path, partition, account }: FolderEntry): string {
  const mark = `aws/${partition}/accounts/${account}`;
  return path.slice(0, path.indexOf(mark) + mark.length);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
