import { isKmsArn, partitionIn } from './arns.ts';
import type { Line } from './clean.ts';
import type { Words } from './command-words.ts';
import { commandWords } from './command-words.ts';
import { encryptionNamed } from './encryption.ts';
import type { Encryption } from './evidence.ts';
import { actionOf, operationNamed } from './operations.ts';
import type { Place } from './place.ts';
import { placeOf } from './place.ts';

/** What a command line of `aws s3`, `aws s3api` or `aws kms` asks for. */
export interface Command {
  readonly action: string;
  readonly place: Place | null;
  readonly encryption: Encryption | null;
  readonly key: string | null;
  /** The partition of the Region or the ARNs that it names. */
  readonly partition: string;
  /** Whether nothing but prompts and comments stands beside it. */
  readonly isAlone: boolean;
}

/** The first such command in a text; null where there is none that could be run. */
export function findCommand(lines: readonly Line[]): Command | null {
  for (const words of commandWords(lines)) {
    const command = read(words);
    if (command !== null) {
      const values = [...words.positionals, ...words.options.values()].join(' ');
      return { ...command, partition: partitionIn(values), isAlone: words.isAlone };
    }
  }
  return null;
}

type Read = Omit<Command, 'isAlone' | 'partition'> | null;

function read(words: Words): Read {
  const [operation = '', ...positionals] = words.positionals;
  if (words.service === 's3') return readTransfer(operation, positionals, words);
  const name = operationNamed(operation);
  if (name === null || !/^[a-z0-9-]{3,60}$/.test(operation)) return null;
  const action = actionOf(name, words.options.has('--version-id'));
  if (action?.startsWith(words.service === 'kms' ? 'kms:' : 's3:') !== true) return null;
  return { action, ...(words.service === 'kms' ? ofKms(words) : ofApi(words)) };
}

function ofKms({ options }: Words) {
  const key =
    options.get('--key-id') ??
    options.get('--destination-key-id') ??
    options.get('--target-key-id');
  return { place: null, encryption: null, key: givenKey(key) };
}

function ofApi({ options }: Words) {
  const bucket = given(options.get('--bucket'));
  const key = given(options.get('--key'));
  const place = bucket === null ? null : placeOf(key === null ? bucket : `${bucket}/${key}`);
  const customer = options.has('--sse-customer-algorithm') || options.has('--sse-customer-key');
  const configuration = options.get('--server-side-encryption-configuration') ?? '';
  const algorithm = /SSEAlgorithm["']?[:=]\s*["']?([\w:]+)/.exec(configuration)?.[1];
  const master = /KMSMasterKeyID["']?[:=]\s*["']?([\w:/-]+)/.exec(configuration)?.[1];
  return {
    place,
    encryption: customer
      ? ('sse-c' as const)
      : encryptionNamed(options.get('--server-side-encryption') ?? algorithm ?? ''),
    key: givenKey(options.get('--ssekms-key-id') ?? master),
  };
}

/** A key's ARN, id or alias as given; an ARN of something else, or a part of one, is none. */
function givenKey(value: string | undefined): string | null {
  const key = given(value);
  return key?.startsWith('arn:') === true && !isKmsArn(key) ? null : key;
}

/** A value that is one, and neither a variable of a shell nor a place to fill in. */
function given(value: string | undefined): string | null {
  return value === undefined || value === '' || /[$<>]|\{\{/.test(value) ? null : value;
}

const TRANSFERS: ReadonlySet<string> = new Set(['cp', 'mv', 'sync']);
const isUri = (path: string) => path.startsWith('s3://');

/** `aws s3 …`: the operation is what the last path makes of it. */
function readTransfer(verb: string, paths: readonly string[], words: Words): Read {
  const [first = ''] = paths;
  const rest = asked(words);
  if (TRANSFERS.has(verb)) {
    const target = paths[1];
    if (paths.length !== 2 || target === undefined || !(isUri(first) || isUri(target))) return null;
    const all = verb === 'sync' || words.options.has('--recursive');
    if (isUri(target))
      return { action: 's3:PutObject', place: targetOf(first, target, all), ...rest };
    return { action: 's3:GetObject', place: pathPlace(first, all), ...rest };
  }
  if (verb === 'ls') {
    if (paths.length === 0) return { action: 's3:ListAllMyBuckets', place: null, ...rest };
    // `ls` takes a bucket's name without the scheme, too.
    const place = placeOf(isUri(first) ? first.slice('s3://'.length) : first);
    return paths.length === 1 ? { action: 's3:ListBucket', place, ...rest } : null;
  }
  const action = {
    rm: 's3:DeleteObject',
    presign: 's3:GetObject',
    mb: 's3:CreateBucket',
    rb: 's3:DeleteBucket',
  }[verb];
  if (action === undefined || paths.length !== 1 || !isUri(first)) return null;
  return { action, place: pathPlace(first, words.options.has('--recursive')), ...rest };
}

function asked({ options }: Words) {
  const sse = options.get('--sse');
  const customer = options.has('--sse-c') || options.has('--sse-c-key');
  return {
    encryption: customer
      ? ('sse-c' as const)
      : // The option alone asks for keys of S3.
        encryptionNamed(sse === '' ? 'AES256' : (sse ?? '')),
    key: givenKey(options.get('--sse-kms-key-id')),
  };
}

function pathPlace(uri: string, all: boolean): Place | null {
  const place = placeOf(uri.slice('s3://'.length));
  if (place === null || !all) return place;
  return { ...place, key: `${place.key === null ? '' : place.key.replace(/\/?$/, '/')}*` };
}

/** Where a copy comes to lie: below a target that ends in a slash it keeps the name of the source. */
function targetOf(source: string, target: string, all: boolean): Place | null {
  const place = pathPlace(target, all);
  if (place === null || all || (place.key !== null && !place.key.endsWith('/'))) return place;
  const name = source.split(/[/\\]/).at(-1) ?? '';
  const isName = name !== '' && name !== '-' && name !== '.' && !/[$<*]/.test(name);
  return { ...place, key: isName ? `${place.key ?? ''}${name}` : null };
}
