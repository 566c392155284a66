import {
  type Attached,
  awsManagedS3KeyPolicy,
  type Policies,
  type PolicyDocument,
  type PolicyKind,
  rcpLevels,
  type Statement,
  scpLevels,
} from '../aws/iam/index.ts';
import type { PolicyRequest } from '../scenario/index.ts';
import type { Check } from './ask.ts';
import type { EditorId, ReadMore, ReadPolicies, ReadPolicy } from './documents.ts';
import { hasIdentityPolicies, namesOf } from './names.ts';

/** The policies that one question is put to, and where each is written. */
interface Gathered {
  /** Null where a text that has a say cannot be read. */
  readonly policies: Policies | null;
  readonly editors: Partial<Record<PolicyKind, readonly (EditorId | null)[]>>;
  readonly broken: readonly EditorId[];
}

interface Written {
  readonly id: EditorId;
  readonly level: number;
  readonly read: ReadPolicy;
}

interface Document {
  readonly id: EditorId;
  readonly level: number;
  readonly document: PolicyDocument;
}

/**
 * Brings together what has a say in a question. The further kinds are handed over as they are: to whom they do not apply
 * is the engine's to know.
 */
export function gather(read: ReadPolicies, request: PolicyRequest, check: Check): Gathered {
  const hasIdentity = hasIdentityPolicies(request);
  const names = namesOf(request);
  const broken: EditorId[] = [];
  const documents = (written: readonly Written[]): readonly Document[] =>
    written.flatMap(({ id, level, read: policy }) => {
      if (policy.state === 'broken') broken.push(id);
      return policy.state === 'document' ? [{ id, level, document: policy.document }] : [];
    });
  const more = (kind: ReadMore['kind']) =>
    documents(
      read.more.flatMap((each) =>
        each.kind === kind ? [{ id: each.id, level: each.level ?? 0, read: each.read }] : [],
      ),
    );
  const slot = (id: 'bucket' | 'identity' | 'key', asked: boolean) =>
    asked ? documents([{ id, level: 0, read: read[id] }]) : [];

  const identity = [...slot('identity', hasIdentity), ...(hasIdentity ? more('identity') : [])];
  const [resource] = slot('bucket', check.asksBucket);
  const [key] = slot('key', check.asksKey === 'written');
  const [boundary] = hasIdentity ? more('boundary') : [];
  const session = hasIdentity ? more('session') : [];
  const [endpoint] = more('endpoint');
  const scp = scpLevels(more('scp').map(attached), ({ document }) => document);
  // What is attached over the bucket's account says nothing of another account's key.
  const isOwn = check.request.resourceAccount === names.account;
  const rcp = rcpLevels((isOwn ? more('rcp') : []).map(attached), ({ document }) => document);
  // Of the customer managed key; those on AWS's own keys are made by its services alone.
  const grants =
    check.asksKey === 'written'
      ? read.more.flatMap(({ id, kind, read: one }) => {
          if (kind !== 'grant') return [];
          if (one.state === 'broken') broken.push(id);
          return one.state === 'grants' ? one.grants.map((grant) => ({ id, grant })) : [];
        })
      : [];
  const managed =
    check.asksKey === 'managed'
      ? awsManagedS3KeyPolicy({
          account: check.request.resourceAccount ?? '',
          region: names.region,
          partition: names.partition,
        })
      : null;
  const editors = {
    identity: ids(identity),
    resource: ids([resource]),
    key: managed === null ? ids([key]) : [null],
    boundary: ids([boundary]),
    session: ids(session),
    endpoint: ids([endpoint]),
    scp: scp.from.map((each) => each?.id ?? null),
    rcp: rcp.from.map((each) => each?.id ?? null),
    grant: grants.map(({ id }) => id),
  };
  if (broken.length > 0) return { policies: null, editors, broken };
  return {
    editors,
    broken,
    policies: {
      identity: identity.map(({ document }) => document),
      resource: resource === undefined ? null : ofBucket(resource.document, check),
      key: managed ?? key?.document ?? null,
      ...(boundary && { boundary: boundary.document }),
      ...(session.length > 0 && { session: session.map(({ document }) => document) }),
      ...(endpoint && { endpoint: endpoint.document }),
      ...(scp.levels.length > 0 && { scp: scp.levels }),
      ...(rcp.levels.length > 0 && { rcp: rcp.levels }),
      ...(grants.length > 0 && { grants: grants.map(({ grant }) => grant) }),
    },
  };
}

/**
 * The bucket policy, as far as it has a say: what another account owns under ACLs it can deny and not allow. Its
 * statements keep their places.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-auth-workflow-object-operation.html
 */
function ofBucket(document: PolicyDocument, { isAclsObject }: Check): PolicyDocument {
  if (!isAclsObject) return document;
  const forNobody = ({ NotPrincipal: _, ...allow }: Statement): Statement => ({
    ...allow,
    Principal: { AWS: [] },
  });
  return {
    ...document,
    Statement: [document.Statement]
      .flat()
      .map((statement) => (statement.Effect === 'Allow' ? forNobody(statement) : statement)),
  };
}

function attached(policy: Document): Attached<Document> {
  return { level: policy.level, policy };
}

function ids(policies: readonly (Document | undefined)[]): readonly EditorId[] {
  return policies.flatMap((policy) => policy?.id ?? []);
}
