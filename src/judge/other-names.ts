import { statementsOf } from '../aws/iam/apply.ts';
import { isAccountId, parseArn } from '../aws/iam/arn.ts';
import type { ConditionBlock, PolicyDocument, Statement } from '../aws/iam/index.ts';
import {
  type PolicyRequest,
  REQUEST_NAMES,
  type RequestName,
  USUAL_REQUEST,
} from '../scenario/index.ts';
import { answersOf, withAnswer } from './answered-keys.ts';
import { allRead, type EditorId, type ReadPolicies } from './documents.ts';
import { type Names, namesOf } from './names.ts';

/** Names that a policy speaks of where the request has others, as the request would have to say them. */
export interface OtherNames {
  readonly editor: EditorId;
  readonly names: Partial<Pick<PolicyRequest, RequestName>>;
}

/**
 * The names of policies that were written for another place: pasted, as a rule. A name counts where all statements that
 * have one agree on it, so that nothing is guessed between several.
 */
export function otherNamesOf(read: ReadPolicies, request: PolicyRequest): readonly OtherNames[] {
  const own = namesOf(request);
  return allRead(read).flatMap(({ id: editor, kind, read: policy }) => {
    if (policy.state !== 'document') return [];
    const names = {
      ...(kind === 'key' ? ofKeyPolicy(policy.document, own) : ofOthers(policy.document, own)),
      ...(kind === 'resource' ? callerOf(policy.document, request) : {}),
    };
    return Object.keys(names).length === 0 ? [] : [{ editor, names }];
  });
}

/** The request with every name that its policies speak of. */
export function withOtherNames(
  request: PolicyRequest,
  others: readonly OtherNames[],
): PolicyRequest {
  const names: OtherNames['names'] = Object.assign({}, ...others.map((each) => each.names));
  return { ...request, ...settled(request, names) };
}

/**
 * What a text says of the request, so that the caller fits: whoever is named is no anonymous caller, and somebody of
 * another account is one. Where nobody has said whose the bucket is, it is the caller's.
 */
export function settled(
  request: PolicyRequest,
  said: Partial<PolicyRequest>,
): Partial<PolicyRequest> {
  if (said.service !== undefined) return { caller: 'service', ...said };
  const caller = parseArn(said['caller-arn'] ?? '')?.account ?? '';
  if (caller === '') return said;
  const account = said.account ?? (request.account || caller);
  const isOther = account !== caller;
  const isFit = isOther === (request.caller === 'other-account') && isNamed(request.caller);
  return {
    ...(account === namesOf(request).account ? {} : { account }),
    ...(isFit ? {} : { caller: isOther ? 'other-account' : USUAL_REQUEST.caller }),
    ...said,
  };
}

function isNamed(caller: PolicyRequest['caller']): boolean {
  return caller !== 'anonymous' && caller !== 'root' && caller !== 'service';
}

/** A field of the request with what it is now and what it would be. */
export interface Change {
  readonly field: keyof PolicyRequest;
  readonly before: string;
  readonly after: string;
}

/** What of that is another than now, each name as it is used even where nobody typed it. */
export function changesOf(request: PolicyRequest, said: Partial<PolicyRequest>): readonly Change[] {
  const own = namesOf(request);
  const used: Partial<Record<keyof PolicyRequest, string>> = {
    bucket: own.bucket,
    object: own.objectKey,
    account: own.account,
    region: own.region,
    'caller-arn': own.caller,
    'key-arn': own.keyArn,
    context: shownContext(request.context),
  };
  return Object.entries(said).flatMap(([name, value]) => {
    const field = name as keyof PolicyRequest;
    const after = field === 'context' ? shownContext(value) : value;
    const before = used[field] ?? request[field];
    return before === after ? [] : [{ field, before, after }];
  });
}

/** What is said of condition keys, to be read. */
export function shownContext(context: string): string {
  return [...answersOf({ context })]
    .map(([key, value]) => (value === null ? key : `${key} = ${value}`))
    .join(', ');
}

function ofOthers(document: PolicyDocument, own: Names): OtherNames['names'] {
  const resources = statementsOf(document).flatMap(({ Resource, NotResource }) =>
    [Resource ?? NotResource ?? []].flat(),
  );
  const bucket = only(resources.map(bucketIn), own.bucket, USUAL.bucket);
  const keyArn = only(resources.map(keyIn), own.keyArn, USUAL.keyArn);
  const region = keyArn === null ? null : (parseArn(keyArn)?.region ?? null);
  return {
    ...(bucket === null ? {} : { bucket }),
    ...(keyArn === null ? {} : { 'key-arn': keyArn }),
    ...(region === null || region === own.region ? {} : { region }),
  };
}

/**
 * The one whom a bucket policy lets in by name, a role, a user, a session or a service, where nobody has said who calls.
 * Accounts and everybody are no callers; between several nothing is guessed.
 */
function callerOf(document: PolicyDocument, request: PolicyRequest): OtherNames['names'] {
  if (request.caller !== USUAL_REQUEST.caller || request['caller-arn'] !== '') return {};
  const allowed = statementsOf(document).flatMap(({ Effect, Principal }) =>
    Effect === 'Allow' && typeof Principal === 'object' ? [Principal] : [],
  );
  const services = allowed.flatMap(({ Service }) => [Service ?? []].flat());
  const callers = allowed.flatMap(({ AWS }) => [AWS ?? []].flat()).filter(isCaller);
  const [name, ...others] = new Set([...services, ...callers]);
  if (name === undefined || others.length > 0 || name === USUAL.caller) return {};
  if (!services.includes(name)) return { 'caller-arn': name };
  return { service: name, ...sourceOf(document, name, request) };
}

/**
 * For which resource and account a service has to call, as a bucket policy demands it of that service; the page's own are
 * examples. Patterns name none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
function sourceOf(
  document: PolicyDocument,
  service: string,
  request: PolicyRequest,
): OtherNames['names'] {
  const allows = statementsOf(document).filter(
    ({ Effect, Principal }) =>
      Effect === 'Allow' &&
      typeof Principal === 'object' &&
      [Principal.Service ?? []].flat().includes(service),
  );
  const context = ['aws:SourceArn', 'aws:SourceAccount'].reduce((before, key) => {
    const values = allows.flatMap((each) => valuesOf(each, key.toLowerCase()));
    const [value, ...others] = new Set(values);
    const isName = value !== undefined && others.length === 0 && !/[*?$]/.test(value);
    return isName ? withAnswer({ context: before }, key, value) : before;
  }, request.context);
  const isNew = context !== request.context && context.length <= REQUEST_NAMES.context;
  return isNew ? { context } : {};
}

function isCaller(id: string): boolean {
  return /^arn:aws[a-z-]*:(?:iam::\d{12}:(?:role|user)|sts::\d{12}:(?:assumed-role|federated-user))\/[^*?]+$/.test(
    id,
  );
}

function ofKeyPolicy(document: PolicyDocument, own: Names): OtherNames['names'] {
  const statements = statementsOf(document);
  const account = only(
    statements
      .flatMap((each) => [...accountsIn(each), ...valuesOf(each, 'kms:calleraccount')])
      // A key shared with the caller's account is no key of it.
      .filter((each) => each !== own.callerAccount || each === own.account),
    own.keyArn.split(':')[4] ?? '',
    USUAL.account,
  );
  const region = only(
    statements.flatMap((each) => valuesOf(each, 'kms:viaservice')).map(regionIn),
    own.region,
    USUAL.region,
  );
  return {
    ...(account === null ? {} : { account }),
    ...(region === null ? {} : { region }),
  };
}

/** What nobody has typed: presets speak of it, whatever the request says by now. */
const USUAL = namesOf(USUAL_REQUEST);

/** The one name among those that are there, where it is neither the request's nor the usual one. */
function only(found: readonly (string | null)[], own: string, usual: string): string | null {
  const names = new Set(found.filter((name) => name !== null));
  const [name] = names;
  return names.size === 1 && name !== undefined && name !== own && name !== usual ? name : null;
}

function bucketIn(resource: string): string | null {
  return /^arn:aws[a-z-]*:s3:::([a-z0-9][a-z0-9.-]+)(?:\/|$)/.exec(resource)?.[1] ?? null;
}

function keyIn(resource: string): string | null {
  return /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/.test(resource) ? resource : null;
}

function regionIn(service: string): string | null {
  return /^s3\.([a-z0-9-]+)\.amazonaws\.com/.exec(service)?.[1] ?? null;
}

function accountsIn({ Principal }: Statement): readonly string[] {
  if (typeof Principal !== 'object') return [];
  return [Principal.AWS ?? []]
    .flat()
    .map((id) => parseArn(id)?.account ?? id)
    .filter(isAccountId);
}

/** What a statement demands of a condition key, whatever the operator. */
function valuesOf({ Condition }: Statement, key: string): readonly string[] {
  return Object.values(Condition ?? ({} satisfies ConditionBlock)).flatMap((keys) =>
    Object.entries(keys).flatMap(([name, values]) =>
      name.toLowerCase() === key ? [values].flat().map(String) : [],
    ),
  );
}
