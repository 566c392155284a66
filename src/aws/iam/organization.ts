import type { PolicyDocument } from './types.ts';

/** A policy and what it is attached to: from the root's 0 down to the account. */
export interface Attached<T> {
  readonly level: number;
  readonly policy: T;
}

/**
 * What every organization attaches to root, organizational units and accounts until somebody detaches it.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export const FULL_ACCESS: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'FullAWSAccess', Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Policies of an organization as `evaluate` takes them. */
export interface Levels<T> {
  /** A list a level, the root's first, without a gap: what is told of a level is told by its number. */
  readonly levels: readonly (readonly PolicyDocument[])[];
  /** What each document is, counted through all levels; null for FullAWSAccess, which nobody has written. */
  readonly from: readonly (T | null)[];
}

/**
 * Puts service control policies by their levels. A level with nothing but Denies, or with nothing, also has
 * FullAWSAccess, as it has in AWS unless somebody detaches it: who lists what is allowed has detached it, and who only
 * forbids has not.
 *
 * @param documentOf the document of a policy
 */
export function scpLevels<T>(
  attached: readonly Attached<T>[],
  documentOf: (policy: T) => PolicyDocument,
): Levels<T> {
  const levels: PolicyDocument[][] = [];
  const from: (T | null)[] = [];
  for (const policies of byLevel(attached)) {
    const documents = policies.map(documentOf);
    const forbidsOnly = !documents.some(allows);
    levels.push(forbidsOnly ? [...documents, FULL_ACCESS] : documents);
    from.push(...policies, ...(forbidsOnly ? [null] : []));
  }
  return { levels, from };
}

/** Puts resource control policies by their levels; RCPFullAWSAccess, which none lacks, goes without saying. */
export function rcpLevels<T>(
  attached: readonly Attached<T>[],
  documentOf: (policy: T) => PolicyDocument,
): Levels<T> {
  const levels = byLevel(attached);
  return { levels: levels.map((policies) => policies.map(documentOf)), from: levels.flat() };
}

function byLevel<T>(attached: readonly Attached<T>[]): readonly (readonly T[])[] {
  const deepest = Math.max(-1, ...attached.map(({ level }) => level));
  return Array.from({ length: deepest + 1 }, (_, level) =>
    attached.filter((each) => each.level === level).map(({ policy }) => policy),
  );
}

function allows({ Statement }: PolicyDocument): boolean {
  return [Statement].flat().some((statement) => statement?.Effect === 'Allow');
}
