import type { Basis, FoundKind } from './intake.ts';
import { isMembers, jsonOf, type Members, many, member } from './values.ts';

/** A policy document: an object with statements. */
export function isDocument(value: unknown): value is Members {
  const statement = member(value, 'Statement');
  return Array.isArray(statement) || isMembers(statement);
}

/** The document of a member, which tools print as an object, as a string of JSON, or encoded as in an address. */
export function documentOf(value: unknown): Members | null {
  const read = typeof value === 'string' ? jsonOf(value) : value;
  // Escaped once more by a shell or a log.
  const document = typeof read === 'string' ? jsonOf(read) : read;
  return isDocument(document) ? document : null;
}

/** A document as an editor shows it. */
export function laidOut(document: unknown): string {
  return JSON.stringify(document, null, 2);
}

interface Guess {
  readonly kind: FoundKind;
  readonly basis: Basis;
}

/** What a document most likely is that nobody has said anything of; null for a role's trust policy. */
export function guessKind(document: Members): Guess | null {
  const statements = many(document.Statement).filter(isMembers);
  const actions = texts(statements, ['Action', 'NotAction']).map((each) => each.toLowerCase());
  const resources = texts(statements, ['Resource', 'NotResource']);
  const allows = statements.some(({ Effect }) => Effect === 'Allow');
  const hasPrincipal = statements.some(
    (each) => member(each, 'Principal') !== undefined || member(each, 'NotPrincipal') !== undefined,
  );
  if (!hasPrincipal) {
    return allows || statements.length === 0
      ? { kind: 'identity', basis: 'no-principal' }
      : { kind: 'scp', basis: 'denies-only' };
  }
  if (
    actions.length > 0 &&
    actions.every((each) => each.startsWith('sts:')) &&
    resources.length === 0
  )
    return null;
  const buckets = new Set(resources.map(bucketOf).filter((name) => name !== null));
  const speaksOfKms = actions.some((each) => each.startsWith('kms:'));
  const isEverywhere = resources.length > 0 && resources.every((each) => each === '*');
  if (!allows && isEverywhere) return { kind: 'rcp', basis: 'everywhere-deny' };
  if (speaksOfKms && buckets.size === 0) return { kind: 'key', basis: 'kms-principal' };
  if (buckets.size === 1) return { kind: 'bucket', basis: 's3-principal' };
  return { kind: 'endpoint', basis: 'everywhere-allow' };
}

function texts(statements: readonly Members[], names: readonly string[]): readonly string[] {
  return statements
    .flatMap((statement) => names.flatMap((name) => many(member(statement, name))))
    .filter((value) => typeof value === 'string');
}

function bucketOf(resource: string): string | null {
  return /^arn:[^:]*:s3:::([^/*?]+)/.exec(resource)?.[1] ?? null;
}
