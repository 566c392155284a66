import type { StatementRef } from './explanation.ts';
import type { Policies, PolicyDocument, PolicyKind, Statement } from './types.ts';

/** One edit of one policy. */
export type PolicyChange =
  /** Adds a statement, to a new policy when there is none of that kind (`policyIndex` null). */
  | {
      readonly kind: 'add';
      readonly where: PolicyKind;
      readonly policyIndex: number | null;
      readonly statement: Statement;
    }
  | { readonly kind: 'remove'; readonly where: PolicyKind; readonly target: StatementRef }
  | {
      readonly kind: 'replace';
      readonly where: PolicyKind;
      readonly target: StatementRef;
      readonly statement: Statement;
    };

/**
 * The policies after the changes, made together: each `target` points into the policies as they were given. They
 * themselves stay as they are. A document left without a statement goes; but a key policy stays, for no key is without
 * one, and so does what limits, for without it nothing would be limited.
 */
export function applyChanges(policies: Policies, changes: readonly PolicyChange[]): Policies {
  const identity = editList(policies.identity, changes, 'identity');
  const added = editDocument(null, changes, 'identity', null);
  if (added !== null) identity.push(added);
  const { boundary, session, endpoint, scp, rcp, grants } = policies;
  return {
    identity,
    resource: editSingle(policies.resource ?? null, changes, 'resource'),
    key: editSingle(policies.key ?? null, changes, 'key'),
    ...(boundary ? { boundary: editSingle(boundary, changes, 'boundary') } : {}),
    ...(session ? { session: editList(session, changes, 'session') } : {}),
    ...(endpoint ? { endpoint: editSingle(endpoint, changes, 'endpoint') } : {}),
    ...(scp ? { scp: editLevels(scp, changes, 'scp') } : {}),
    ...(rcp ? { rcp: editLevels(rcp, changes, 'rcp') } : {}),
    ...(grants ? { grants } : {}),
  };
}

/** The documents of one kind, in the order in which an explanation counts them; a grant is none. */
export function documentsOf(policies: Policies, kind: PolicyKind): readonly PolicyDocument[] {
  switch (kind) {
    case 'identity':
      return policies.identity;
    case 'session':
      return policies.session ?? [];
    case 'scp':
    case 'rcp':
      return (policies[kind] ?? []).flat();
    case 'grant':
      return [];
    default: {
      const document = policies[kind] ?? null;
      return document === null ? [] : [document];
    }
  }
}

function editList(
  documents: readonly PolicyDocument[],
  changes: readonly PolicyChange[],
  where: PolicyKind,
  from = 0,
): PolicyDocument[] {
  return documents.flatMap((document, i) => {
    const changed = editDocument(document, changes, where, from + i);
    return changed === null ? [] : [changed];
  });
}

function editLevels(
  levels: readonly (readonly PolicyDocument[])[],
  changes: readonly PolicyChange[],
  where: 'scp' | 'rcp',
): readonly (readonly PolicyDocument[])[] {
  let from = 0;
  return levels.map((documents) => {
    const edited = editList(documents, changes, where, from);
    from += documents.length;
    return edited;
  });
}

function editSingle(
  document: PolicyDocument | null,
  changes: readonly PolicyChange[],
  where: PolicyKind,
): PolicyDocument | null {
  return editDocument(document, changes, where, document === null ? null : 0);
}

/**
 * One document after the changes that are made to it; null when it goes.
 *
 * @param index its position among those of its kind; null for one that is not there yet
 */
export function editDocument(
  document: PolicyDocument | null,
  changes: readonly PolicyChange[],
  where: PolicyKind,
  index: number | null,
): PolicyDocument | null {
  const mine = changes.filter((change) => change.where === where && indexOf(change) === index);
  if (mine.length === 0) return document;
  const statements = statementsOf(document).flatMap((statement, i) => {
    const change = mine.find((one) => one.kind !== 'add' && one.target.statement === i);
    if (change?.kind === 'replace') return [change.statement];
    return change?.kind === 'remove' ? [] : [statement];
  });
  for (const change of mine) if (change.kind === 'add') statements.push(change.statement);
  const goes = where === 'identity' || where === 'resource';
  if (statements.length === 0 && goes) return null;
  return { ...(document ?? { Version: '2012-10-17' }), Statement: statements };
}

function indexOf(change: PolicyChange): number | null {
  return change.kind === 'add' ? change.policyIndex : change.target.policyIndex;
}

/** A document's statements as a list; none when it has no list and no object there. */
export function statementsOf(document: PolicyDocument | null): Statement[] {
  const raw: unknown = document?.Statement;
  if (Array.isArray(raw)) return [...raw];
  return typeof raw === 'object' && raw !== null ? [raw as Statement] : [];
}
